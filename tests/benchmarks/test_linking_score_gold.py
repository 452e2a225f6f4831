"""Events of hand-coded stories as linking takes them in, on a story made up here."""

from datetime import date

import pytest

from benchmarks import linking_score_given, linking_score_gold
from dragoman import linking

TEXT = "Chile's president visited Peru on Monday. Lima agreed to buy 20 trucks."


def event(name: str, start: int, end: int, plover: str, what: str, **given: object) -> dict[str, object]:
    told: dict[str, object] = {
        "event_id": name,
        "source": [{"name": "Chile", "iso3": "CHL", "role": None}],
        "target": [{"name": "Peru", "iso3": "PER", "role": None}],
        "event_type": plover,
        "what": what,
        "date": "2024-05-06",
        "place": None,
        "status": "occurred",
        "attributed_to": None,
        "amounts": [],
        "span": {"start": start, "end": end},
    }
    return {**told, **given}


def row(name: str, *events: dict[str, object]) -> dict[str, object]:
    return {
        "article_id": name,
        "outlet": "The Andean",
        "title": None,
        "published": "2024-05-07",
        "text": TEXT,
        "events": list(events),
    }


def test_an_event_has_the_act_that_its_words_name_and_that_acts_cue_as_trigger() -> None:
    (story,) = linking_score_gold.stories([row("a", event("a-1", 0, 41, "CONSULT", "visit to Peru"))])
    (mention,) = story.mentions
    assert (mention.act, TEXT[slice(*mention.trigger)]) == ("visit", "visited")
    assert (mention.start, mention.end) == (date(2024, 5, 6), date(2024, 5, 6))
    assert [TEXT[slice(*party.span)] for party in (*mention.source, *mention.target) if party.span] == ["Chile", "Peru"]


def test_without_a_cue_the_type_alone_tells_the_act_and_the_sentence_stands_for_the_trigger() -> None:
    (story,) = linking_score_gold.stories(
        [row("a", event("a-1", 42, 71, "MOBILIZE", "nothing known", status="stalled"))]
    )
    (mention,) = story.mentions
    assert (mention.act, mention.trigger, mention.status) == ("mobilise", (42, 71), "cancelled")


def test_amounts_are_those_that_the_program_reads_in_the_sentence() -> None:
    (story,) = linking_score_gold.stories([row("a", event("a-1", 42, 71, "AGREE", "agreed", amounts=["20 trucks"]))])
    assert [(one.amount, one.unit) for one in story.mentions[0].quantities] == [(20, "truck")]


@pytest.mark.parametrize(
    ("given", "found"),
    [
        (None, (None, None)),
        ("2024", (date(2024, 1, 1), date(2024, 12, 31))),
        ("2024-02", (date(2024, 2, 1), date(2024, 2, 29))),
        ("2024-05-06/2024-05-08", (date(2024, 5, 6), date(2024, 5, 8))),
        ("2024/..", (date(2024, 1, 1), None)),
    ],
)
def test_dates_of_the_set_are_first_and_last_day(given: str | None, found: object) -> None:
    assert linking_score_gold.days(given) == found


def test_the_same_visit_in_two_stories_is_one_event() -> None:
    rows = [row(name, event(f"{name}-1", 0, 41, "CONSULT", "visit to Peru")) for name in ("a", "b")]
    linked = linking.link(linking_score_given.items(linking_score_gold.stories(rows)))
    assert [sorted(one.mention_ids) for one in linked.events] == [["a-1", "b-1"]]
