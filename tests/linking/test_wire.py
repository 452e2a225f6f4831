import random

from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.linking import wire_copies
from dragoman.linking.wire import jaccard, shingle

_WORDS = [f"{a}{b}" for a in ("bal", "cor", "dun", "fel", "gor", "hin", "jas", "kel", "lom", "mer") for b in "aeiou"]


def prose(seed: int, words: int = 300) -> str:
    """Return a text of invented words."""
    chance = random.Random(seed)
    return " ".join(chance.choice(_WORDS) for _ in range(words))


def test_a_copy_points_to_the_lowest_id() -> None:
    found = wire_copies([("c", prose(1)), ("b", prose(2)), ("a", prose(1))])
    assert [(one.story_id, one.of, one.overlap) for one in found] == [("c", "a", 1.0)]


def test_copies_with_a_new_headline_a_cut_and_other_punctuation() -> None:
    text = prose(3)
    words = text.split()
    headed = "Envoy Lands In Capital For Two Days Of Talks\n\n" + text
    cut = " ".join(words[:220])
    dotted = ", ".join(" ".join(words[i : i + 7]) for i in range(0, 300, 7)).upper()
    found = wire_copies([("a", text), ("b", headed), ("c", cut), ("d", dotted), ("e", prose(4))])
    assert {one.story_id: one.of for one in found} == {"b": "a", "c": "a", "d": "a"}
    assert all(0.6 <= one.overlap <= 1 for one in found)


def test_copies_do_not_chain() -> None:
    """B repeats A, and C repeats B but not A: C is an original."""
    words = prose(5, 400).split()
    a, b, c = (" ".join(words[start : start + 200]) for start in (0, 45, 90))
    found = wire_copies([("a", a), ("b", b), ("c", c)])
    assert [(one.story_id, one.of) for one in found] == [("b", "a")]


def test_short_and_empty_stories() -> None:
    assert wire_copies([("a", ""), ("b", " \n"), ("c", "...")]) == ()
    assert [
        one.story_id for one in wire_copies([("a", "Ministers meet"), ("b", "ministers meet!"), ("c", "Ministers")])
    ] == ["b"]


def test_the_overlap_is_the_index_of_the_shingles() -> None:
    words: dict[str, int] = {}
    one, other = shingle("a b c d e", words), shingle("b c d e f", words)
    assert jaccard(one, other) == 0.5
    assert jaccard(one, one) == 1.0


@settings(max_examples=25, deadline=None)
@given(seed=st.randoms(use_true_random=False), sizes=st.lists(st.integers(3, 60), min_size=1, max_size=8))
def test_order_changes_nothing_and_no_original_is_a_copy(seed: random.Random, sizes: list[int]) -> None:
    words = prose(6, 60).split()
    stories = [(f"s{i}", " ".join(words[:size])) for i, size in enumerate(sizes)]
    found = wire_copies(stories)
    shuffled = list(stories)
    seed.shuffle(shuffled)
    assert wire_copies(shuffled) == found
    copies = {one.story_id for one in found}
    assert all(one.of not in copies and one.of < one.story_id for one in found)
