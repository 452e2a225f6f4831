import random
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.linking import wire_copies
from dragoman.linking.wire import fullest, repeats
from tests.linking.prose import prose


def pairs(*stories: tuple[str, str]) -> dict[str, str]:
    return {one.story_id: one.of for one in wire_copies(stories)}


def test_of_equal_texts_the_lowest_id_is_the_original() -> None:
    found = wire_copies([("c", prose(1)), ("b", prose(2)), ("a", prose(1))])
    assert [(one.story_id, one.of, one.overlap) for one in found] == [("c", "a", 1.0)]


def test_the_fullest_text_is_the_original() -> None:
    text = prose(3)
    words = text.split()
    headed = "Envoy Lands In Capital For Two Days Of Talks\n\n" + text
    assert pairs(("a", " ".join(words[:220])), ("b", text), ("c", headed), ("d", prose(4))) == {"a": "c", "b": "c"}


def test_punctuation_quotes_dots_and_accents_are_no_difference() -> None:
    text = "The U.S. envoy\u2019s visit \u2014 \u201chis first\u201d \u2014 to Bogot\u00e1... ended. " + prose(3, 60)
    other = "The US envoy's visit - 'his first' - to Bogota\u2026 ended. " + prose(3, 60).upper().replace(" ", "  ")
    assert pairs(("a", text), ("b", other)) == {"b": "a"}
    assert wire_copies([("a", text), ("b", other)])[0].overlap == 1.0


def test_unseen_characters_do_not_split_words() -> None:
    text = prose(3, 60)
    assert pairs(("a", text), ("b", text.replace("bala", "ba\u00adla").replace(" ", "\u200b ", 5))) == {"b": "a"}


def test_stories_more_than_a_week_apart_are_not_compared() -> None:
    stories = [("a", prose(1)), ("b", prose(1)), ("c", prose(1))]
    days = {"a": date(2024, 5, 1), "b": date(2024, 5, 8), "c": date(2024, 5, 9)}
    assert {one.story_id: one.of for one in wire_copies(stories, days)} == {"b": "a", "c": "b"}
    assert {one.story_id: one.of for one in wire_copies(stories, {"a": date(2024, 5, 1)})} == {"b": "a", "c": "a"}


def test_short_and_empty_stories() -> None:
    assert wire_copies([("a", ""), ("b", " \n"), ("c", "...")]) == ()
    assert pairs(("a", "Ministers meet"), ("b", "ministers meet!"), ("c", "Ministers")) == {"b": "a"}


def test_a_phrase_of_the_trade_proposes_nothing() -> None:
    """Two hundred stories with one long tail and other news stay apart, and cost little."""
    tail = prose(7, 40)
    assert wire_copies([(f"s{n:03}", f"{prose(100 + n, 60)} {tail}") for n in range(200)]) == ()


def test_parts_of_a_pile_put_together_are_the_pile() -> None:
    words = prose(5, 300).split()
    pile = [(f"s{n}", " ".join(words[: 300 - 20 * n])) for n in range(6)]
    parts = [*repeats(pile[:4]), *repeats(pile[2:]), *repeats([*pile[:2], *pile[4:]])]
    assert fullest(parts) == wire_copies(pile)


@settings(max_examples=25, deadline=None)
@given(seed=st.randoms(use_true_random=False), sizes=st.lists(st.integers(3, 90), min_size=1, max_size=8))
def test_order_and_repetition_change_nothing(seed: random.Random, sizes: list[int]) -> None:
    words = prose(6, 90).split()
    stories = [(f"s{place}", " ".join(words[:size])) for place, size in enumerate(sizes)]
    found = wire_copies(stories)
    shuffled = [*stories, *stories]
    seed.shuffle(shuffled)
    assert wire_copies(shuffled) == found
    assert all(one.story_id != one.of for one in found)


@settings(max_examples=25, deadline=None)
@given(sizes=st.lists(st.integers(30, 200), min_size=2, max_size=6), more=st.integers(0, 5))
def test_a_verdict_depends_on_the_two_texts_alone(sizes: list[int], more: int) -> None:
    words = prose(8, 200).split()
    stories = [(f"s{place}", " ".join(words[:size])) for place, size in enumerate(sizes)]
    others = [(f"t{place}", prose(900 + place)) for place in range(more)]
    assert {(one.story_id, one.of) for one in repeats(stories)} == {
        (one.story_id, one.of) for one in repeats([*stories, *others])
    }
