"""Servers on this machine for the tests."""

from collections.abc import Callable, Iterator

import pytest

from tests.watching.serving import Site, serving


@pytest.fixture
def serve() -> Iterator[Callable[[], Site]]:
    """``serve()`` starts one more server."""
    with serving() as start:
        yield start


@pytest.fixture
def site(serve: Callable[[], Site]) -> Site:
    """One server."""
    return serve()
