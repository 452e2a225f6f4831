import numpy as np
import pytest
from msgspec.structs import replace

from dragoman.coding.learned.judging import judged, relation_kinds
from dragoman.coding.learned.reader import PairReading
from dragoman.ontology.codes import plover
from dragoman.types import Status
from tests.coding.learned.given import LABELS

_STATUSES: tuple[Status, ...] = ("occurred", "planned")
_LABELS = replace(LABELS, acts=("condemn", "accuse", "meet"), statuses=_STATUSES)


def said(*acts: float, occurred: float = 0.9) -> PairReading:
    """Return a reading: no act, condemn, accuse, meet."""
    statuses = np.array([occurred, 1 - occurred], dtype=np.float32)
    return PairReading(np.array(acts, dtype=np.float32), statuses)


def test_the_likeliest_kind_of_relation_decides_before_its_act() -> None:
    assert plover("condemn", "occurred").event_type == plover("accuse", "occurred").event_type
    found = judged(said(0.2, 0.26, 0.24, 0.30), _LABELS, {})
    assert (found.act.value, found.act.runner_up) == ("condemn", "meet")
    assert found.status.value == "occurred"
    assert found.status.probability == pytest.approx(0.9)
    assert found.told == pytest.approx(0.8)


def test_what_the_rules_speak_for_becomes_likelier() -> None:
    assert judged(said(0.2, 0.26, 0.24, 0.30), _LABELS, {"accuse": 3.0}).act.value == "accuse"
    assert judged(said(0.2, 0.26, 0.24, 0.30), _LABELS, {"meet": 9.0}).act.value == "meet"
    assert judged(said(0.2, 0.26, 0.24, 0.30), _LABELS, {"visit": 99.0}).act.value == "condemn"


def test_an_act_is_given_also_where_most_likely_nothing_is_done() -> None:
    found = judged(said(0.97, 0.01, 0.01, 0.01), _LABELS, {})
    assert found.told == pytest.approx(0.03)
    assert found.act.value in _LABELS.acts


def test_acts_and_statuses_are_probabilities_that_add_up_to_one() -> None:
    found = judged(said(0.5, 0.3, 0.0, 0.2), _LABELS, {})
    assert found.act.probability + found.act.runner_up_probability == pytest.approx(1)
    assert found.status.probability + found.status.runner_up_probability == pytest.approx(1)


def test_kinds_are_those_of_plover() -> None:
    kinds = relation_kinds(LABELS.acts, LABELS.statuses)
    assert kinds.shape == (len(LABELS.acts), len(LABELS.statuses))
    names = {
        (int(kinds[a, s]), plover(act, status).event_type or "")
        for a, act in enumerate(LABELS.acts)
        for s, status in enumerate(LABELS.statuses)
    }
    assert len(names) == len({number for number, _ in names}) == len({name for _, name in names})
