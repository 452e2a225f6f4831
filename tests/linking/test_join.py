import random
import time
from collections import Counter
from datetime import date, timedelta
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.linking import Item, Linked, link
from dragoman.linking.score import vetoed
from dragoman.linking.slots import read
from dragoman.linking.weights import HAND_SET
from dragoman.types import Event, Link, Status
from tests.linking.build import count, item, money, month, on, person, place, year

PRABOWO = person("Prabowo Subianto", "IDN", "President", "prabowo-subianto")
SHOIGU = person("Sergei Shoigu", "RUS", "Secretary of the Security Council", "sergei-shoigu")
SJAFRIE = person("Defence Minister Sjafrie Sjamsoeddin", "IDN", "Minister of Defence")
LAVROV = person("Sergey Lavrov", "RUS", "Minister of Foreign Affairs", "sergey-lavrov")

MINISTER = person("Russia's foreign minister", "RUS", "Minister of Foreign Affairs")
JAKARTA, MOSCOW = place("Jakarta", "IDN"), place("Moscow", "RUS")


def groups(linked: Linked) -> list[tuple[str, ...]]:
    return sorted(event.mention_ids for event in linked.events)


def one_event(*items: Item) -> Event:
    events = link(items).events
    assert len(events) == 1
    return events[0]


def between(linked: Linked, left: Item, right: Item) -> Link:
    pair = tuple(sorted((left.mention.id, right.mention.id)))
    return next(found for found in linked.links if (found.left, found.right) == pair)


def test_planned_on_monday_and_occurred_on_wednesday_is_one_event_with_a_history() -> None:
    planned = item(
        "visit", [LAVROV], ["IDN"], story="a", status="planned", occurs=on("2021-07-06"), published="2021-07-05"
    )
    done = item("visit", [LAVROV], ["IDN"], story="b", occurs=on("2021-07-06"), published="2021-07-08")
    event = one_event(planned, done)
    assert [(entry.status, entry.as_of) for entry in event.history] == [
        ("planned", date(2021, 7, 5)),
        ("occurred", date(2021, 7, 8)),
    ]
    assert (event.status, event.stories) == ("occurred", 2)


def test_planned_and_occurred_without_any_date_are_one_event_by_their_persons() -> None:
    """As in two reports of one meeting whose copies came without a date."""
    planned = item("host", [PRABOWO], [SHOIGU], story="a", status="planned", where=place("presidential palace"))
    done = item("host", [PRABOWO], [SHOIGU], story="b", where=place("presidential palace"))
    assert one_event(planned, done).status == "occurred"


def test_two_counterparts_on_one_trip_are_two_events() -> None:
    palace = item("meet", [SHOIGU], [PRABOWO], story="a", occurs=on("2025-12-02"), where=place("Jakarta", "IDN"))
    ministry = item("meet", [SHOIGU], [SJAFRIE], story="b", occurs=on("2025-12-02"), where=place("Jakarta", "IDN"))
    linked = link([palace, ministry])
    assert len(linked.events) == 2
    refused = between(linked, palace, ministry)
    assert not refused.same
    assert refused.reasons[-1].feature == "people"


def test_counterparts_of_two_states_are_two_events() -> None:
    russia = item("meet", ["IDN"], [person("Nikolay Patrushev", "RUS")], occurs=on("2021-12-13"))
    america = item("meet", ["IDN"], [person("Antony Blinken", "USA")], occurs=on("2021-12-13"))
    assert len(link([russia, america]).events) == 2


def test_a_visit_without_a_date_is_not_every_visit_between_the_two_states() -> None:
    assert len(link([item("visit", ["RUS"], ["IDN"], story=s) for s in "ab"]).events) == 2


@pytest.mark.parametrize(
    ("left", "right", "events"),
    [
        ({"occurs": on("2024-05-02")}, {"occurs": on("2024-05-03")}, 1),
        ({"occurs": on("2024-05-02")}, {"occurs": on("2024-05-04")}, 2),
        ({"occurs": on("2024-05-02")}, {"occurs": on("2024-05-02")}, 1),
        ({"occurs": month("2024-05-01")}, {"occurs": month("2024-05-01")}, 1),
        ({"occurs": month("2024-05-01")}, {"occurs": month("2024-07-01")}, 2),
        ({"occurs": on("2024-05-02")}, {"published": "2024-05-03"}, 1),
        ({"occurs": on("2024-05-02")}, {"published": "2024-09-03"}, 2),
        ({"published": "2024-05-02"}, {"published": "2024-05-04"}, 1),
        ({"published": "2024-05-02"}, {"published": "2024-07-04"}, 2),
        ({"occurs": on("2024-05-02"), "ordinal": 12}, {"occurs": on("2024-05-02"), "ordinal": 13}, 2),
        ({"ordinal": 12}, {"ordinal": 12}, 1),
        ({"occurs": on("2024-05-02")}, {"published": "2024-05-03", "status": "planned"}, 1),
        ({"occurs": on("2024-05-02")}, {"published": "2024-05-20", "status": "planned"}, 2),
        ({"occurs": on("2024-05-02"), "where": JAKARTA}, {"occurs": on("2024-05-02"), "where": MOSCOW}, 2),
    ],
)
def test_days_publication_ordinals_and_places(left: dict[str, object], right: dict[str, object], events: int) -> None:
    pair = [item("negotiate", ["RUS"], ["IDN"], story=s, **kw) for s, kw in (("a", left), ("b", right))]  # type: ignore[arg-type]
    assert len(link(pair).events) == events


def test_aid_packages_of_different_size_are_two_events_and_the_refusal_is_kept() -> None:
    first = item("give-military-aid", ["USA"], ["UKR"], story="a", quantities=(money(725e6),), published="2022-10-14")
    second = item("give-military-aid", ["USA"], ["UKR"], story="b", quantities=(money(500e6),), published="2022-10-15")
    again = item("give-military-aid", ["USA"], ["UKR"], story="c", quantities=(money(724e6),), published="2022-10-15")
    linked = link([first, second, again])
    assert groups(linked) == sorted([tuple(sorted((first.mention.id, again.mention.id))), (second.mention.id,)])
    assert "500,000,000 / 725,000,000" in between(linked, first, second).reasons[-1].detail


def test_conflicting_figures_of_one_day_are_one_event_with_a_disagreement() -> None:
    kyiv = {"occurs": on("2024-05-02"), "where": place("Kharkiv", "UKR")}
    items = [
        item("shell", ["RUS"], ["UKR"], story="a", quantities=(count(12, "civilian"),), **kyiv),  # type: ignore[arg-type]
        item("shell", ["RUS"], ["UKR"], story="b", quantities=(count(15, "civilian"),), **kyiv),  # type: ignore[arg-type]
    ]
    found = one_event(*items).disagreements
    assert [(one.field, [reading.value for reading in one.readings]) for one in found] == [
        ("quantities", ["count civilian 12", "count civilian 15"])
    ]


def test_a_chain_does_not_force_a_vetoed_pair_together() -> None:
    """A and C are two days; B, undated, is like both."""
    a = item("visit", [LAVROV], ["IDN"], story="a", occurs=on("2021-07-06"), published="2021-07-07")
    b = item("visit", [LAVROV], ["IDN"], story="b", published="2021-07-08")
    c = item("visit", [LAVROV], ["IDN"], story="c", occurs=on("2021-07-08"), published="2021-07-08")
    linked = link([a, b, c])
    assert between(linked, a, b).same
    assert between(linked, b, c).same
    assert not between(linked, a, c).same
    assert len(linked.events) == 2
    assert all(not {a.mention.id, c.mention.id} <= set(ids) for ids in groups(linked))


def test_the_same_visit_in_other_words_is_one_event() -> None:
    by_name = item("visit", [LAVROV], ["IDN"], story="a", occurs=on("2021-07-06"), where=place("Jakarta", "IDN"))
    by_office = item("visit", [MINISTER], ["IDN"], story="b", occurs=on("2021-07-05", "2021-07-07", "range"))
    event = one_event(by_name, by_office)
    assert [one.name for one in event.participants] == ["Sergey Lavrov", "IDN"]
    assert event.occurs is not None
    assert event.occurs.start == date(2021, 7, 6)


def test_headline_and_body_tell_one_act() -> None:
    headline = item("meet", ["IDN"], ["JPN"], story="a", sentence_index=0)
    body = item(
        "meet",
        [person("Joko Widodo", "IDN", "President")],
        [person("Fumio Kishida", "JPN")],
        story="a",
        sentence_index=2,
    )
    assert one_event(headline, body).stories == 1


@pytest.mark.parametrize(
    ("act", "first", "second", "events"),
    [
        ("bomb", {"thing": "air strike on an arms depot"}, {"thing": "hit the depot"}, 1),
        ("bomb", {"thing": "strike on an apartment block"}, {"thing": "strike on a warehouse"}, 2),
        ("bomb", {"where": place("the port")}, {"where": place("the old quarter")}, 2),
        ("arrest", {"quantities": (count(370, "person"),)}, {"quantities": (count(10, "person"),)}, 2),
        ("support", {"thing": "chairmanship of ASEAN"}, {"thing": "the chairmanship"}, 1),
        ("support", {"thing": "chairmanship of ASEAN"}, {"thing": "fight against piracy"}, 2),
        ("meet", {"thing": "border trade"}, {"thing": "sales of electricity"}, 1),
        ("give-military-aid", {"thing": "howitzers"}, {"thing": "guns"}, 1),
    ],
)
def test_what_one_story_tells_beside_one_another(
    act: str, first: dict[str, object], second: dict[str, object], events: int
) -> None:
    told = [item(act, ["VNM"], ["LAO"], story="a", occurs=on("2019-03-11"), **kw) for kw in (first, second)]  # type: ignore[arg-type]
    assert len(link(told).events) == events


def test_sides_of_a_mutual_act_may_change_places() -> None:
    event = one_event(
        item("meet", [PRABOWO], [SHOIGU], story="a", occurs=on("2025-12-02")),
        item("meet", ["RUS"], ["IDN"], story="b", occurs=on("2025-12-02")),
    )
    assert [(one.side, one.country) for one in event.participants] == [("source", "IDN"), ("target", "RUS")]


def test_sides_of_a_directed_act_may_not() -> None:
    there = item("visit", ["RUS"], ["IDN"], story="a", occurs=on("2025-12-02"))
    back = item("visit", ["IDN"], ["RUS"], story="b", occurs=on("2025-12-02"))
    assert len(link([there, back]).events) == 2


def test_host_and_visit_are_one_act_from_either_side_and_talks_are_a_part_of_it() -> None:
    at = {"occurs": on("2025-12-02"), "where": place("Jakarta", "IDN")}
    host = item("host", [PRABOWO], [SHOIGU], story="a", **at)  # type: ignore[arg-type]
    visit = item("visit", [SHOIGU], [PRABOWO], story="a", **at)  # type: ignore[arg-type]
    talks = item("meet", [SHOIGU], [PRABOWO], story="a", **at)  # type: ignore[arg-type]
    linked = link([host, visit, talks])
    assert len(linked.events) == 2
    (tie,) = linked.ties
    acts = {event.id: event.act for event in linked.events}
    assert (acts[tie.left], tie.kind, acts[tie.right]) == ("meet", "part of", "visit")


def test_a_one_sided_act_joins_its_like_and_a_report_that_names_both_sides() -> None:
    alone = [item("test-weapon", ["PRK"], story=s, occurs=on("2022-11-18")) for s in "ab"]
    assert len(link(alone).events) == 1
    half = item("attack", ["RUS"], story="a", occurs=on("2024-05-02"), where=place("Kharkiv"))
    whole = item("attack", ["RUS"], ["UKR"], story="b", occurs=on("2024-05-02"), where=place("Kharkiv"))
    assert [one.country for one in one_event(half, whole).participants] == ["RUS", "UKR"]


def test_the_life_of_a_deal_over_years_is_one_event() -> None:
    deal = {"thing": "fighter jet deal", "quantities": (money(1.1e9),)}
    event = one_event(
        item("buy-arms", ["IDN"], ["RUS"], story="a", status="offered", occurs=year(2017), **deal),  # type: ignore[arg-type]
        item("buy-arms", ["IDN"], ["RUS"], story="b", status="agreed", occurs=year(2018), **deal),  # type: ignore[arg-type]
        item("buy-arms", ["IDN"], ["RUS"], story="c", status="stalled", occurs=year(2020), **deal),  # type: ignore[arg-type]
    )
    assert [entry.status for entry in event.history] == ["offered", "agreed", "stalled"]


def test_three_counts_of_an_event() -> None:
    items = [
        item("visit", [LAVROV], ["IDN"], story="a", occurs=on("2021-07-06"), publisher="A (invented)"),
        item("visit", [LAVROV], ["IDN"], story="b", occurs=on("2021-07-06"), publisher="B (invented)", origin="a"),
        item("visit", [LAVROV], ["IDN"], story="c", occurs=on("2021-07-06"), publisher="B (invented)"),
        item("visit", [LAVROV], ["IDN"], story="d", occurs=on("2021-07-06")),
    ]
    event = one_event(*items)
    assert (event.stories, event.publishers, event.origins) == (4, 2, 3)


def test_nothing_in_nothing_out() -> None:
    assert link([]) == Linked(links=(), events=())


def test_a_mention_given_twice_counts_once() -> None:
    one = item("visit", ["RUS"], ["IDN"])
    assert link([one, one]) == link([one])


# --- properties -----------------------------------------------------------------------------------------

_STATUSES: tuple[Status, ...] = ("occurred", "planned", "agreed", "denied")


@st.composite
def piles(draw: st.DrawFn) -> list[Item]:
    """Return mentions of a small world, so that many are alike."""
    people = [None, "Ana Silva", "Bo Lind"]
    size = draw(st.integers(0, 14))
    pile = []
    for number in range(size):
        name = draw(st.sampled_from(people))
        source = person(name, "BRA", "President") if name else "BRA"
        day = draw(st.sampled_from([None, *(on(f"2024-05-0{n}") for n in (1, 2, 3)), month("2024-05-01")]))
        published = draw(st.sampled_from([None, "2024-05-01", "2024-05-03", "2024-07-01"]))
        pile.append(
            item(
                draw(st.sampled_from(["visit", "meet", "host", "test-weapon"])),
                [source],
                draw(st.sampled_from([["SWE"], ["NOR"], []])),
                story=f"story-{draw(st.integers(0, 5))}",
                status=draw(st.sampled_from(_STATUSES)),
                occurs=day,
                published=published,
                ordinal=draw(st.sampled_from([None, None, 3, 4])),
                sentence_index=number,
            )
        )
    return pile


@settings(max_examples=60, deadline=None)
@given(pile=piles(), seed=st.randoms(use_true_random=False))
def test_order_changes_nothing(pile: list[Item], seed: random.Random) -> None:
    shuffled = list(pile)
    seed.shuffle(shuffled)
    assert link(shuffled) == link(pile)


@settings(max_examples=60, deadline=None)
@given(pile=piles())
def test_every_mention_is_in_exactly_one_event_and_no_event_holds_a_vetoed_pair(pile: list[Item]) -> None:
    linked = link(pile)
    held = Counter(mention_id for event in linked.events for mention_id in event.mention_ids)
    assert held == Counter({one.mention.id: 1 for one in pile})
    slots = {one.mention.id: read(one) for one in pile}
    for ids in groups(linked):
        assert not any(vetoed(slots[a], slots[b], HAND_SET) for a, b in combinations(ids, 2))


@settings(max_examples=30, deadline=None)
@given(pile=piles())
def test_links_are_ordered_and_sum_up_their_reasons(pile: list[Item]) -> None:
    links = link(pile).links
    assert [(one.left, one.right) for one in links] == sorted((one.left, one.right) for one in links)
    refused: Counter[str] = Counter()
    for one in links:
        assert one.left < one.right
        assert one.weight == pytest.approx(sum(reason.weight for reason in one.reasons), abs=0.01)
        doubted = any(reason.feature == "alone" for reason in one.reasons)
        assert one.same == (one.weight >= HAND_SET.threshold or doubted)
        assert not doubted or HAND_SET.lead <= one.weight < HAND_SET.threshold
        refused.update(() if one.same else (one.left, one.right))
    assert sum(refused.values()) <= 2 * 5 * len(pile)


def _busy_year(size: int) -> list[Item]:
    """Return mentions with the skew of news: a few pairs of states and a few days have most of them."""
    chance = random.Random(7)
    states = ["USA", "RUS", "CHN", "UKR", "ISR", "IDN", "JPN", "IRN", "TUR", "DEU", "FRA", "BRA", "IND", "PAK", "KEN"]
    acts = [
        "attack",
        "meet",
        "visit",
        "accuse",
        "sanction",
        "negotiate",
        "give-military-aid",
        "host",
        "trade",
        "praise",
    ]
    pile = []
    for number in range(size):
        source, target = (states[min(int(chance.expovariate(0.35)), 14)] for _ in range(2))
        day = date(2024, 1, 1) + timedelta(days=int(chance.triangular(0, 365, 60)))
        dated = chance.random() < 0.6
        pile.append(
            item(
                acts[min(int(chance.expovariate(0.4)), 9)],
                [source if chance.random() < 0.6 else person(f"Person{chance.randrange(4)} {source}", source)],
                [target],
                id=f"mention-{number:06}",
                story=f"story-{number // 4}",
                status=chance.choice(_STATUSES),
                occurs=on(day.isoformat()) if dated else None,
                published=(day + timedelta(days=1)).isoformat(),
                quantities=(money(chance.randrange(1, 9) * 1e8),) if chance.random() < 0.1 else (),
            )
        )
    return pile


def test_five_thousand_mentions_with_the_skew_of_news() -> None:
    pile = _busy_year(5_000)
    started = time.process_time()
    linked = link(pile)
    assert time.process_time() - started < 20
    assert sum(len(event.mention_ids) for event in linked.events) == 5_000
