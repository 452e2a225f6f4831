"""The first part of a brief: how much the record tells of the two, and the last word of each kind."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from dragoman.analysis.ledger import Entry, State
from dragoman.briefing.dates import day
from dragoman.briefing.gathering import MOST, Fact, Gathered, Row
from dragoman.briefing.naming import Names, country, joined
from dragoman.briefing.notes import Notes
from dragoman.briefing.nouns import Line, Said, Section
from dragoman.briefing.telling import MEETINGS, sentence
from dragoman.linking.history import DONE
from dragoman.ontology.codes import plover
from dragoman.types import Status

_EMPTY = "The record tells of no act between the two of which a report is sure."
_YEARS = 4
_CLASSES = {1: "cooperation in words", 2: "cooperation in deeds", 3: "conflict in words", 4: "conflict in deeds"}
STATES: tuple[State, ...] = ("open", "overdue", "fulfilled", "stalled", "cancelled", "refused", "denied")


def state(gathered: Gathered, promises: Sequence[Entry], notes: Notes, names: Names) -> Section:
    """Return the section: counts, each with how it was counted, and the latest contact, help and quarrel."""
    lines = [*_counts(gathered, promises, notes), *_latest(gathered.facts, notes, names)]
    return Section(id="state", title="State of relations", lines=tuple(lines), empty=_EMPTY)


def _counts(gathered: Gathered, promises: Sequence[Entry], notes: Notes) -> Iterator[Line]:
    sure = [row for row in gathered.rows if not row.uncertain]
    done = [row for row in sure if row.status in DONE]
    if not sure:
        return
    yield Line(lead="In the record", said=(_said(_told(gathered, sure), notes.counted(_HOW)),))
    if done:
        yield Line(lead="What took place", said=tuple(_balance(done, notes)))
    if promises:
        yield Line(lead="Promises", said=(_said(_promised(promises), notes.counted(_ledger(sure))),))


_HOW = (
    "Counted in the record: acts with one of the two on each side, told by at least one report that is sure; an act "
    "that several stories report counts once."
)
_CLASSED = (
    "Counted in the record by PLOVER's class of act and status (dragoman codebook); by year of the deed, else of the "
    "report."
)
_LEDGER = "Counted in the record's ledger (dragoman ledger)."


def _ledger(rows: Sequence[Row]) -> str:
    """Return how promises were counted."""
    return f"{_LEDGER[:-1]}, of the {MOST} acts reported last." if len(rows) > MOST else _LEDGER


def _said(text: str, notes: tuple[int, ...]) -> Said:
    return Said(text=text, notes=notes)


def _told(gathered: Gathered, rows: Sequence[Row]) -> str:
    stories = {id for row in rows for id in row.story_ids}
    first = min((row.first_report for row in rows if row.first_report), default=None)
    last = max((row.last_report for row in rows if row.last_report), default=None)
    span = f" that came out between {day(first)} and {day(last)}" if first and last and first != last else ""
    span = span or (f" of {day(first)}" if first else " of unknown days")
    undated = sum(source.published is None for id, source in gathered.sources.items() if id in stories)
    span += f"; {undated:,} of them {'bears' if undated == 1 else 'bear'} no date" if undated and first else ""
    pair = f"{country(gathered.left)} and {country(gathered.right)}"
    return f"{_number(len(rows), 'act')} between {pair}, told by {_number(len(stories), 'story', 'stories')}{span}."


def _balance(rows: Sequence[Row], notes: Notes) -> Iterator[Said]:
    """Yield the deeds by class, and how that was year by year."""
    classes = [(row, plover(row.act, _status(row)).quad) for row in rows]
    counts = Counter(quad for _, quad in classes if quad)
    parts = [f"{counts[quad]} of {name}" for quad, name in _CLASSES.items() if counts[quad]]
    if not parts:
        return
    yield _said(f"{_number(len(rows), 'act')} took place: {joined(parts)}.", notes.counted(_CLASSED))
    years = sorted({row.year for row, quad in classes if row.year and quad}, reverse=True)
    if len(years) > 1:
        told = [_year(year, [quad for row, quad in classes if row.year == year and quad]) for year in years[:_YEARS]]
        yield _said(f"By year, cooperation against conflict: {'; '.join(told)}.", notes.counted(_CLASSED))


def _status(row: Row) -> Status:
    return row.status  # type: ignore[return-value]


def _year(year: int, quads: Sequence[int]) -> str:
    good = sum(quad <= 2 for quad in quads)
    return f"{year}: {good} to {len(quads) - good}"


def _promised(promises: Iterable[Entry]) -> str:
    held = Counter(entry.state for entry in promises)
    parts = [f"{held[name]} {name}" for name in STATES if held[name]]
    return f"{_number(sum(held.values()), 'promise')}: {joined(parts)}."


def _latest(facts: Sequence[Fact], notes: Notes, names: Names) -> Iterator[Line]:
    """Yield the latest contact, the latest cooperation in deeds and the latest act of conflict."""
    told: set[str] = set()
    for lead, fits in _KINDS:
        found = [
            fact
            for fact in facts
            if fact.event.id not in told and fact.status in DONE and not fact.is_old and fits(fact)
        ]
        dated = [fact for fact in found if fact.day is not None]
        if dated:
            last = max(dated, key=lambda fact: (fact.day or date.min, fact.event.origins, fact.event.id))
            told.add(last.event.id)
            said = Said(text=f"{_on(last)}: {sentence(last, names)}", notes=notes.of_fact(last), event_id=last.event.id)
            yield Line(lead=lead, said=(said,))


def _on(fact: Fact) -> str:
    return day(fact.end) if fact.end else f"Reported {day(fact.told)}"


def _is(quads: frozenset[int]) -> Callable[[Fact], bool]:
    def fits(fact: Fact) -> bool:
        code = plover(fact.view.event.act, fact.status)
        return not fact.event.background and code.quad in quads and code.event_type != "REQUEST"

    return fits


_KINDS: tuple[tuple[str, Callable[[Fact], bool]], ...] = (
    ("Latest contact", lambda fact: fact.event.act in MEETINGS and not fact.event.background),
    ("Latest cooperation", _is(frozenset({2}))),
    ("Latest conflict", _is(frozenset({3, 4}))),
)


def _number(count: int, one: str, many: str = "") -> str:
    """Return ``1 act``, ``1,204 acts``."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"
