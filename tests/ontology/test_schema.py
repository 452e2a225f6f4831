"""The shape of every file of the ontology; no test names what the folder holds, they walk it."""

from collections import Counter
from typing import get_args

import pytest

from dragoman import registry
from dragoman.errors import DataError
from dragoman.ontology import schema
from dragoman.ontology.codes import cameo_table, plover_tables
from dragoman.ontology.schema import Act, acts
from dragoman.types import Status

ACTS = tuple(acts().values())
STATUSES = frozenset(get_args(Status))
each_act = pytest.mark.parametrize("act", ACTS, ids=lambda act: act.id)


def test_there_are_acts_enough() -> None:
    assert len(ACTS) >= 60


@each_act
def test_an_act_says_what_it_is_and_where_it_ends(act: Act) -> None:
    assert act.label
    assert act.definition.endswith(".")
    assert act.border


@each_act
def test_an_act_has_a_cameo_code_for_every_status(act: Act) -> None:
    assert set(act.cameo) == STATUSES
    assert {code for code in act.cameo.values() if code} <= set(cameo_table())
    assert act.cameo["occurred"]


@each_act
def test_an_act_has_plover_codes_that_exist(act: Act) -> None:
    tables = plover_tables()
    assert set(act.plover.contexts) <= set(tables.contexts)
    assert set(act.plover.status) <= STATUSES
    for type_, mode in ((act.plover.type, act.plover.mode), *act.plover.status.values()):
        assert not type_ or type_ in tables.types, type_
        assert not mode or mode in tables.types[type_].modes, (type_, mode)


@each_act
def test_a_cue_has_words_and_a_mode_that_exists(act: Act) -> None:
    modes = plover_tables().types[act.plover.type].modes
    for cue in act.cue:
        assert cue.verbs or cue.nouns or cue.adjectives
        assert not cue.objects or cue.verbs, "only verbs ask for an object"
        assert not cue.mode or cue.mode in modes, cue.mode
        assert 0 < cue.score <= 1


@each_act
def test_kin_are_other_acts(act: Act) -> None:
    assert act.id not in act.kin
    assert set(act.kin) <= set(acts())


@each_act
def test_other_words_for_a_deed_go_both_ways(act: Act) -> None:
    known = acts()
    assert act.id not in (*act.same_deed, *act.turned)
    assert not set(act.same_deed) & set(act.turned)
    for other in act.same_deed:
        assert act.id in known[other].same_deed, other
    for other in act.turned:
        assert act.id in known[other].turned, other
    if act.tells:
        assert act.same_deed, "a word about a deed has deeds"


@each_act
def test_occasions_and_outcomes_are_other_acts_and_no_words_for_this_one(act: Act) -> None:
    others = {*act.occasions, *act.yields}
    assert others <= set(acts()) - {act.id}
    for whole in act.occasions:
        assert act.id not in acts()[whole].occasions, whole
    assert not set(act.occasions) & set(act.yields)


@each_act
def test_an_act_has_examples_and_counter_examples(act: Act) -> None:
    assert len(act.example) >= 6
    assert len(act.counter) >= 2
    assert all(counter.why for counter in act.counter)
    assert len({example.status for example in act.example}) >= 3


@each_act
def test_an_example_of_a_day_says_when_it_was_published(act: Act) -> None:
    for example in act.example:
        if example.start is not None and example.end is not None:
            assert example.start <= example.end, example.text


@each_act
def test_a_reason_for_a_miss_is_given_in_words(act: Act) -> None:
    reasons = [given.misses for given in act.example] + [given.misses for given in act.counter]
    assert all(reason is None or len(reason.split()) > 1 for reason in reasons)


def test_no_two_examples_have_the_same_text() -> None:
    examples = [example.text for act in ACTS for example in act.example]
    texts = Counter([*examples, *(counter.text for act in ACTS for counter in act.counter)])
    assert [text for text, times in texts.items() if times > 1] == []


def test_examples_show_every_status() -> None:
    assert {example.status for act in ACTS for example in act.example} == STATUSES


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("id = ", "acts/broken.toml"),
        ('id = "broken"', "missing required field"),
        ('id = "broken"\nlable = "x"', "acts/broken.toml"),
    ],
)
def test_a_broken_file_is_named(monkeypatch: pytest.MonkeyPatch, content: str, told: str) -> None:
    monkeypatch.setattr(registry, "read_text", lambda folder, file: content)
    with pytest.raises(DataError, match=told):
        schema._act("broken")


def test_an_act_is_named_after_its_file(monkeypatch: pytest.MonkeyPatch) -> None:
    text = registry.read_text(schema.ACTS, f"{ACTS[0].id}.toml")
    monkeypatch.setattr(registry, "read_text", lambda folder, file: text)
    with pytest.raises(DataError, match="must be the file's name"):
        schema._act("another-name")
