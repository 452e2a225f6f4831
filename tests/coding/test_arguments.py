"""Who acts and who is acted upon, by the grammar of the sentence."""

import pytest

from dragoman.coding.arguments import arguments, is_passive, owner_of, subject_of, support_of
from dragoman.coding.match import Match, matches
from dragoman.tree import Tree
from tests.reading import countries, missed, only, sentence

ACTIVE = [
    ("Poland expelled three Belarusian diplomats.", "expel-diplomats", ["POL"], ["BLR"]),
    ("China condemned Japan.", "condemn", ["CHN"], ["JPN"]),
    ("The Russian army attacked a Ukrainian base.", "attack", ["RUS"], ["UKR"]),
    ("Iran executed a Swedish citizen.", "execute", ["IRN"], ["SWE"]),
    ("Nepal gave India an ultimatum.", "give-ultimatum", ["NPL"], ["IND"]),
]
PASSIVE = [
    ("Three Belarusian diplomats were expelled by Poland.", "expel-diplomats", ["POL"], ["BLR"]),
    ("Japan was condemned by China.", "condemn", ["CHN"], ["JPN"]),
    ("An agreement signed by Kenya and Rwanda lapsed.", "sign-agreement", ["KEN"], ["RWA"]),
    ("The sanctions imposed by Canada on Nicaragua remain.", "sanction", ["CAN"], ["NIC"]),
]
NOMINAL = [
    ("Talks between Egypt and Qatar were held in Doha.", "meet", ["EGY"], ["QAT"]),
    ("Mexico's visit to Cuba was short.", "visit", ["MEX"], ["CUB"]),
    ("The attack by Eritrea on Djibouti was condemned by Kenya.", "attack", ["ERI"], ["DJI"]),
    ("Humanitarian aid from Qatar to Afghanistan arrived on Monday.", "give-humanitarian-aid", ["QAT"], ["AFG"]),
]
CARRIED = [
    ("Germany held talks with Vietnam.", "meet", ["DEU"], ["VNM"]),
    ("The Mexican president paid a visit to Cuba.", "visit", ["MEX"], ["CUB"]),
    ("Denmark received a visit from the Finnish president.", "host", ["DNK"], ["FIN"]),
    (
        "Canada and Mexico imposed sanctions on Nicaragua and Venezuela.",
        "sanction",
        ["CAN", "MEX"],
        ["NIC", "VEN"],
    ),
]
CONTROLLED = [
    ("Peru agreed to extradite the general to Chile.", "extradite", ["PER"], ["CHL"]),
    ("Norway persuaded Sri Lanka to release the fishermen.", "release", ["LKA"], []),
    ("France and Britain agreed to sanction Iran.", "sanction", ["FRA", "GBR"], ["IRN"]),
    ("Serbia wants to join the European Union.", "join-organisation", ["SRB"], ["EUR"]),
]

MISSED = [
    missed(
        "Poland promised Ukraine to send tanks.",
        "give-military-aid",
        ["POL"],
        ["UKR"],
        why="the subject of promise acts, not its object",
    ),
    (
        "Poland's expulsion of three Belarusian diplomats angered Minsk.",
        "expel-diplomats",
        ["POL"],
        ["BLR"],
    ),
]


@pytest.mark.parametrize(
    ("text", "act", "source", "target"), [*ACTIVE, *PASSIVE, *NOMINAL, *CARRIED, *CONTROLLED, *MISSED]
)
def test_sides_follow_the_grammar(text: str, act: str, source: list[str], target: list[str]) -> None:
    found = only(text, act)
    assert (countries(found, "source"), countries(found, "target")) == (source, target)


def tree_of(text: str) -> Tree:
    """Return the syntax of the first sentence."""
    return Tree(sentence(text))


def place(tree: Tree, word: str) -> int:
    """Return the token with that text."""
    return next(i for i, token in enumerate(tree.tokens) if token.text == word)


def cue(tree: Tree, act: str) -> Match:
    """Return the first cue of an act."""
    return next(match for match in matches(tree) if match.entry.act.id == act)


@pytest.mark.parametrize(
    ("text", "verb", "passive"),
    [
        ("Japan was condemned by China.", "condemned", True),
        ("China condemned Japan.", "condemned", False),
        ("An agreement signed by Kenya lapsed.", "signed", True),
        ("China has condemned Japan.", "condemned", False),
        ("The envoy will be expelled.", "expelled", True),
    ],
)
def test_is_passive(text: str, verb: str, passive: bool) -> None:
    tree = tree_of(text)
    assert is_passive(tree, place(tree, verb)) is passive


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("Chad condemned Niger and recalled its envoy.", "recalled", "Chad"),
        ("Chad plans to recall its envoy.", "recall", "Chad"),
        ("Chad asked Niger to recall its envoy.", "recall", "Niger"),
        ("Soldiers sent by Chad killed two men.", "killed", "Soldiers"),
    ],
)
def test_subject_of_a_verb_its_own_or_the_one_it_shares(text: str, verb: str, subject: str) -> None:
    tree = tree_of(text)
    found = subject_of(tree, place(tree, verb))
    assert found is not None
    assert tree.tokens[found].text == subject


def test_a_verb_without_a_subject_has_none() -> None:
    tree = tree_of("Recall the envoy!")
    assert subject_of(tree, place(tree, "Recall")) is None


def test_owner_of_a_threat_is_its_possessor_or_the_subject_of_its_verb() -> None:
    owned = tree_of("Iran's threat to attack Oman was heard.")
    made = tree_of("Iran made a threat to attack Oman.")
    for tree in (owned, made):
        owner = owner_of(tree, place(tree, "threat"))
        assert owner is not None
        assert tree.tokens[owner].text == "Iran"


def test_support_of_a_noun_is_the_verb_that_carries_it() -> None:
    tree = tree_of("Germany held talks with Vietnam.")
    assert support_of(tree, place(tree, "talks")) == place(tree, "held")
    assert support_of(tree, place(tree, "Vietnam")) is None


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Germany held talks with Vietnam in Berlin on trade.", "meet"),
        ("Three Belarusian diplomats were expelled by Poland.", "expel-diplomats"),
        ("The sanctions imposed by Canada on Nicaragua remain.", "sanction"),
    ],
)
def test_a_token_is_one_argument_only_and_no_word_of_the_cue(text: str, act: str) -> None:
    tree = tree_of(text)
    match = cue(tree, act)
    tokens = [argument.token for argument in arguments(tree, match)]
    assert tokens
    assert len(set(tokens)) == len(tokens)
    assert not set(tokens) & set(match.words)
