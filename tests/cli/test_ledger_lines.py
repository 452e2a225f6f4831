from datetime import date

import msgspec

from dragoman.analysis.ledger import Amount, Days, Entry, Step, StoryRef
from dragoman.cli.ledger_lines import head, lines
from dragoman.types import Status

DAY = Days(start=date(2024, 6, 10), end=date(2024, 6, 12))
STORY = StoryRef(
    id="story-aaaaaaaabb", published=date(2024, 5, 1), publisher="Andes Herald (invented)", headline="A \x1b[31mvisit",
    statuses=("planned",), speakers=(),
)  # fmt: skip
ENTRY = Entry(
    event_id="event-0123456789", act="visit", state="overdue", as_of=date(2024, 7, 1), postponed=True,
    contradicted=False, uncertain=False, sources=("Brazil",), source_countries=("BRA",),
    targets=("Sweden",), target_countries=("SWE",),
    object=None, amounts=(), place="Stockholm", promised_on=date(2024, 5, 1), promised_by=("Brasilia",),
    promised_for=(DAY,), done=None, late=None, shown_by=None, history=(), stories=(STORY,), publishers=1, origins=1,
)  # fmt: skip


def words(entry: Entry) -> dict[str, str]:
    return dict(lines(entry))


def test_the_head_says_where_it_stands() -> None:
    assert head(ENTRY) == "overdue (postponed)  Visit: Brazil \u2192 Sweden  01234567"


def test_the_lines_say_what_is_known() -> None:
    told = words(ENTRY)
    assert told["promised"] == "2024-05-01, by Brasilia"
    assert told["for"] == "2024-06-10..12"
    assert told["where"] == "Stockholm"
    assert told["told"].startswith("2024-05-01 planned \u00b7 Andes Herald (invented) \u00b7 A ")
    assert "\x1b" not in told["told"]
    assert "done" not in told


def test_how_late_and_what_shows_it() -> None:
    done = Days(start=date(2024, 6, 13), end=date(2024, 6, 13))
    kept = msgspec.structs.replace(ENTRY, done=done, late=1, shown_by="event-ffff0000ff")
    assert words(kept)["done"] == "2024-06-13, 1 day late, as event ffff0000 shows"
    assert words(msgspec.structs.replace(kept, late=-3, shown_by=None))["done"] == "2024-06-13, 3 days early"
    assert words(msgspec.structs.replace(kept, late=0, shown_by=None))["done"] == "2024-06-13, as first promised"


def test_amounts_with_their_range_and_many_stories() -> None:
    amounts = (
        Amount(kind="money", unit="USD", chosen=5e8, low=5e8, high=7.25e8, text="$500 million"),
        Amount(kind="count", unit="gun", chosen=18, low=18, high=18, text="18 guns"),
    )
    told = words(msgspec.structs.replace(ENTRY, amounts=amounts, stories=(STORY,) * 8))
    assert told["amounts"] == "$500 million (reports say 500,000,000 to 725,000,000 USD); 18 guns"
    assert told[""] == "and 2 more stories"


def test_a_deed_of_an_unknown_day_is_told_by_its_report() -> None:
    lived: tuple[tuple[Status, int], ...] = (("planned", 1), ("occurred", 14), ("ended", 15))
    steps = tuple(
        Step(status=status, on=None, reported=date(2024, 6, day), mention_id="mention-1") for status, day in lived
    )
    done = msgspec.structs.replace(ENTRY, state="fulfilled", history=steps)
    assert words(done)["done"] == "day unknown, reported on 2024-06-14"
    assert words(msgspec.structs.replace(done, history=()))["done"] == "day unknown"


def test_whole_months_and_years_are_short_and_days_that_may_have_passed_are_said_to_be_so() -> None:
    year = Days(start=date(2018, 1, 1), end=date(2018, 12, 31))
    month = Days(start=date(2024, 2, 1), end=date(2024, 2, 29))
    told = msgspec.structs.replace(ENTRY, promised_for=(year, month))
    assert words(told)["for"] == "2018, then 2024-02"
    assert words(msgspec.structs.replace(told, state="open"))["for"].endswith(
        "2024-02 (it is not sure that this lay ahead)"
    )
