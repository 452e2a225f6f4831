"""Whether the coder gives an example of the ontology the code that it must get.

``python -m tests.ontology.grading --failing`` prints the examples and counter-examples that fail, and what was got.
"""

import sys
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from dragoman.ontology.schema import Act, Counter, Example, acts
from dragoman.types import EventMention, Participant
from tests.reading import mentions


class Case(NamedTuple):
    """One example or counter-example of one act."""

    act: Act
    number: int
    given: Example | Counter

    @property
    def id(self) -> str:
        """The act, ``example`` or ``counter``, and the number, from 1."""
        return f"{self.act.id}-{type(self.given).__name__.lower()}-{self.number}"


class Grade(NamedTuple):
    """The verdict on one case; ``wrong`` tells what is not as it must be, in the order of importance."""

    case: Case
    wrong: tuple[str, ...]
    got: tuple[EventMention, ...]

    @property
    def passed(self) -> bool:
        """True where nothing is wrong."""
        return not self.wrong


def cases() -> Iterator[Case]:
    """Yield every example, then every counter-example, of each act."""
    for act in acts().values():
        yield from (Case(act, number, given) for number, given in enumerate(act.example, 1))
        yield from (Case(act, number, given) for number, given in enumerate(act.counter, 1))


def grade(case: Case) -> Grade:
    """Code the text of the case and compare."""
    published = case.given.published if isinstance(case.given, Example) else None
    got = mentions(case.given.text, published)
    if isinstance(case.given, Counter):
        wrong = tuple(f"a mention of {m.act} ({m.status})" for m in got if m.act == case.act.id)
        return Grade(case, wrong, got)
    return Grade(case, _nearest(case.act, case.given, got), got)


def _nearest(act: Act, example: Example, got: Iterable[EventMention]) -> tuple[str, ...]:
    """Return what is wrong with the mention that comes nearest to the example."""
    tries = [tuple(_wrong(act, example, mention)) for mention in got if mention.act == act.id]
    return min(tries, key=len, default=(f"no mention of {act.id}",))


def _wrong(act: Act, example: Example, mention: EventMention) -> Iterator[str]:
    if mention.status != example.status:
        yield f"status {mention.status}, wanted {example.status}"
    yield from _wrong_sides(act, example, mention)
    yield from _wrong_slots(example, mention)
    yield from _wrong_dates(example, mention)


def _wrong_sides(act: Act, example: Example, mention: EventMention) -> Iterator[str]:
    for side, wanted in (("source", example.source), ("target", example.target)):
        there = [p for p in mention.participants if act.mutual or p.side == side]
        missing = [name for name in wanted if not any(_is(participant, name, example.text) for participant in there)]
        if missing:
            yield f"{side} without {', '.join(missing)}: {_sides(mention)}"


def _is(participant: Participant, wanted: str, text: str) -> bool:
    """Tell whether the participant is the state, the code or the name that an example asks for."""
    if wanted in (participant.country, participant.actor, participant.sector):
        return True
    is_code = len(wanted) == 3 and wanted.isupper()
    return not is_code and (_holds(participant.name, wanted) or _holds(participant.span.of(text), wanted))


def _wrong_slots(example: Example, mention: EventMention) -> Iterator[str]:
    where = mention.place.name if mention.place else None
    about = mention.object.text if mention.object else None
    if example.place is not None and not _holds(where, example.place):
        yield f"place {where}, wanted {example.place}"
    if example.object is not None and not _holds(about, example.object):
        yield f"object {about}, wanted {example.object}"
    if example.ordinal is not None and (mention.ordinal is None or mention.ordinal.value != example.ordinal):
        yield f"ordinal {mention.ordinal and mention.ordinal.value}, wanted {example.ordinal}"
    if example.amount is not None and example.amount not in [q.amount for q in mention.quantities]:
        yield f"amounts {[q.amount for q in mention.quantities]}, wanted {example.amount}"
    if example.speaker is not None and not _says(mention, example):
        yield f"speaker {mention.speaker and mention.speaker.name}, wanted {example.speaker}"


def _says(mention: EventMention, example: Example) -> bool:
    """Tell whether the speaker is who the example names, by name or by the words of the text."""
    speaker, wanted = mention.speaker, example.speaker or ""
    if speaker is None:
        return False
    words = speaker.span.of(example.text)
    return _holds(speaker.name, wanted) or _holds(words, wanted) or _holds(wanted, words)


def _holds(got: str | None, wanted: str) -> bool:
    """Tell whether the words hold the wanted ones, articles, hyphens and capitals aside."""
    return got is not None and f" {_folded(wanted)} " in f" {_folded(got)} "


def _folded(words: str) -> str:
    kept = words.casefold().replace("-", " ").replace("'s", "").replace(",", " ").split()
    return " ".join(kept[1:] if kept[:1] in (["the"], ["a"], ["an"]) else kept)


def _wrong_dates(example: Example, mention: EventMention) -> Iterator[str]:
    when = mention.occurs
    for field, wanted in (("start", example.start), ("end", example.end)):
        got: date | None = getattr(when, field) if when is not None else None
        if wanted is not None and got != wanted:
            yield f"{field} {got}, wanted {wanted}"


def _sides(mention: EventMention) -> str:
    return ", ".join(f"{p.side} {p.country or p.actor or p.name}" for p in mention.participants) or "nobody"


def _report(found: Grade) -> str:
    lines = [f"{found.case.id}: {found.case.given.text}"]
    lines += [f"    {wrong}" for wrong in found.wrong]
    lines += [f"    got {m.act} {m.status}: {_sides(m)}" for m in found.got] or ["    got nothing"]
    return "\n".join(lines)


def main(arguments: list[str]) -> int:
    """Grade all cases (or those of the acts named), print the failing ones if asked for, and how many pass."""
    named = [word for word in arguments if not word.startswith("--")]
    grades = [grade(case) for case in cases() if not named or case.act.id in named]
    if "--failing" in arguments:
        for found in grades:
            if not found.passed and found.case.given.misses is None:
                print(_report(found))
    passed = sum(found.passed for found in grades)
    known = sum(not found.passed and found.case.given.misses is not None for found in grades)
    mended = [found.case.id for found in grades if found.passed and found.case.given.misses is not None]
    print(f"{passed} of {len(grades)} pass; {known} more are marked as missed")
    print(f"mended since: {', '.join(mended) or 'none'}")
    return 0 if passed + known == len(grades) and not mended else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
