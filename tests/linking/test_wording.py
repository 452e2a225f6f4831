"""Where outlets differ by the word."""

from typing import Any

from msgspec.structs import replace

from dragoman.linking.wording import wording
from tests.linking.build import item


def words(*given: tuple[str, str], **rest: Any) -> dict[str, list[str]]:
    made = [
        replace(item(act, ["RUS"], ["UKR"], **{"id": f"m{i}", "story": f"s{i}", **rest}), trigger=trigger)
        for i, (act, trigger) in enumerate(given)
    ]
    return wording(made)


def test_two_words_for_one_deed_and_who_has_which() -> None:
    assert words(("occupy", "seized"), ("annex", "Annexed"), ("occupy", "seizure of")) == {
        "seized": ["m0", "m2"],
        "annexed": ["m1"],
    }


def test_inflections_are_one_word() -> None:
    assert words(("bomb", "bombed"), ("bomb", "bombing"), ("bomb", "bombs")) == {}


def test_words_of_talks_and_visits_take_no_side() -> None:
    assert words(("visit", "travelled"), ("visit", "arrived")) == {}
    assert words(("attack", "hit"), ("attack", "struck")) == {"hit": ["m0"], "struck": ["m1"]}


def test_unknown_words_and_doubtful_mentions_say_nothing() -> None:
    assert words(("occupy", "seized"), ("annex", "")) == {}
    assert words(("occupy", "seized"), ("annex", "annexed"), uncertain=True) == {}


def test_verbs_whose_letters_change_are_one_word_and_one_story_differs_from_nobody() -> None:
    assert words(("cut-relations", "broke off"), ("cut-relations", "breaks off")) == {}
    assert words(("occupy", "seized"), ("annex", "annexed"), story="s0") == {}
