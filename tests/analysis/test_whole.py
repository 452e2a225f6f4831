"""One event with all that tells it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dragoman.analysis.whole import chosen, tied, told, whole, whole_id
from dragoman.errors import NotFoundError
from dragoman.store import Record, open_record
from tests.cli import made


@pytest.fixture
def opened(record: Path) -> Iterator[Record]:
    with open_record(record) as found:
        yield found


def test_an_event_comes_with_its_mentions_and_their_sentences(opened: Record) -> None:
    found = whole(opened, "1111")
    assert found.event["id"] == made.E_MET
    assert "Chile" in found.sentence
    assert [one.mention["id"] for one in found.mentions] == [made.PLANNED, made.MET]
    assert [one.publisher for one in found.mentions] == ["Andes Herald (invented)", "Coast Tribune (invented)"]
    assert found.mentions[1].sentence == "The ministers of Chile and Peru met in Lima on Tuesday."


def test_an_id_that_fits_nothing_or_several_is_told(opened: Record) -> None:
    assert whole_id(opened, "2222", "event") == made.E_PAID
    with pytest.raises(NotFoundError, match="has no event 'zzz': a search finds ids"):
        whole_id(opened, "zzz", "event")
    with pytest.raises(NotFoundError, match="has several event 'event'"):
        whole_id(opened, "event", "event")


def test_events_stand_in_the_order_of_their_ids_given(opened: Record) -> None:
    ids = [made.E_PAID, made.E_MET, "event-that-is-not-there"]
    assert [one.id for one in chosen(opened, ids)] == ids[:2]
    assert chosen(opened, []) == []
    assert told(opened, []) == ()


def test_ties_are_those_of_both_ends(opened: Record) -> None:
    found = tied(opened, [made.E_MET, made.E_PAID, made.E_ODD])
    assert [len(found[id]) for id in (made.E_MET, made.E_PAID, made.E_ODD)] == [1, 1, 0]
    assert tied(opened, []) == {}
