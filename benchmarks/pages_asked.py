"""Which addresses are asked for: every page, and of a page that has many, those of the commonest and of any others."""

from itertools import cycle
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from benchmarks.pages_served import BARE
from dragoman.store import Record, open_record

_ANY = "SELECT id FROM {} ORDER BY md5(id) LIMIT ?"
_TOLD_MOST = "SELECT event_id FROM event_mentions_of GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1"
_TELLS_MOST = "SELECT story_id FROM event_mentions GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1"
_PAIRS = """
SELECT s.country AS a, t.country AS b FROM event_participants s JOIN event_participants t USING (event_id)
WHERE s.side = 'source' AND t.side = 'target' AND s.country <> t.country AND length(s.country) = 3
AND s.country NOT IN ('IGO', 'NGO', 'EUR', 'UNO') AND t.country NOT IN ('IGO', 'NGO', 'EUR', 'UNO')
GROUP BY ALL ORDER BY count(*) DESC, a, b LIMIT ?
"""
_PUBLISHERS = "SELECT publisher FROM stories WHERE publisher <> '' GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT ?"
_ACTS = "SELECT act FROM events GROUP BY act ORDER BY count(*) DESC, act LIMIT ?"
_KINDS = ("events", "stories")
_WORDS = ("japan", "indonesia russia", "sanc", "talks in", "minister of foreign affairs", "IDN RUS", "zzzz", "meet jap")
Addresses = dict[str, list[str]]


class Known(NamedTuple):
    """What of the record is asked for; as many of each as there are rounds."""

    pairs: list[tuple[str, str]]
    events: list[str]
    most: str
    """The event that most mentions tell."""
    stories: list[str]
    longest: str
    """The story that tells most."""
    outlets: list[str]
    acts: list[str]

    @property
    def states(self) -> list[str]:
        """The states of the pairs, each once."""
        return list(dict.fromkeys(state for pair in self.pairs for state in pair))


def addresses(place: Path, rounds: int) -> dict[str, list[str]]:
    """Return the name of each page with its addresses, ``rounds`` of them, in turn where there are fewer.

    Those come last that have most made beside them: that would go on while others are measured.
    """
    known = _known(place, rounds)
    found = {"bare": [BARE], **_whole(known), **_single(known), **_interface(known), **_between(known)}
    return {name: (paths * rounds)[:rounds] for name, paths in found.items()}


def _known(place: Path, rounds: int) -> Known:
    with open_record(place) as record:
        events, stories = ([str(id) for (id,) in _rows(record, _ANY.format(kind), rounds)] for kind in _KINDS)
        ((most,),), ((longest,),) = _rows(record, _TOLD_MOST), _rows(record, _TELLS_MOST)
        return Known(
            pairs=[(str(a), str(b)) for a, b in _rows(record, _PAIRS, rounds)],
            events=events,
            most=str(most),
            stories=stories,
            longest=str(longest),
            outlets=[quote(str(name), safe="") for (name,) in _rows(record, _PUBLISHERS, rounds)],
            acts=[str(act) for (act,) in _rows(record, _ACTS, rounds)],
        )


def _whole(known: Known) -> Addresses:
    """Return the pages on the record as a whole."""
    words = [quote(one) for one in _WORDS]
    return {
        "overview": ["/"],
        "search": [f"/search?q={one}" for one in words],
        "search, a page of events": [f"/search?in=events&q={one}" for one in words],
        "dyads": ["/dyad"],
        "map": ["/map"],
        "map by dyad": ["/map?by=dyad"],
        "network": ["/network", *(f"/network?focus={state}" for state in known.states)],
        "publishers": ["/publishers"],
        "rejections": ["/rejections"],
        "codebook": ["/codebook"],
        "review": ["/review"],
        "decisions": ["/decisions"],
    }


def _single(known: Known) -> Addresses:
    """Return the pages on one thing each."""
    return {
        "event": [f"/event/{id}" for id in known.events],
        "event told most": [f"/event/{known.most}"],
        "story": [f"/story/{id}" for id in known.stories],
        "story that tells most": [f"/story/{known.longest}"],
        "actor": [f"/actor/{state}" for state in known.states],
        "publisher": [f"/publisher/{name}" for name in known.outlets],
        "act": [f"/codebook/{act}" for act in known.acts],
    }


def _interface(known: Known) -> Addresses:
    """Return what programs ask for; what takes a whole state's acts to answer is no first byte of a page."""
    return {
        "api: record": ["/api/record"],
        "api: events": ["/api/events"],
        "api: events of a pair": [f"/api/events?country={a}&country={b}" for a, b in known.pairs],
        "api: event": [f"/api/events/{id}" for id in known.events],
        "api: event told most": [f"/api/events/{known.most}"],
        "api: stories": ["/api/stories"],
        "api: story": [f"/api/stories/{id}" for id in known.stories],
        "api: ledger": ["/api/ledger", "/api/ledger?state=overdue"],
        "api: ledger of a pair": [f"/api/ledger?country={a}&country={b}" for a, b in known.pairs],
        "api: search": [f"/api/search?q={quote(one)}" for one in _WORDS],
        "api: publishers": ["/api/publishers"],
        "api: rejections": ["/api/rejections"],
    }


def _between(known: Known) -> Addresses:
    """Return the pages on two states."""
    acts = zip(known.pairs, cycle(known.acts), strict=False)
    return {
        "dyad": [f"/dyad/{a}/{b}" for a, b in known.pairs],
        "dyad, filtered": [f"/dyad/{a}/{b}?act={act}" for (a, b), act in acts],
        "brief": [f"/brief/{a}/{b}" for a, b in known.pairs],
    }


def _rows(record: Record, query: str, *params: object) -> list[tuple[object, ...]]:
    return [tuple(row.values()) for row in record.sql(query, params).to_pylist()]
