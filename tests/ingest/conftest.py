"""Prose of our own for the tests of ingest."""

import pytest

PROSE = (
    "The foreign minister of Vietnam met his counterpart from Finland in Hanoi on Monday for talks on trade.\n"
    "Both sides signed a memorandum on education, the ministry said in a statement."
)


@pytest.fixture
def prose() -> str:
    """Two sentences of a report, a line each, with nothing around them."""
    return PROSE
