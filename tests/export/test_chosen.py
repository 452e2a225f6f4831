from dragoman.export.chosen import Chosen
from dragoman.store import Record
from tests.export import small


def test_all_events_by_first_day(opened: Record) -> None:
    chosen = Chosen(record=opened)
    assert [event.id for event in chosen.events()][:3] == [small.E_ANNEX, small.E_MOBILISED, small.E_VISIT]
    assert chosen.count() == 7


def test_some_events(opened: Record) -> None:
    chosen = Chosen(record=opened, where="act = ? OR uncertain", params=("visit",))
    assert {event.id for event in chosen.events()} == {small.E_VISIT, small.E_SANCTION}
    assert [event.id for event in chosen.sure().events()] == [small.E_VISIT]
    assert (chosen.count(), chosen.sure().count()) == (2, 1)
    assert [row["id"] for row in chosen.rows(f"{chosen.ids} ORDER BY id")] == [small.E_VISIT, small.E_SANCTION]
