"""Where cues stand in a sentence."""

import pytest

from dragoman.coding.match import core, matches, ruled_out
from dragoman.tree import Tree
from tests.reading import sentence


def found(text: str, act: str) -> list[tuple[str, str, list[str]]]:
    """Return kind, head and words of each cue of an act."""
    tree = Tree(sentence(text))
    words = [token.text for token in tree.tokens]
    return [
        (match.kind, words[match.head], [words[i] for i in match.words])
        for match in matches(tree)
        if match.entry.act.id == act
    ]


@pytest.mark.parametrize(
    ("text", "act", "cue"),
    [
        ("China condemned Japan.", "condemn", ("verb", "condemned", ["condemned"])),
        ("The talks in Doha ended.", "meet", ("noun", "talks", ["talks"])),
        ("Canada imposed sanctions on Iran.", "sanction", ("verb", "imposed", ["imposed", "sanctions"])),
        ("Canada froze the assets of Iran.", "sanction", ("verb", "froze", ["froze", "assets"])),
        ("Japan sat down with Korea.", "meet", ("verb", "sat", ["sat", "down", "with"])),
    ],
)
def test_a_cue_is_found_with_all_its_words(text: str, act: str, cue: tuple[str, str, list[str]]) -> None:
    assert cue in found(text, act)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Ghana will not meet its inflation target this year.", "meet"),
        ("India meet Pakistan in the opening match.", "meet"),
        ("The federation lifted its sanction of the Ghanaian goalkeeper in the league.", "sanction"),
        ("The bank imposed order.", "sanction"),
    ],
)
def test_a_word_that_rules_the_cue_out_or_a_wrong_object_gives_no_cue(text: str, act: str) -> None:
    assert [cue for cue in found(text, act) if cue[0] == "verb"] == []


def test_an_object_may_be_behind_a_partitive() -> None:
    tree = Tree(sentence("Canada froze dozens of accounts."))
    words = [token.text for token in tree.tokens]
    assert words[core(tree, words.index("dozens"))] == "accounts"


def test_a_noun_that_only_modifies_another_is_no_cue() -> None:
    assert [cue for cue in found("The talks venue was empty.", "meet") if cue[1] == "talks"] == []


@pytest.mark.parametrize(
    ("text", "word", "acts"),
    [
        ("The king received a courtesy call from Peru.", "call", {"phone-call"}),
        ("The king received a courtesy call from Peru.", "received", {"phone-call"}),
        ("The king received a telephone call from Peru.", "call", set()),
        ("The king received a call from Peru.", "call", set()),
    ],
)
def test_the_word_before_a_noun_may_rule_out_an_act(text: str, word: str, acts: set[str]) -> None:
    tree = Tree(sentence(text))
    place = next(i for i, token in enumerate(tree.tokens) if token.text == word)
    assert ruled_out(tree, place) & {"phone-call"} == acts
