"""A network of which every output is known, and plain truths about the one in the package, whatever its weights."""

from collections.abc import Sequence
from importlib.resources import files

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from numpy.typing import NDArray

from dragoman.coding.learned.graphs import First, Graphs
from dragoman.coding.learned.identity import FILES, FOLDER
from dragoman.coding.learned.inputs import LONGEST, MARKS
from dragoman.coding.learned.reader import FAINT, Labels, Reader, choice, reader
from dragoman.coding.learned.wordpiece import WordPiece

_WORDS = ["[UNK]", "[CLS]", "[SEP]", *MARKS, "iran", "seiz", "##ed", "two", "tank", "##ers", "met", "and", "oman"]
_LABELS = Labels(
    acts=("seize", "meet"),
    statuses=("occurred", "planned"),
    parts=("source", "object"),
    threshold=0.2,
    certain=0.4,
    temperatures={},
    data="",
    seed=0,
    epochs=0,
    base="",
    held_back={},
)
_TELLS = {"seiz": (0.0, 3.0, 0.0), "met": (0.0, 0.0, 3.0)}
"""Logits of no act, seize, meet."""
_PARTS = {"iran": (5.0, -5.0), "two": (-5.0, 5.0), "tank": (-5.0, 5.0)}
_NONE, _NO_PART = (9.0, 0.0, 0.0), (-5.0, -5.0)

SENTENCE = "Iran seized two tankers."
REAL = "Russian Foreign Minister Sergei Lavrov met his Turkish counterpart in Antalya on Friday, TASS reported."


class KnownGraphs(Graphs):
    """Two halves that say of each piece what the tables above say; sides are heard and told as they are given."""

    def __init__(self) -> None:
        pass

    def first(self, ids: Sequence[int]) -> First:
        telling = [2.0 if _WORDS[id] == "met" else -2.0 for id in ids]
        return First(np.array(ids, dtype=np.float32), np.array(telling, dtype=np.float32))

    def rest(self, states: NDArray[np.float32], source: int, target: int) -> list[NDArray[np.float32]]:
        names = [_WORDS[int(id)] for id in states]
        outputs = (
            [_TELLS.get(name, _NONE) for name in names],
            [(1.0, 0.0)] * len(names),
            [2.0 if name == "met" else -2.0 for name in names],
            [(0.0, 0.0)] * len(names),
            [_PARTS.get(name, _NO_PART) for name in names],
            (0.0, float(source), float(target)),
            (1.0, 0.0),
        )
        return [np.array(one, dtype=np.float32) for one in outputs]


class Known(Reader):
    """A reader of that network."""

    def __init__(self, labels: Labels = _LABELS) -> None:
        self.labels, self._cutter, self._graphs = labels, WordPiece(_WORDS), KnownGraphs()
        self._weight, self._bias = np.eye(2, dtype=np.float32), np.full(2, -2, dtype=np.float32)
        self._near = np.zeros((3, 2), dtype=np.float32)


def words(text: str, spans: Sequence[tuple[int, int]]) -> list[str]:
    return [text[start:end] for start, end in spans]


def test_words_that_tell_an_act_are_whole_words() -> None:
    (found,) = Known().read(SENTENCE).candidates
    assert words(SENTENCE, [found.trigger]) == ["seized"]
    assert found.acts == pytest.approx((0.9525, 0.0475), abs=1e-3)
    assert found.probability == pytest.approx(0.955, abs=1e-3)


def test_parts_are_runs_of_whole_words() -> None:
    (found,) = Known().read(SENTENCE).candidates
    spans = {part: words(SENTENCE, [(one.start, one.end) for one in given]) for part, given in found.parts.items()}
    assert spans == {"source": ["Iran"], "object": ["two tankers"]}
    assert all(one.probability > 0.9 for given in found.parts.values() for one in given)


@pytest.mark.parametrize(
    ("two", "tank", "told"),
    [(-5.0, 1.1, ["tankers"]), (1.0, 1.1, ["tankers"]), (1.1, 1.1, ["two"]), (0.4, 0.6, [])],
)
def test_where_no_word_surely_has_a_part_the_likeliest_may(
    monkeypatch: pytest.MonkeyPatch, two: float, tank: float, told: list[str]
) -> None:
    monkeypatch.setitem(_PARTS, "two", (-5.0, two))
    monkeypatch.setitem(_PARTS, "tank", (-5.0, tank))
    (found,) = Known().read(SENTENCE).candidates
    assert words(SENTENCE, [(one.start, one.end) for one in found.parts["object"]]) == told
    assert all(0.2 < one.probability < 0.5 for one in found.parts["object"])


def test_words_of_different_acts_are_different_candidates_even_side_by_side() -> None:
    found = Known().read("Iran seized met Oman").candidates
    assert [one.acts.index(max(one.acts)) for one in found] == [0, 1]
    assert [one.background > 0.5 for one in found] == [False, True]


def test_below_the_threshold_nothing_is_told() -> None:
    assert Known(replace(_LABELS, threshold=0.99)).read(SENTENCE).candidates == ()


def test_a_status_comes_with_the_next_likeliest() -> None:
    (found,) = Known().read(SENTENCE).candidates
    assert (found.status.value, found.status.runner_up) == ("occurred", "planned")
    assert found.status.probability + found.status.runner_up_probability == pytest.approx(1)


def test_temperatures_make_it_less_sure_and_change_nothing_else() -> None:
    (found,) = Known(replace(_LABELS, temperatures={"status": 3.0})).read(SENTENCE).candidates
    (before,) = Known().read(SENTENCE).candidates
    assert 0.5 < found.status.probability < before.status.probability
    assert (found.trigger, found.acts, found.parts) == (before.trigger, before.acts, before.parts)


def test_places_can_be_asked_for() -> None:
    reading = Known().read(SENTENCE)
    assert reading.told([(5, 11)]) > 0.9 > 0.1 > reading.told([(0, 4)])
    assert reading.act(0, [(0, 11)]) > 0.9
    assert reading.likeliest(0) == (5, 11)
    assert reading.told([(100, 104)]) == reading.act(0, []) == 0
    assert reading.status([(100, 104)]) is None


def test_the_sides_of_a_pair_are_where_their_marks_stand() -> None:
    said = Known().pair("Iran met Oman", [(0, 4)], [(9, 13)])  # marks at 1 and 5
    assert np.log(said.acts[1] / said.acts[0]) == pytest.approx(1, abs=1e-4)
    assert np.log(said.acts[2] / said.acts[0]) == pytest.approx(5, abs=1e-4)


def test_what_is_beyond_the_longest_sentence_is_not_read() -> None:
    found = Known().read("and " * LONGEST + "seized")
    assert found.candidates == ()
    assert found.told([(4 * LONGEST, 4 * LONGEST + 6)]) == 0


def test_of_labels_alike_the_first_is_chosen() -> None:
    assert choice(np.array([0.3, 0.4, 0.3], dtype=np.float32), "abc")[::2] == ("b", "a")


def check(text: str) -> None:
    """Hold what is true of any weights."""
    known = reader()
    reading = known.read(text)
    for found in reading.candidates:
        assert 0 <= found.trigger[0] < found.trigger[1] <= len(text)
        assert sum(found.acts) == pytest.approx(1, abs=1e-4)
        assert len(found.acts) == len(known.labels.acts)
        assert known.labels.threshold <= found.probability + 1e-6 <= 1 + 2e-6
        assert found.status.runner_up_probability <= found.status.probability <= 1
        for part in (part for spans in found.parts.values() for part in spans):
            assert 0 <= part.start < part.end <= len(text)
            assert 1 / (1 + np.exp(-FAINT)) - 1e-6 < part.probability <= 1
        for spans in found.parts.values():
            assert len(spans) <= 1 or min(part.probability for part in spans) > 0.5
    assert 0 <= reading.told([(0, len(text))]) <= 1


@pytest.mark.parametrize(
    "text", ["", " ", "...!?", "🇺🇳🤝🇫🇯", "\n\t", "e\u0301", REAL, "Iran attacked Iraq. " * 200, "a" * 3000]
)
def test_any_text_is_read(text: str) -> None:
    check(text)


@settings(max_examples=25)
@given(st.text(max_size=50))
def test_any_made_up_text_is_read(text: str) -> None:
    check(text)


def test_a_look_guesses_by_the_likeliest_piece() -> None:
    assert Known().look("Iran seized two").anything() == pytest.approx(1 / (1 + np.exp(2)))
    assert Known().look("Iran met two").anything() == pytest.approx(1 / (1 + np.exp(-2)))
    assert Known().look("").anything() == 0


def test_a_reading_depends_on_no_other() -> None:
    first = reader().read(REAL).candidates
    reader().read("Iran seized two tankers near Oman.")
    assert reader().read(REAL).candidates == first


@pytest.mark.parametrize("sides", [([], []), ([(0, 7)], []), ([(0, 7), (0, 7)], [(43, 58)]), ([(900, 905)], [(0, 7)])])
def test_probabilities_of_a_pair_are_probabilities(sides: tuple[list[tuple[int, int]], list[tuple[int, int]]]) -> None:
    said = reader().pair(REAL, *sides)
    for found, labels in ((said.acts[1:], reader().labels.acts), (said.statuses, reader().labels.statuses)):
        assert len(found) == len(labels)
    assert float(said.acts.sum()) == pytest.approx(1, abs=1e-4)
    assert float(said.statuses.sum()) == pytest.approx(1, abs=1e-4)
    assert np.array_equal(reader().pair(REAL, *sides).acts, said.acts)


@pytest.mark.parametrize("name", FILES)
def test_the_package_brings_the_network(name: str) -> None:
    assert files(FOLDER).joinpath(name).is_file()


def test_the_network_is_loaded_once_and_is_small() -> None:
    assert reader() is reader()
    assert sum(len(files(FOLDER).joinpath(name).read_bytes()) for name in FILES) < 40e6
