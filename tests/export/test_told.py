from datetime import date
from pathlib import Path

import pytest

from dragoman.export import Chosen
from dragoman.export.told import told
from dragoman.store import Record, open_record
from tests.export import small


def test_the_day_of_each_event(opened: Record) -> None:
    found = {one.event.id: (one.day, one.dated, one.done) for one in told(Chosen(record=opened))}
    assert found == {
        small.E_VISIT: (date(2025, 3, 11), True, True),  # a deed: its own day
        small.E_OFFER: (date(2025, 3, 11), False, False),  # words: the day of their report
        small.E_ANNEX: (date(2014, 1, 1), True, True),  # recalled: its own day
        small.E_SANCTION: (date(2025, 3, 11), False, False),
        small.E_DENIED: (date(2025, 2, 20), False, False),
        small.E_HELPED: (None, True, True),  # recalled without a day: the report's day says nothing
        small.E_MOBILISED: (date(2025, 1, 1), True, True),
    }


def test_the_report_is_the_first_of_the_status(opened: Record) -> None:
    (visit,) = told(Chosen(record=opened, where="id = ?", params=(small.E_VISIT,)))
    assert visit.report is not None
    assert (visit.report.story_id, visit.report.sentence_index) == (small.S_REPORTED, 1)
    assert visit.report.url == "2.txt"


def test_a_plan_counts_on_the_day_of_its_report(record: Path) -> None:
    from tests.cli import made

    with open_record(record) as opened:
        found = {one.event.id: one.day for one in told(Chosen(record=opened))}
    assert found[made.E_MET] == date(2024, 5, 14)
    assert found[made.E_PAID] == date(2024, 5, 15)


@pytest.mark.parametrize("size", [1, 2, 100])
def test_batches_do_not_matter(opened: Record, monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    whole = list(told(Chosen(record=opened)))
    monkeypatch.setattr("dragoman.export.told._BATCH", size)
    assert list(told(Chosen(record=opened))) == whole
