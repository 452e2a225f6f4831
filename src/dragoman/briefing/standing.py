"""The ledger's entries for some acts alone, where two states have more between them than a brief can read."""

from collections.abc import Iterable, Iterator
from datetime import date

from dragoman.analysis.ledger import Entry, Step, state_of
from dragoman.analysis.ledger_states import (
    done_days,
    first_promised,
    is_contradicted,
    is_promise,
    lateness,
    promised_days,
)
from dragoman.briefing.gathering import Fact
from dragoman.linking.deeds import status_of
from dragoman.linking.history import day_of

_NONE = frozenset({"done", "none"})


def entries(facts: Iterable[Fact], day: date | None) -> tuple[Entry, ...]:
    """Return an entry for each of the acts that was promised, by day of first report.

    As :func:`dragoman.analysis.ledger.ledger`, but that no other act shows a promise to be kept, and without stories.
    """
    found = sorted(_entries(facts, day), key=lambda entry: (entry.promised_on or date.max, entry.event_id))
    return tuple(found)


def _entries(facts: Iterable[Fact], day: date | None) -> Iterator[Entry]:
    for fact in facts:
        event, items = fact.event, fact.items
        state = state_of(event, day, items)
        firm = list(filter(is_promise(event), items))
        if state in _NONE or not firm:
            continue
        done, first = done_days(event, items), first_promised(event, items)
        yield Entry(
            event_id=event.id,
            act=event.act,
            state=state,
            as_of=day,
            postponed=any(status_of(item.mention, event.act) == "postponed" for item in items),
            contradicted=is_contradicted(event, items),
            uncertain=event.uncertain,
            sources=(),
            source_countries=(),
            targets=(),
            target_countries=(),
            object=None,
            amounts=(),
            place=None,
            promised_on=min((item.published for item in firm if item.published), default=None),
            promised_by=(),
            promised_for=tuple(dict.fromkeys((*((first,) if first else ()), *promised_days(event, items)))),
            done=done,
            late=lateness(first, done),
            shown_by=None,
            history=tuple(_steps(fact)),
            stories=(),
            publishers=event.publishers,
            origins=event.origins,
        )


def _steps(fact: Fact) -> Iterator[Step]:
    days = {item.mention.id: day_of(item) for item in fact.items}
    for entry in fact.event.history:
        yield Step(
            status=entry.status, on=days.get(entry.mention_id), reported=entry.as_of, mention_id=entry.mention_id
        )
