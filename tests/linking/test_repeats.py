"""What is a copy and what is not: texts of invented words, cut and spliced as outlets do."""

import pytest

from dragoman.linking import wire_copies
from tests.linking.prose import prose

TEXT = prose(1, 400)
WORDS = TEXT.split()
BACKGROUND = prose(2, 120)
HEAD = "Envoy Lands In Capital For Two Days Of Talks"


def is_copy(one: str, other: str) -> bool:
    """Tell, and that it is the same from both sides."""
    found = bool(wire_copies([("a", one), ("b", other)]))
    assert found == bool(wire_copies([("a", other), ("b", one)]))
    return found


@pytest.mark.parametrize("kept", [25, 40, 60, 100, 133, 200, 300])
def test_cut_to_its_first_paragraphs(kept: int) -> None:
    assert is_copy(TEXT, " ".join(WORDS[:kept]))


@pytest.mark.parametrize("kept", [40, 60, 133, 300])
def test_cut_re_titled_and_credited(kept: int) -> None:
    assert is_copy(f"Old title of it\n{TEXT}", f"{HEAD}. {' '.join(WORDS[:kept])} (Granite Wire)")


def test_some_words_changed() -> None:
    changed = " ".join(word if place % 25 else "changed" for place, word in enumerate(WORDS))
    assert is_copy(TEXT, changed)
    assert is_copy(TEXT, " ".join(changed.split()[:200]))


def test_the_middle_or_the_end_of_a_text_is_no_cut_copy() -> None:
    assert not is_copy(TEXT, " ".join(WORDS[200:300]))
    assert not is_copy(TEXT, " ".join(WORDS[-120:]))


@pytest.mark.parametrize("news", [30, 60, 120])
def test_a_common_paragraph_of_background_makes_no_copy(news: int) -> None:
    assert not is_copy(f"{prose(3, news)} {BACKGROUND}", f"{prose(4, news)} {BACKGROUND}")
    assert not is_copy(f"{prose(3, news)} {BACKGROUND}", f"{prose(4, 300)} {BACKGROUND}")


def test_a_round_up_copies_the_report_that_it_begins_with_only() -> None:
    reports = [prose(10 + n, 150) for n in range(4)]
    page = " ".join(reports)
    assert is_copy(page, reports[0])
    assert not any(is_copy(page, report) for report in reports[1:])


def test_a_form_that_is_filled_in_anew_is_no_copy() -> None:
    """A daily bulletin: the same words, other figures."""
    words = prose(5, 120).split()
    days = [
        " ".join(f"{word} {place * factor}" if place % 12 == 0 else word for place, word in enumerate(words, 1))
        for factor in (3, 7)
    ]
    assert not is_copy(*days)
    assert is_copy(days[0], " ".join(days[0].split()[:60]))


def test_short_texts_of_one_form_tell_other_acts() -> None:
    form = (
        "The Council adopted its {} package of sanctions against the same state on Monday after long talks in its seat"
    )
    assert not is_copy(form.format("twelfth"), form.format("thirteenth"))
    longer = f"{form.format('twelfth')} {prose(6, 200)}"
    assert not is_copy(longer, form.format("thirteenth"))
