"""Tokens: exact spans whatever stands before them, lemmas, one tree a sentence."""

import pytest

from dragoman.annotation.syntax import Given, parse
from dragoman.types import Span, Token
from tests.reading import annotated


def tokens(text: str, offset: int = 0) -> tuple[Token, ...]:
    """Return the tokens of one sentence."""
    return next(parse([Given(text, offset)]))


@pytest.mark.parametrize(
    "text",
    [
        "😀😀 Kenya met Uganda.",
        "اجتماع في القاهرة 👍🏽 Kenya met Uganda.",
        "Café\u0301 👨‍👩‍👧 — Kenya met Uganda.",
        "שלום! Kenya met Uganda.",
        "\u200bKenya\xa0met\u2009Uganda.",
        "\ufeffKenya met Uganda.",
    ],
)
def test_spans_are_exact_behind_emoji_and_right_to_left_text(text: str) -> None:
    for token in tokens(text):
        assert token.span.of(text) == token.text
    for sentence in annotated(text).sentences:
        assert sentence.span.of(text).strip()
        assert all(token.span.of(text) == token.text for token in sentence.tokens)
    assert {actor.span.of(text) for actor in annotated(text).actors} >= {"Kenya", "Uganda"}


def test_offsets_are_shifted_by_the_sentences_start() -> None:
    assert [token.span.start for token in tokens("Kenya met Uganda.", 100)][:2] == [100, 106]


@pytest.mark.parametrize(
    ("text", "word", "lemma"),
    [
        ("Kenya met Uganda.", "met", "meet"),
        ("The ministers held talks.", "held", "hold"),
        ("The ministers held talks.", "ministers", "minister"),
        ("Troops were withdrawn.", "withdrawn", "withdraw"),
        ("They are fighting.", "fighting", "fight"),
    ],
)
def test_lemma(text: str, word: str, lemma: str) -> None:
    assert next(token.lemma for token in tokens(text) if token.text == word) == lemma


def test_a_sentence_is_one_tree() -> None:
    for text in ("Kenya met Uganda. Chad left.", "Yes", "One, two; three: four."):
        found = tokens(text)
        assert sum(token.head == index for index, token in enumerate(found)) == 1
        assert all(0 <= token.head < len(found) for token in found)


def test_sentences_come_back_in_order_and_nothing_gives_nothing() -> None:
    given = [Given(f"Kenya met Uganda {number} times.") for number in range(30)]
    assert [found[3].text for found in parse(given)] == [str(number) for number in range(30)]
    assert list(parse([])) == []


def test_entities_are_looked_for_where_a_name_is_not_known() -> None:
    text = "Elizabeth Warren met Uganda on Friday."
    (whole,) = parse([Given(text, 100, (Span(121, 127),))])
    assert [token.text for token in whole if token.entity == "PERSON"] == ["Elizabeth", "Warren"]
    (known,) = parse([Given(text, 100, (Span(100, 116), Span(121, 127)))])
    assert not any(token.entity for token in known)


def test_others_may_name_the_entities() -> None:
    text = "Elizabeth Warren met Uganda on Friday."
    (found,) = parse([Given(text, 100)], lambda said: [(0, 4, "ORG"), (4, 9, "ORG"), (10, 16, "PERSON")])
    assert [(token.text, token.entity) for token in found if token.entity] == [
        ("Elizabeth", "ORG"),
        ("Warren", "PERSON"),
    ]
