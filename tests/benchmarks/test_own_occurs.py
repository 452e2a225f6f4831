"""How the program's days and statuses are held against the short stories."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from benchmarks.gold import own_occurs, own_occurs_held
from benchmarks.gold.own_occurs import Compared, details, figures, mention_of
from training.occurs_corpus import DatedStory

STORY = DatedStory(
    id="a",
    part="open",
    publisher="b",
    published=date(2024, 5, 3),
    headline="c",
    text="Kenya will meet Ethiopia in June.",
    act="meet",
    status="planned",
    trigger=(11, 15),
    start=date(2024, 6, 1),
    end=date(2024, 6, 30),
)


def mention(act: str = "meet", status: str = "planned", days: tuple[str, str | None] | None = None) -> dict[str, Any]:
    """Return a mention at the words of the story's act."""
    return {
        "act": act,
        "status": status,
        "uncertain": False,
        "score": 0.5,
        "occurs": {"start": days[0], "end": days[1]} if days else None,
        "evidence": [{"field": "act", "span": {"start": 6, "end": 15}}],
    }


def test_the_mention_of_the_same_act_is_taken() -> None:
    visit, meet = mention("visit"), mention("meet")
    assert mention_of(STORY, {"mentions": [visit, meet]}) is meet
    assert mention_of(STORY, {"mentions": [visit]}) is visit
    elsewhere = {**mention(), "evidence": [{"field": "act", "span": {"start": 16, "end": 24}}]}
    assert mention_of(STORY, {"mentions": [elsewhere]}) is None


@pytest.mark.parametrize(
    ("days", "date_right", "same"),
    [
        (("2024-06-01", "2024-06-30"), True, True),
        (("2024-06-10", "2024-06-12"), True, False),
        (("2024-05-03", None), True, False),
        (("2024-05-03", "2024-05-03"), False, False),
        (None, False, False),
    ],
)
def test_days(days: tuple[str, str | None] | None, date_right: bool, same: bool) -> None:
    found = Compared(STORY, mention(days=days))
    assert (found.date, found.interval, found.status) == (date_right, same, True)


def test_figures_are_of_the_acts_that_are_found() -> None:
    june = ("2024-06-01", "2024-06-30")
    found = [Compared(STORY, mention(days=june)), Compared(STORY, mention(status="occurred")), Compared(STORY, None)]
    assert [figure.ours for figure in figures(found)] == ["66.7", "50.0", "50.0", "50.0"]
    assert [line[:6] for line in details(found)] == ["dis  '", "missed"]


class Silent:
    """A program that finds nothing."""

    def answers(self, command: list[str], requests: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Return no mentions for any story."""
        return [{"id": one["id"], "mentions": []} for one in requests]


def test_the_held_half_tells_no_errors(tmp_path: Path) -> None:
    measured = own_occurs_held.measure(own_occurs.FOLDER, Silent(), tmp_path)  # type: ignore[arg-type]
    assert measured.figures[0].ours == "0.0"
    assert measured.printed == own_occurs_held.NOTICE
