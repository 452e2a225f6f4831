"""The corpus itself, and the lint that holds it."""

from collections import Counter
from functools import cache
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from dragoman.ids import content_id
from dragoman.ontology.schema import acts
from training.corpus import FIELDS, STATUSES, CorpusMention, CorpusSentence, faults, files, read

CORPUS = Path(__file__).parents[2] / "corpus"
FILES = files(CORPUS)
SECOND = tuple(sorted(CORPUS.glob("second-*.jsonl")))
TEXT = "Iran seized a tanker."
SEIZED = CorpusMention(act="seize", status="occurred", trigger=(5, 11), source=((0, 4),), object=((12, 20),))
GOOD = CorpusSentence(id="corpus-1", text=TEXT, mentions=(SEIZED,))


@cache
def sentences(first: bool = True) -> tuple[CorpusSentence, ...]:
    return tuple(one for path in (FILES if first else SECOND) for one in read(path))


@pytest.mark.parametrize("path", [*FILES, *SECOND], ids=lambda path: path.name)
def test_no_line_has_a_fault_and_every_id_is_made_from_the_text(path: Path) -> None:
    found = read(path)
    assert [(one.id, fault) for one in found for fault in faults(one)] == []
    assert [one.id for one in found if one.id != content_id("corpus", one.text)] == []
    assert len({one.writer for one in found}) == 1


@pytest.mark.parametrize("first", [True, False])
def test_no_text_is_there_twice(first: bool) -> None:
    texts = [one.text for one in sentences(first)]
    assert len(set(texts)) == len(texts)


def test_it_is_large_enough_and_a_quarter_has_no_act_or_a_trap() -> None:
    assert len(sentences()) >= 6_000
    assert sum(not one.mentions or bool(one.trap) for one in sentences()) >= len(sentences()) / 4
    assert len({one.writer for one in sentences()}) >= 10


def test_every_act_and_every_status_occurs_often_enough_to_be_learned() -> None:
    mentions = [mention for one in sentences() for mention in one.mentions]
    of_acts, of_statuses = (Counter(str(getattr(m, field)) for m in mentions) for field in ("act", "status"))
    assert {act: of_acts[act] for act in acts() if of_acts[act] < 40} == {}
    assert {status: of_statuses[status] for status in STATUSES if of_statuses[status] < 200} == {}
    assert sum(m.background for m in mentions) >= 400


def test_every_field_is_annotated() -> None:
    mentions = [mention for one in sentences() for mention in one.mentions]
    assert {field: n for field in FIELDS if (n := sum(bool(getattr(m, field)) for m in mentions)) < 800} == {}


def test_nearly_all_sentences_of_the_second_pass_are_those_of_the_first() -> None:
    texts = {one.text for one in sentences()}
    again = sum(one.text in texts for one in sentences(first=False))
    assert again >= 1_000
    assert again >= 0.97 * len(sentences(first=False))  # a few were reworded afterwards


def changed(**fields: object) -> CorpusSentence:
    return replace(GOOD, mentions=(replace(SEIZED, **fields),))


def test_a_good_sentence_has_no_fault() -> None:
    assert list(faults(GOOD)) == []
    assert list(faults(replace(GOOD, mentions=(), trap="metaphor"))) == []


@pytest.mark.parametrize(
    ("sentence", "message"),
    [
        (replace(GOOD, mentions=()), "neither an act nor a trap"),
        (changed(act="grab"), "no act 'grab'"),
        (changed(source=()), "neither source nor target"),
        (changed(trigger=(5, 99)), "outside the text"),
        (changed(trigger=(11, 5)), "outside the text"),
        (changed(trigger=(5, 10)), "cuts a word"),
        (changed(object=((11, 20),)), "cuts a word"),
        (replace(GOOD, mentions=(SEIZED, SEIZED)), "twice"),
    ],
)
def test_what_is_wrong_is_told(sentence: CorpusSentence, message: str) -> None:
    (found,) = faults(sentence)
    assert message in found


def test_a_line_that_does_not_fit_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "sentences-x.jsonl"
    path.write_bytes(msgspec.json.encode(GOOD) + b"\n\n")
    assert files(tmp_path) == (path,)
    assert read(path) == (GOOD,)
    path.write_text('{"id": "corpus-1", "text": "Yes.", "mood": "good"}\n')
    with pytest.raises(msgspec.DecodeError):
        read(path)
