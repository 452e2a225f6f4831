"""A session of a real client with the server of a small record."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, TypeAlias

import anyio
import pytest

pytest.importorskip("mcp", reason="mcp is not installed: it is an extra, pip install 'dragoman[mcp]'")

from mcp import Client

from dragoman.assistant.serving import server
from tests.briefing import stories

Talk: TypeAlias = Callable[[Client], Awaitable[Any]]
Session: TypeAlias = Callable[[Talk], Any]


@pytest.fixture(scope="session")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the record is."""
    return stories.write(tmp_path_factory.mktemp("assistant") / "record.duckdb")


@pytest.fixture(scope="session")
def session(place: Path) -> Session:
    """``session(talk)`` opens a session, and returns what ``await talk(client)`` returns."""

    def run(talk: Talk) -> Any:
        async def inside() -> Any:
            async with Client(server(place)) as client:
                return await talk(client)

        return anyio.run(inside)

    return run


@pytest.fixture(scope="session")
def ask(session: Session) -> Callable[..., dict[str, Any]]:
    """``ask("event", id=...)`` calls one tool and returns its answer."""

    def call(tool: str, **given: Any) -> dict[str, Any]:
        result = session(lambda client: client.call_tool(tool, given))
        assert not result.is_error, result.content[0].text
        found: dict[str, Any] = result.structured_content
        return found

    return call
