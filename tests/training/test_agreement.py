import math

import pytest

from training.agreement import agreement
from training.markup import parse

_TEXT = "T Iran seized a tanker and France protested.\n"
_ONE = _TEXT + "M seize occurred | t=seized | s=Iran | o=a tanker\nM condemn occurred | t=protested | s=France | r=Iran"
_OTHER = _TEXT + "M seize occurred | t=seized | s=Iran | o=tanker\nM accuse occurred | t=protested | s=France | r=Iran"


def test_fields_are_judged_each_on_its_own() -> None:
    first, second = (parse(markup, writer="test")[0] for markup in (_ONE, _OTHER))
    found = agreement(first, second)
    assert found["trigger"] == (1.0, 7)
    assert found["act"][0] < 1
    assert found["source"] == (1.0, 14)
    assert found["object"][0] == pytest.approx(0.64)  # 1 - 2 * 27 / (2 * 3 * 25)


def test_sentences_that_only_one_annotated_do_not_count() -> None:
    first, _ = parse(_ONE, writer="test")
    value, units = agreement(first, [])["act"]
    assert math.isnan(value)
    assert units == 0
