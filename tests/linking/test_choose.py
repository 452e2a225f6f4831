from typing import Any

import pytest

from dragoman.linking import choose
from dragoman.types import EventMention
from tests.linking.build import count, item, money, month, on, place


def mentions(*given: dict[str, Any]) -> list[EventMention]:
    return [item("visit", ["BRA"], ["SWE"], **{"id": f"m{i}", **one}).mention for i, one in enumerate(given)]


def test_the_most_exact_interval_then_the_most_mentions() -> None:
    found = choose.occurs(
        mentions({"occurs": month("2024-05-01")}, {"occurs": on("2024-05-02")}, {"occurs": month("2024-05-01")})
    )
    assert found is not None
    assert found.choice.mention_id == "m1"
    two = choose.occurs(mentions(*({"occurs": on(day)} for day in ("2024-05-02", "2024-05-03", "2024-05-03"))))
    assert two is not None
    assert (two.value.text, two.choice.mention_id) == ("2024-05-03", "m1")


def test_the_day_of_the_act_goes_before_the_day_of_the_offer() -> None:
    found = choose.occurs(
        mentions(
            {"occurs": on("2024-05-02"), "status": "offered"}, {"occurs": month("2024-06-01"), "status": "planned"}
        )
    )
    assert found is not None
    assert found.choice.mention_id == "m1"


def test_a_city_goes_before_a_state() -> None:
    found = choose.place(
        mentions(
            {"where": place("Sweden", "SWE")}, {"where": place("the palace")}, {"where": place("Stockholm", "SWE")}
        )
    )
    assert found is not None
    assert found.value.name == "Stockholm"


def test_most_mentions_then_score_then_id() -> None:
    by_count = choose.ordinal(mentions({"ordinal": 3}, {"ordinal": 4}, {"ordinal": 4}))
    by_score = choose.ordinal(mentions({"ordinal": 3, "score": 0.4}, {"ordinal": 4, "score": 0.6}))
    by_id = choose.ordinal(mentions({"ordinal": 3}, {"ordinal": 4}))
    assert [one.choice.mention_id for one in (by_count, by_score, by_id) if one] == ["m1", "m1", "m0"]


def test_figures_come_from_one_mention() -> None:
    found = choose.amounts(
        mentions({"quantities": (count(3, "ship"),)}, {"quantities": (count(3, "ship"), money(5e6))})
    )
    assert found is not None
    assert len(found.value) == 2


def test_the_object_named_most_often_then_the_longest() -> None:
    found = choose.thing(mentions({"thing": "drill"}, {"thing": "first joint naval drills"}))
    often = choose.thing(mentions({"thing": "drill"}, {"thing": "first joint naval drills"}, {"thing": "the drills"}))
    assert [one.value.text for one in (found, often) if one] == ["first joint naval drills", "the drills"]


def test_a_pronoun_names_no_object() -> None:
    found = choose.thing(mentions({"thing": "That"}, {"thing": "it"}, {"thing": "*"}, {"thing": "G7"}))
    assert found is not None
    assert found.value.text == "G7"
    assert choose.thing(mentions({"thing": "which"})) is None


def test_what_no_mention_has_is_not_chosen() -> None:
    bare = mentions({})
    assert [
        choose.occurs(bare),
        choose.place(bare),
        choose.ordinal(bare),
        choose.amounts(bare),
        choose.thing(bare),
    ] == [None] * 5
    assert choose.act(bare).value == "visit"


def test_an_event_without_mentions_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="at least one"):
        choose.act([])
