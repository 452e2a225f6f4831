"""Given names and initials around a family name."""

import pytest

from dragoman import register
from dragoman.register.given import word_before

REG = register.load()


def _found(text: str) -> list[tuple[str, str]]:
    return [(hit.span.of(text), hit.kind) for hit in REG.find(text)]


def test_given_names_and_initials_join_the_surname() -> None:
    text = "Secretary Nikolay P. Patrushev and Sergey Lavrov"
    assert [words for words, kind in _found(text) if kind == "person"] == ["Nikolay P. Patrushev", "Sergey Lavrov"]


def test_two_names_of_one_person_are_one_hit() -> None:
    assert _found("Minister Retno LP Marsudi spoke.")[1] == ("Retno LP Marsudi", "person")


def test_another_persons_given_name_keeps_the_surname_out() -> None:
    text = "The actress Ludmila Putin was seen with friends in the little town yesterday."
    assert all(kind not in {"short", "person"} for _, kind in _found(text))


def test_a_weekday_before_a_name_is_no_given_name() -> None:
    assert ("Prabowo", "short") in _found("He said that on Tuesday Prabowo would receive them there.")


@pytest.mark.parametrize(("text", "word"), [("Mr Xi", "Mr"), ("A.B. Xi", "A.B."), ("said, Xi", None), ("Xi", None)])
def test_the_word_before_a_name(text: str, word: str | None) -> None:
    assert word_before(text, text.index("Xi")) == word
