"""Fifty readers at once while builds publish: every page is whole, and tells of one build alone."""

import re
import threading
from itertools import cycle, islice
from pathlib import Path

import msgspec
import pytest
from starlette.testclient import TestClient

from dragoman.store import Block, writing
from dragoman.types import Event
from dragoman.web import Settings, application
from dragoman.web.index import Maker
from tests.cli import made

READERS = 50
BUILDS = 3
PAGES = (
    f"/event/{made.E_MET}",
    "/dyad/CHL/PER",
    "/api/events",
    f"/story/{made.S_PLAN}",
    "/",
    "/actor/CHL",
    "/map",
    "/rejections",
    "/brief/CHL/PER",
    "/search?q=chile",
)
MARK = re.compile(r"Quillhaven-(\d+)")


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the record lies; no process makes an index, which would only slow the machine down."""
    monkeypatch.setattr(Maker, "ask", lambda *_: None)
    return made.write(tmp_path / "r.duckdb")


def publish(path: Path, number: int) -> None:
    """Publish a build in which every event took place at a place of that number."""
    with writing(path) as writer:
        events = tuple(_placed(event, number) for event in writer.iter_events())
        writer.replace_events([Block(events=events, links=tuple(writer.iter_links()))])
        writer.publish()


def _placed(event: Event, number: int) -> Event:
    mention = made.results()[0].mentions[0]
    assert mention.place is not None
    return msgspec.structs.replace(event, place=msgspec.structs.replace(mention.place, name=f"Quillhaven-{number}"))


def test_fifty_readers_see_one_build_or_the_next_while_builds_publish(path: Path) -> None:
    publish(path, 0)
    faults: list[str] = []
    seen: set[str] = set()
    stop = threading.Event()
    with TestClient(application(Settings(record=path)), base_url="http://localhost") as client:

        def read(first: int) -> None:
            for page in islice(cycle(PAGES), first, None):
                if stop.is_set():
                    return
                answer = client.get(page)
                told = set(MARK.findall(answer.text))
                seen.update(told)
                is_whole = page.startswith("/api") or answer.text.rstrip().endswith("</html>")
                if answer.status_code != 200 or not is_whole or len(told) > 1:
                    faults.append(f"{page}: {answer.status_code} {told} {answer.text[-200:]}")

        readers = [threading.Thread(target=read, args=(number,)) for number in range(READERS)]
        for reader in readers:
            reader.start()
        for number in range(1, BUILDS + 1):
            publish(path, number)
        stop.set()
        for reader in readers:
            reader.join()
        last = client.get(PAGES[0]).text
    assert faults == []
    assert {"0"} < seen
    assert set(MARK.findall(last)) == {f"{BUILDS}"}
