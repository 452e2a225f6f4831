"""The noun behind a number, and its singular."""

import pytest

from dragoman.annotation.counts import counted, is_plural, singular


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("doses", "dose"),
        ("countries", "country"),
        ("buses", "bus"),
        ("classes", "class"),
        ("churches", "church"),
        ("women", "woman"),
        ("aircraft", "aircraft"),
        ("vessels", "vessel"),
        ("Ukrainians", "Ukrainian"),
    ],
)
def test_singular(plural: str, one: str) -> None:
    assert is_plural(plural.lower())
    assert singular(plural) == one


@pytest.mark.parametrize("word", ["business", "various", "is", "virus", "crisis", "ship", "has"])
def test_words_that_are_no_plural(word: str) -> None:
    assert not is_plural(word)


def test_the_group_ends_at_the_first_word_that_is_no_part_of_it() -> None:
    assert counted("3 of the ships", 1, 14, single=False) is None
    assert counted("3, ships", 1, 8, single=False) is None
    assert counted("3 new grey ships left", 1, 21, single=False) == ("ship", 16)
