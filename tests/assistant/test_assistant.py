"""The tools, as a client of the protocol meets them."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import anyio
import pytest
from mcp import Client, StdioServerParameters

from dragoman.assistant.serving import INSTRUCTIONS, server
from dragoman.errors import NotFoundError, UsageError
from dragoman.store import open_record
from tests.assistant.conftest import Session
from tests.briefing import stories

Ask = Callable[..., dict[str, Any]]


def test_a_client_sees_five_tools_that_only_read(session: Session) -> None:
    tools = session(lambda client: client.list_tools()).tools
    assert [tool.name for tool in tools] == ["search", "events", "event", "ledger", "brief"]
    assert all(tool.description and tool.annotations.read_only_hint for tool in tools)


def test_over_standard_input_and_output_as_an_assistant_runs_it(place: Path) -> None:
    command = StdioServerParameters(
        command=sys.executable,
        args=["-m", "dragoman.cli.main", "mcp", "--record", str(place)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )

    async def talk() -> tuple[str | None, Any]:
        async with Client(command) as client:
            return client.instructions, await client.call_tool("brief", {"left": "BRA", "right": "Chile"})

    told, result = anyio.run(talk)
    assert told == INSTRUCTIONS
    assert result.structured_content["markdown"].startswith("# Brazil and Chile")


def test_search_finds_names_acts_and_stories_with_their_sentence(ask: Ask) -> None:
    found = ask("search", words="grain BRA")
    assert [one["told"].partition(":")[0] for one in found["acts"]] == ["Supply goods (planned)"]
    assert [one["words"] for one in ask("search", words="grain Chile")["stories"]] == [
        "Brazil will sell grain to Chile by 1 May."
    ]
    assert {one["id"] for one in ask("search", words="Chile")["names"]} == {"CHL"}
    assert ask("search", words="no such words")["acts"] == []


def test_events_are_narrowed_and_go_on(ask: Ask) -> None:
    every = ask("events", countries=["Brazil", "CHL"])
    assert len(every["acts"]) == 6
    first = ask("events", countries=["Brazil", "CHL"], limit=4)
    rest = ask("events", countries=["Brazil", "CHL"], limit=4, skip=first["next"])
    assert first["acts"] + rest["acts"] == every["acts"]
    assert rest["next"] is None
    assert [one["act"] for one in ask("events", act="visit", status="planned")["acts"]] == ["visit"]
    assert [one["act"] for one in ask("events", since="2024-06-25")["acts"]] == ["meet"]


def test_every_act_can_be_cited(ask: Ask, place: Path) -> None:
    with open_record(place) as record:
        for act in ask("events")["acts"]:
            assert act["citations"]
            for one in act["citations"]:
                assert one["words"] in record.story(one["story_id"]).text
                assert one["publisher"] in (stories.HERALD, stories.TRIBUNE)
                assert one["sentence"] == 1


def test_an_event_is_told_whole(ask: Ask) -> None:
    (aid,) = ask("events", act="give-economic-aid")["acts"]
    found = ask("event", id=aid["event_id"][:14])
    assert found["event"]["id"] == aid["event_id"]
    assert len(found["mentions"]) == len(found["citations"]) == 2
    assert "quantities" in {one["field"] for one in found["event"]["disagreements"]}


def test_the_ledger_speaks_of_a_day(ask: Ask) -> None:
    assert ask("ledger", countries=["BRA", "CHL"])["all"] == 3
    (late,) = ask("ledger", state="overdue", as_of="2024-06-01")["promises"]
    assert (late["promised_for"], late["as_of"]) == (["2024-05-01"], "2024-06-01")
    assert late["citations"][0]["words"] == "Brazil will sell grain to Chile by 1 May."


@pytest.mark.parametrize(
    ("tool", "given", "says"),
    [
        ("search", {"words": "  "}, "say what to look for"),
        ("event", {"id": "event-none"}, "no event"),
        ("events", {"countries": ["Atlantis"]}, "there is no state"),
        ("events", {"act": "dance"}, "there is no act"),
        ("events", {"status": "done"}, "there is no status"),
        ("events", {"limit": 0}, "limit must be"),
        ("ledger", {"state": "late"}, "there is no state"),
        ("brief", {"left": "BRA", "right": "BRA"}, "two states"),
    ],
)
def test_what_is_wrong_is_told_in_a_sentence(session: Session, tool: str, given: dict[str, Any], says: str) -> None:
    result = session(lambda client: client.call_tool(tool, given))
    assert result.is_error
    assert says in result.content[0].text
    assert "Traceback" not in result.content[0].text


def test_a_record_that_there_is_not_is_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError):
        server(tmp_path / "none.duckdb")


def test_without_the_package_one_sentence_says_what_to_install(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "mcp.server", None)
    with pytest.raises(UsageError, match="dragoman\\[mcp\\]"):
        server(place)
