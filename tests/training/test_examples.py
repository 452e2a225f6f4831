from dragoman.ontology.schema import acts
from training import examples
from training.corpus import faults
from training.markup import parse


def test_examples_become_sentences_with_whole_spans() -> None:
    found = examples.sentences()
    assert [fault for one in found for fault in faults(one)] == []
    assert sum(bool(one.mentions) for one in found) > len(acts())
    assert {one.writer for one in found} == {examples.WRITER}


def test_an_example_that_the_rules_misread_and_a_counter_with_an_act_are_left_out() -> None:
    texts = {one.text for one in examples.sentences()}
    missed = {one.text for act in acts().values() for one in act.example if one.misses}
    missed |= {one.text for act in acts().values() for one in act.counter if one.misses}
    assert missed
    assert not texts & missed


def test_actors_are_named_by_register_and_title_and_no_pronoun_is() -> None:
    good, wrong = parse("T China lies west of Japan, and it is large.\nX geography\n", writer="test")
    assert wrong == []
    (spans,) = examples.named(good).values()
    assert [good[0].text[start:end] for start, end in spans] == ["China", "Japan"]
