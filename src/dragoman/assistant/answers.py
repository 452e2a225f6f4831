"""What each tool answers, as a function of an open record."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any, get_args

import msgspec

from dragoman import registry
from dragoman.analysis.ledger import Days, Entry, State, ledger
from dragoman.analysis.relations_nouns import code_of
from dragoman.analysis.whole import chosen, whole
from dragoman.assistant.nouns import Acts, Citation, Event, Found, Name, Promise, Promises, Told
from dragoman.errors import UsageError
from dragoman.ontology.schema import acts
from dragoman.phrases import days, sentence
from dragoman.register import load
from dragoman.store import Reader
from dragoman.types import Status

MOST = 100
"""Acts, stories or promises of one answer."""
_FOLDER = "dragoman.assistant.sql"
_WORD = re.compile(r"\w+")
_WORDS = 8
_MENTIONS = 40
"""Mentions of one event that are told."""


def search(record: Reader, words: str, limit: int = 10) -> Found:
    """Return actors and acts that the words name, acts and stories in which they all stand, and ids that begin so."""
    wanted = [word.lower() for word in _WORD.findall(words)[:_WORDS]]
    if not wanted:
        raise UsageError("say what to look for: a name, an act, words of a story, or an id")
    many = _limit(limit)
    ids = _ids(record, acts_wanted=(), words=wanted, limit=many)
    rows = asked(record, "stories", [wanted, many])
    return Found(
        ids=tuple(Name(kind=kind, id=id, name="") for kind, id in record.find(words.strip(), many)),
        names=tuple(_names(words))[:many],
        acts=told(record, ids),
        stories=tuple(_citation({**row, "story_id": row["id"]}) for row in rows),
    )


def events(
    record: Reader,
    countries: Sequence[str] = (),
    act: str | None = None,
    status: str | None = None,
    since: date | None = None,
    until: date | None = None,
    limit: int = 20,
    skip: int = 0,
) -> Acts:
    """Return acts by last report, the latest first, each with the sentences that tell it best."""
    if act is not None and act not in acts():
        raise UsageError(f"there is no act {act!r}: a search for a word of it finds its name")
    if status is not None and status not in get_args(Status):
        raise UsageError(f"there is no status {status!r}: there are {', '.join(get_args(Status))}")
    codes, many = sorted({code_of(word) for word in countries}), _limit(limit)
    start = max(0, min(skip, 10**9))
    ids = _ids(record, acts_wanted=(codes, act, status, since, until), limit=many + 1, skip=start)
    return Acts(acts=told(record, ids[:many]), next=start + many if len(ids) > many else None)


def event(record: Reader, id: str) -> Event:
    """Return one event with its history, its mentions, their evidence and the sentence of each."""
    found = whole(record, id)
    shown = found.mentions[:_MENTIONS]
    return Event(
        told=found.sentence,
        event=found.event,
        mentions=tuple(one.mention for one in shown),
        citations=tuple(
            Citation(
                story_id=one.story_id,
                publisher=one.publisher,
                published=one.published,
                headline=one.headline,
                url=one.url,
                sentence=one.mention["sentence"]["index"] + 1,
                words=one.sentence,
            )
            for one in shown
        ),
    )


def promises(
    record: Reader,
    countries: Sequence[str] = (),
    state: str | None = None,
    as_of: date | None = None,
    limit: int = 20,
) -> Promises:
    """Return promises of which some report is sure, the latest first, and where each stands."""
    if state is not None and state not in get_args(State):
        raise UsageError(f"there is no state {state!r}: there are {', '.join(get_args(State))}")
    codes = [code_of(word) for word in countries]
    found = [
        entry
        for entry in ledger(record, as_of, codes[0] if codes else None, others=codes[1:2])
        if set(codes) <= {*entry.source_countries, *entry.target_countries}
        and state in (None, entry.state)
        and not entry.uncertain
    ]
    found.reverse()
    shown = found[: _limit(limit)]
    lines = {one.event_id: one for one in told(record, [entry.event_id for entry in shown])}
    return Promises(promises=tuple(_promise(entry, lines[entry.event_id]) for entry in shown), all=len(found))


def told(record: Reader, ids: Sequence[str]) -> tuple[Told, ...]:
    """Return acts in one line each, with the sentences that tell them best."""
    cited: dict[str, list[Citation]] = {id: [] for id in ids}
    for row in asked(record, "cited", [list(ids)]) if ids else ():
        cited[row["event_id"]].append(_citation(row))
    return tuple(
        Told(
            event_id=one.id,
            told=sentence(one),
            act=one.act,
            status=one.status,
            origins=one.origins,
            citations=tuple(cited[one.id]),
        )
        for one in chosen(record, ids)
    )


def asked(record: Reader, name: str, params: Sequence[object]) -> list[dict[str, Any]]:
    """Return the rows of one of this package's queries."""
    query = registry.read_text(_FOLDER, f"{name}.sql").strip().removesuffix(";")
    return record.sql(query, params).to_pylist()  # type: ignore[no-any-return]


def _ids(
    record: Reader, acts_wanted: Sequence[object], words: Sequence[str] = (), limit: int = 20, skip: int = 0
) -> list[str]:
    narrowed = list(acts_wanted) or [[], None, None, None, None]
    return [row["id"] for row in asked(record, "events", [*narrowed, list(words), limit, skip])]


def _names(words: str) -> list[Name]:
    """Return the acts and actors that the words name."""
    register, lowered = load(), words.lower().strip()
    found = [Name(kind="act", id=one.id, name=one.label) for one in acts().values() if lowered in one.label.lower()]
    for hit in register.find(words):
        found += [Name(kind=hit.kind, id=id, name=register.name_of(id)) for id in hit.ids[:3]]
    return list(dict.fromkeys(found))


def _citation(row: dict[str, Any]) -> Citation:
    return msgspec.convert({name: row[name] for name in Citation.__struct_fields__}, Citation)


def _promise(entry: Entry, line: Told) -> Promise:
    return Promise(
        event_id=entry.event_id,
        state=entry.state,
        as_of=entry.as_of,
        told=line.told,
        promised_on=entry.promised_on,
        promised_for=tuple(map(_days, entry.promised_for)),
        done=_days(entry.done) if entry.done else None,
        late=entry.late,
        amounts=tuple(one.text for one in entry.amounts),
        citations=line.citations,
    )


def _days(given: Days) -> str:
    return days(given.start, given.end, None)


def _limit(given: int) -> int:
    if not 1 <= given <= MOST:
        raise UsageError(f"limit must be from 1 to {MOST}, not {given}")
    return given
