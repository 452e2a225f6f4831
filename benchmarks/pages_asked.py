"""Which addresses are asked for: every page, and of a page that has many, those of the commonest and of any others."""

from pathlib import Path
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
_WORDS = ("japan", "indonesia russia", "sanc", "talks in", "minister of foreign affairs", "IDN RUS", "zzzz", "meet jap")


def addresses(place: Path, rounds: int) -> dict[str, list[str]]:
    """Return the name of each page with its addresses, ``rounds`` of them, in turn where there are fewer.

    Those come last that have most made beside them: that would go on while others are measured.
    """
    with open_record(place) as record:
        pairs = [(str(a), str(b)) for a, b in _rows(record, _PAIRS, rounds)]
        events, stories = ([str(id) for (id,) in _rows(record, _ANY.format(kind), rounds)] for kind in _KINDS)
        ((most,),), ((longest,),) = _rows(record, _TOLD_MOST), _rows(record, _TELLS_MOST)
        outlets = [quote(str(name), safe="") for (name,) in _rows(record, _PUBLISHERS, rounds)]
        acts = [str(act) for (act,) in _rows(record, _ACTS, rounds)]
    words = [quote(one) for one in _WORDS]
    states = list(dict.fromkeys(state for pair in pairs for state in pair))
    found = {
        "bare": [BARE],
        "overview": ["/"],
        "search": [f"/search?q={one}" for one in words],
        "search, a page of events": [f"/search?in=events&q={one}" for one in words],
        "dyads": ["/dyad"],
        "event": [f"/event/{id}" for id in events],
        "event told most": [f"/event/{most}"],
        "story": [f"/story/{id}" for id in stories],
        "story that tells most": [f"/story/{longest}"],
        "actor": [f"/actor/{state}" for state in states],
        "map": ["/map"],
        "map by dyad": ["/map?by=dyad"],
        "network": ["/network", *(f"/network?focus={state}" for state in states)],
        "publishers": ["/publishers"],
        "publisher": [f"/publisher/{name}" for name in outlets],
        "rejections": ["/rejections"],
        "codebook": ["/codebook"],
        "act": [f"/codebook/{act}" for act in acts],
        "review": ["/review"],
        "decisions": ["/decisions"],
        "api: events": ["/api/events", *(f"/api/events?country={a}&country={b}" for a, b in pairs)],
        "api: event": [f"/api/events/{id}" for id in events],
        "dyad": [f"/dyad/{a}/{b}" for a, b in pairs],
        "dyad, filtered": [f"/dyad/{a}/{b}?act={act}" for (a, b), act in zip(pairs, acts * 9, strict=False)],
        "brief": [f"/brief/{a}/{b}" for a, b in pairs],
    }
    return {name: (paths * rounds)[:rounds] for name, paths in found.items()}


_KINDS = ("events", "stories")


def _rows(record: Record, query: str, *params: object) -> list[tuple[object, ...]]:
    return [tuple(row.values()) for row in record.sql(query, params).to_pylist()]
