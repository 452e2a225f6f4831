"""What states share, in the order of lists: the same as a scan finds, from any place on."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from dragoman.web import Settings, application, pointers, postings
from dragoman.web.postings import Postings
from dragoman.web.shelf import Reading, Shelf
from tests.web.conftest import HOST

ORDER = "ORDER BY coalesce(e.occurs_start, DATE '9999-12-31'), e.id"
SHARED = "SELECT e.rowid FROM events e WHERE {} " + ORDER
TAKES_PART = "e.id IN (SELECT event_id FROM event_participants WHERE country = '{}')"
PAIRS = (("JPN",), ("JPN", "KOR"), ("CHN", "JPN", "KOR"), ("JPN", "XXX"))


@pytest.fixture
def reading(record: Path) -> Iterator[Reading]:
    shelf = Shelf(Settings(record=record))
    with shelf.reading() as found:
        yield found
    shelf.close()


def scanned(reading: Reading, countries: tuple[str, ...]) -> list[int]:
    condition = " AND ".join(map(TAKES_PART.format, countries))
    return [row for (row,) in reading.cursor.execute(SHARED.format(condition)).fetchall()]


@pytest.mark.parametrize("countries", PAIRS, ids=" ".join)
def test_what_states_share_comes_in_the_order_of_the_list(
    reading: Reading, monkeypatch: pytest.MonkeyPatch, countries: tuple[str, ...]
) -> None:
    monkeypatch.setattr(postings, "_FIRST", 2)
    made, wanted = Postings(reading.record), scanned(reading, countries)
    assert list(chain.from_iterable(made.stretches(countries))) == wanted
    assert len(wanted) == 0 if "XXX" in countries else len(wanted) > 2 or len(countries) > 2
    for place, row in enumerate(wanted, start=1):
        assert list(chain.from_iterable(made.stretches(countries, row))) == wanted[place:]


@pytest.mark.parametrize("query", ["", "&act=meet", "&uncertain=false&origins=2", "&status=planned&background=true"])
def test_lists_of_the_interface_are_the_same_with_and_without(
    record: Path, monkeypatch: pytest.MonkeyPatch, query: str
) -> None:
    def every(client: TestClient) -> list[str]:
        found: list[str] = []
        cursor = ""
        while True:
            path = f"/api/events?country=JPN&country=KOR&limit=3{query}{f'&cursor={cursor}' if cursor else ''}"
            answer = client.get(path).json()
            found += [item["id"] for item in answer["items"]]
            cursor = answer["next"]
            if not cursor:
                return found

    with TestClient(application(Settings(record=record)), base_url=HOST) as client:
        wanted = every(client)
    monkeypatch.setattr(pointers, "_SMALL", 0)
    app = application(Settings(record=record))
    with TestClient(app, base_url=HOST) as client:
        app.state.shelf._volume.pointers.wait()
        assert app.state.shelf._volume.pointers.postings is not None
        assert every(client) == wanted
        monkeypatch.setattr(postings, "_FIRST", 1)
        monkeypatch.setattr(postings, "_GROWS", 1)
        assert every(client) == wanted
    assert wanted
