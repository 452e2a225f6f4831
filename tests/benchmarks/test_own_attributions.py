"""Our own invented stories of who says what: how they are read and scored, and that what is found stays found."""

from pathlib import Path

import pytest

from benchmarks.gold import own_attributions
from benchmarks.own_attributions import (
    Said,
    Scored,
    annotate,
    by_kind,
    figures,
    kind,
    pairs,
    read,
    said,
    score,
    stories,
)

GOLDEN = Path(__file__).parent.parent / "golden" / "attribution"

TEXT = 'Mr Ode said he said no.\n\n"It is over," she said. "We lost."'


def words(one: frozenset[int]) -> str:
    return "".join(TEXT[i] for i in sorted(one))


def test_a_line_tells_the_letters_of_its_parts() -> None:
    first, second = read(TEXT, ["1 | Mr Ode | said | he ~ no", '2 | she | said | "It is over," || "We lost."'])
    assert (words(first.source), words(first.content)) == ("MrOde", "hesaidno")
    assert (words(second.source), words(second.content)) == ("she", "ItisoverWelost")


def test_a_source_is_the_one_nearest_to_the_cue_unless_it_is_counted() -> None:
    (one,) = read("He left, and he said that he slept.", ["1 | he | said | he ~ slept#2"])
    assert min(one.source) == 13
    assert min(one.content) == 26


def test_words_that_are_not_there_are_an_error() -> None:
    with pytest.raises(ValueError, match="Ms Ode"):
        list(read(TEXT, ["1 | Ms Ode | said | he ~ no"]))


def test_contents_most_alike_are_paired_once() -> None:
    gold = [Said(frozenset((0,)), frozenset(range(10, 20))), Said(frozenset((1,)), frozenset(range(30, 40)))]
    ours = [Said(frozenset((1,)), frozenset(range(10, 18))), Said(frozenset((0,)), frozenset(range(10, 20)))]
    assert pairs(gold, ours) == [(0, 1)]
    assert score(gold, ours) == Scored(2, 2, 1, 1, 1, (11, 20, 22))


def test_a_piece_may_stand_in_another_paragraph() -> None:
    (one,) = read(TEXT, ['1 | @2: she | said | he ~ no || @2: "We lost."'])
    assert (words(one.source), words(one.content)) == ("she", "hesaidnoWelost")


def test_a_source_is_right_where_it_shares_a_letter_or_there_is_none() -> None:
    content = frozenset(range(10, 20))
    unsaid, named, longer = (Said(frozenset(source), content) for source in ((), (1, 2), (2, 3, 4, 5)))
    assert [score([one], [other]).right for one, other in ((unsaid, unsaid), (named, longer), (named, unsaid))] == [
        1,
        1,
        0,
    ]


def test_a_conjunction_before_the_content_does_not_count_for_its_bounds() -> None:
    text = "He said that it rained."
    gold, ours = (said(text, [[(0, 2)], [(3, 7)], [(start, 22)]]) for start in (13, 8))
    assert score([gold], [ours]).exact == 1
    assert gold.content < ours.content


def test_the_figures_of_the_set_are_those_of_the_scorer() -> None:
    shown = {figure.name: figure.ours for figure in own_attributions.shown(Scored(4, 5, 3, 1, 2))}
    assert (shown["who + what precision"], shown["who + what recall"]) == ("50.0", "40.0")
    assert shown["contents exact among linked %"] == "33.3"


def test_an_answer_becomes_an_attribution() -> None:
    given = {"source": [{"start": 0, "end": 2}], "cue": [{"start": 3, "end": 7}], "content": [{"start": 8, "end": 22}]}
    made = own_attributions.prediction("He said that it rained.", given)
    assert made.told == "He | said | that it rained"


@pytest.mark.parametrize(
    ("told", "named"),
    [
        ('2 | she | said | "It is over,"', "quoted"),
        ("he | vowed | to leave the house", "infinitive"),
        ("he | denied | it", "short"),
        ("1 | he | said | it ~ over", "clause or phrase"),
        (" |  | no talks yet", "no cue"),
    ],
)
def test_a_kind_is_told_by_cue_and_content(told: str, named: str) -> None:
    assert kind(told) == named


def test_each_kind_counts_what_is_found_missed_and_false() -> None:
    gold = list(read(TEXT, ["1 | Mr Ode | said | he ~ no", '2 | she | said | "It is over," || "We lost."']))
    assert sorted(by_kind(gold, [gold[1]])) == [("clause or phrase", "missed"), ("quoted", "found")]
    assert ("quoted", "false") in by_kind([gold[0]], [gold[1]])


def test_figures_are_precision_recall_and_their_mean() -> None:
    assert figures(1, 2, 4) == pytest.approx((50, 25, 100 / 3))


@pytest.mark.parametrize(("folder", "least"), [("open", 85), ("held", 80)])
def test_who_says_what_stays_found(folder: str, least: float) -> None:
    total = Scored()
    for _, text, gold in stories(GOLDEN / folder):
        total = total.plus(score(gold, annotate(text)))
    assert figures(total.right, total.predicted, total.wanted).f1 >= least
