"""What one given side does to another: one mention a pair, in order."""

import pytest

from dragoman.coding import Pair, code_pairs
from dragoman.types import AnnotatedStory, EventMention, Span
from tests.reading import annotated, register

TEXT = "China condemned Japan on Monday. Kenya will send soldiers to Haiti, and Turkey met Cyprus in Geneva."


def pair(text: str, source: str, target: str) -> Pair:
    """Return the pair of the first places of the words."""
    return Pair(source_spans=(span(text, source),), target_spans=(span(text, target),))


def span(text: str, words: str) -> Span:
    """Return the first place of the words."""
    start = text.index(words)
    return Span(start, start + len(words))


def coded(text: str, *pairs: tuple[str, str]) -> tuple[EventMention | None, ...]:
    """Return what is coded for pairs of words of the text."""
    story: AnnotatedStory = annotated(text)
    return code_pairs(story, [pair(text, *words) for words in pairs], register())


def test_one_mention_for_each_pair_in_the_given_order() -> None:
    asked = [("Turkey", "Cyprus"), ("China", "Japan"), ("Kenya", "Haiti")]
    found = coded(TEXT, *asked)
    assert [(m.act, m.status) if m else None for m in found] == [
        ("meet", "occurred"),
        ("condemn", "occurred"),
        ("deploy", "planned"),
    ]
    assert coded(TEXT, *asked[::-1]) == found[::-1]


def test_the_participants_are_the_given_words() -> None:
    (found,) = coded(TEXT, ("China", "Japan"))
    assert found is not None
    assert [(p.side, p.span.of(TEXT), p.country) for p in found.participants] == [
        ("source", "China", "CHN"),
        ("target", "Japan", "JPN"),
    ]


def test_a_side_may_be_of_several_spans() -> None:
    text = "China and Russia condemned Japan."
    both = Pair(source_spans=(span(text, "China"), span(text, "Russia")), target_spans=(span(text, "Japan"),))
    (found,) = code_pairs(annotated(text), [both], register())
    assert found is not None
    assert [p.country for p in found.side("source")] == ["CHN", "RUS"]


def test_sides_need_not_be_known_to_the_register() -> None:
    text = "The gunmen attacked the watchmen at dawn."
    (found,) = coded(text, ("gunmen", "watchmen"))
    assert found is not None
    assert found.act == "attack"
    assert [p.name for p in found.participants] == ["gunmen", "watchmen"]


@pytest.mark.parametrize(
    "text",
    [
        "China is much larger than Japan.",
        "Both China and Japan have long coasts.",
        "Rice is eaten in China and in Japan.",
        "China's economy grew faster than Japan's.",
        pytest.param(
            "China lies west of Japan.",
            marks=pytest.mark.xfail(strict=True, reason="the network takes the place for a claim to land"),
        ),
    ],
)
def test_none_only_where_nothing_at_all_is_done(text: str) -> None:
    assert coded(text, ("China", "Japan")) == (None,)


def test_the_likeliest_is_given_also_when_it_is_unsure() -> None:
    text = "China, whose ships lay off the coast, condemned the visit that Japan had paid to Palau."
    (found,) = coded(text, ("China", "Japan"))
    assert found is not None


@pytest.mark.parametrize(
    ("text", "source", "target", "act"),
    [
        ("Poland expelled three Belarusian diplomats and praised Lithuania.", "Poland", "Lithuania", "praise"),
        (
            "Kyiv urged Berlin to deliver tanks.",
            "Kyiv",
            "Berlin",
            "give-military-aid",
        ),
        (
            "Berlin was urged by Kyiv to deliver tanks.",
            "Kyiv",
            "Berlin",
            "give-military-aid",
        ),
        ("Canada sanctioned Iran after Iran had arrested two Canadians.", "Canada", "Iran", "sanction"),
        ("Fiji thanked Tonga. Later it attacked Samoa.", "Fiji", "Tonga", "praise"),
    ],
)
def test_of_several_acts_the_one_between_the_two_sides(text: str, source: str, target: str, act: str) -> None:
    (found,) = coded(text, (source, target))
    assert found is not None
    assert found.act == act


def test_the_other_direction_is_another_act() -> None:
    text = "Canada sanctioned Iran after Iran had arrested two Canadians."
    iran = text.index("Iran", text.index("Iran") + 1)
    back = Pair(source_spans=(Span(iran, iran + 4),), target_spans=(span(text, "Canadians"),))
    (found,) = code_pairs(annotated(text), [back], register())
    assert found is not None
    assert found.act == "arrest"


def test_no_pairs_give_nothing_and_a_pair_outside_the_text_gives_none() -> None:
    assert code_pairs(annotated(TEXT), [], register()) == ()
    nowhere = Pair(source_spans=(Span(5_000, 5_005),), target_spans=(Span(6_000, 6_005),))
    assert code_pairs(annotated(TEXT), [nowhere], register()) == (None,)
