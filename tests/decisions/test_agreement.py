import math

from dragoman.decisions import Agreement, Decisions, agreement, alpha
from tests.decisions.made import different, drop, fix, keep, pile, same


def test_alpha_of_the_textbook() -> None:
    # Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability", section B: nominal data, two observers.
    first, second = "aabbdcccedda", "babbbcccedd" + "d"
    assert round(alpha(list(zip(first, second, strict=True))), 3) == 0.692


def test_alpha_is_1_where_all_agree_and_no_number_where_nothing_varies() -> None:
    assert alpha([("a", "a"), ("b", "b")]) == 1
    assert math.isnan(alpha([("a", "a"), ("a", "a")]))


def test_fields_one_after_the_other() -> None:
    ana = pile(same("a", "b"), same("a", "c"), different("b", "d"), keep("x"), fix("a", "place", "Lima"))
    ben = pile(
        same("a", "b", by="Ben"), different("a", "c"), different("b", "d"), same("e", "f"), drop("x"),
        fix("a", "place", " lima"), fix("a", "act", "visit"),
    )  # fmt: skip
    found = agreement(ana, ben)
    assert [(one.field, one.both, one.one, one.agreed) for one in found] == [
        ("same event", 3, 1, 2),
        ("mention counts", 1, 0, 0),
        ("fix act", 0, 1, 0),
        ("fix place", 1, 0, 1),
    ]
    assert [one.percent and round(one.percent) for one in found] == [67, 0, None, 100]
    # same event: coincidences 2 same-same, 2 different-different, 2 between; 1 - 5 * 2 / (3 * 3 * 2)
    assert found[0].alpha is not None
    assert round(found[0].alpha, 3) == 0.444
    assert [one.alpha for one in found[1:]] == [0.0, None, None]


def test_nothing_against_something() -> None:
    assert agreement(Decisions(), Decisions()) == ()
    assert agreement(pile(drop("a")), Decisions()) == (
        Agreement(field="mention counts", both=0, one=1, agreed=0, percent=None, alpha=None),
    )
