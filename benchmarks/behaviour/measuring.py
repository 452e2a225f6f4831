"""All cases of some sentences, put to the program, and how many of each behaviour hold."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from benchmarks.behaviour.cases import Case, case
from benchmarks.behaviour.comparing import Failure, failure, failure_as_written, meant
from benchmarks.behaviour.contexts import BACKGROUND, FURNITURE, QUOTATION, surrounded
from benchmarks.behaviour.reading import read, read_in, shown
from benchmarks.behaviour.sentences import Sentence, sentences
from benchmarks.behaviour.statuses import FORMS, behaviour, by_the_verb
from benchmarks.behaviour.swaps import REPLACED, SWAPPED, replaced, swapped
from benchmarks.behaviour.turns import FRONT, PASSIVE, REPORTED, fronts, passives, reports
from benchmarks.behaviour.wording import active

WRITTEN = "as it is written"
MAKERS: tuple[Callable[[int, Sentence], Iterator[Case]], ...] = (
    swapped,
    replaced,
    surrounded,
    by_the_verb,
    passives,
    reports,
    fronts,
)
BEHAVIOURS = (
    *(WRITTEN, SWAPPED, REPLACED, FURNITURE, QUOTATION, BACKGROUND),
    *(behaviour(name) for name in FORMS),
    *(PASSIVE, REPORTED, FRONT),
)


class Outcome(NamedTuple):
    """A case that was put to the program; ``failure`` is ``None`` where it holds."""

    case: Case
    failure: Failure | None

    @property
    def came(self) -> list[str]:
        """What the program read, a line a mention."""
        return [shown(one) for one in read_in(self.case.text, self.case.told)] or ["no mention"]


class Row(NamedTuple):
    """One behaviour."""

    behaviour: str
    cases: int
    kinds: Counter[str]
    """Failures by kind."""
    slots: Counter[str]
    """Those of the kind "other slot" by slot."""

    @property
    def holds(self) -> float:
        """The share of cases that hold, in per cent."""
        return 100 * (self.cases - self.kinds.total()) / self.cases if self.cases else 0.0


def chosen(every: int = 1) -> list[tuple[int, Sentence]]:
    """Return each ``every``-th sentence with its number."""
    return list(enumerate(sentences()))[::every]


def outcomes(some: Iterable[tuple[int, Sentence]]) -> Iterator[Outcome]:
    """Put all cases of the sentences to the program; a case whose reference is misread does not count."""
    for number, sentence in some:
        said = f"{active(sentence)}."
        yield Outcome(case(WRITTEN, "", sentence, said, said, sentence.pair), failure_as_written(sentence))
        for maker in MAKERS:
            yield from (Outcome(one, failure(one)) for one in maker(number, sentence) if counts(one))


def counts(one: Case) -> bool:
    """Tell whether the reference of a case is read as it is meant."""
    return meant(one.sentence, one.states, read(one.reference)) is not None


def rows(some: Sequence[Outcome]) -> list[Row]:
    """Return a row for every behaviour."""
    return [_row(name, [one for one in some if one.case.behaviour == name]) for name in BEHAVIOURS]


def _row(name: str, own: Sequence[Outcome]) -> Row:
    wrong = [one.failure for one in own if one.failure]
    return Row(name, len(own), Counter(one.kind for one in wrong), Counter(one.slot for one in wrong if one.slot))
