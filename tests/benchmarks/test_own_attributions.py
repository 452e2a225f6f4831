"""Our own invented stories of who says what: how they are read and scored, and that what is found stays found."""

import pytest

from benchmarks.own_attributions import Said, Scored, annotate, figures, pairs, read, score, stories

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
    assert score(gold, ours) == Scored(2, 2, 1, 1, (11, 20, 22))


def test_figures_are_precision_recall_and_their_mean() -> None:
    assert figures(1, 2, 4) == pytest.approx((50, 25, 100 / 3))


@pytest.mark.parametrize(("folder", "least"), [("open", 85), ("held", 80)])
def test_who_says_what_stays_found(folder: str, least: float) -> None:
    total = Scored()
    for _, text, gold in stories(folder):
        total = total.plus(score(gold, annotate(text)))
    assert figures(total.right, total.predicted, total.wanted).f1 >= least
