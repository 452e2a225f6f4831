"""The files of the statuses and the words that show them."""

from typing import get_args

import pytest

from dragoman import registry
from dragoman.errors import DataError
from dragoman.ontology import status
from dragoman.ontology.codes import plover_tables
from dragoman.ontology.status import StatusEntry, WordKind, shown_by, statuses
from dragoman.types import Status

ENTRIES = tuple(statuses().values())
each_status = pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)


def test_there_is_a_file_for_every_status() -> None:
    assert set(statuses()) == set(get_args(Status))


@each_status
def test_a_status_says_what_it_is(entry: StatusEntry) -> None:
    assert entry.definition.endswith(".")
    assert entry.border
    assert 0 <= entry.rank <= 10
    assert entry.negated in statuses()


@each_status
def test_a_status_makes_plover_types_that_exist(entry: StatusEntry) -> None:
    known = {"same", "none", *plover_tables().types}
    made = (entry.plover.cooperative, entry.plover.yielding, entry.plover.verbal, entry.plover.material)
    assert set(made) <= known


@each_status
def test_words_are_lemmas_in_small_letters_each_once(entry: StatusEntry) -> None:
    for kind in get_args(WordKind):
        words = getattr(entry.words, kind)
        assert len(set(words)) == len(words), (kind, words)
        assert all(word == word.strip().lower() for word in words)


@pytest.mark.parametrize("kind", get_args(WordKind))
def test_a_word_shows_the_first_status_that_claims_it(kind: WordKind) -> None:
    told = {word: entry.id for entry in reversed(ENTRIES) for word in getattr(entry.words, kind)}
    assert shown_by(kind) == told


@pytest.mark.parametrize(
    ("kind", "word", "expected"),
    [
        ("verbs", "plan", "planned"),
        ("verbs", "agree", "agreed"),
        ("verbs", "threaten", "threatened"),
        ("verbs", "postpone", "postponed"),
        ("verbs", "deny", "denied"),
        ("nouns", "threat", "threatened"),
        ("adjectives", "upcoming", "planned"),
        ("auxiliaries", "will", "planned"),
        ("auxiliaries", "may", "possible"),
    ],
)
def test_shown_by(kind: WordKind, word: str, expected: str) -> None:
    assert shown_by(kind)[word] == expected


def test_a_broken_file_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "read_text", lambda folder, file: "rank = 'high'")
    with pytest.raises(DataError, match=r"statuses/broken\.toml"):
        status._status("broken")
