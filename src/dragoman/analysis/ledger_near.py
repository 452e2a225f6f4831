"""Which deeds may show that promises were kept: those of the same parties or the same traveller, near the same days.

A record holds a hundred times as many deeds as could keep the promises between two states; the others are never made
into nouns. What is found here is looked at closely by :mod:`dragoman.analysis.ledger_through`.
"""

from collections.abc import Iterator, Sequence

from dragoman.analysis.ledger_through import Due, keys, showing
from dragoman.register import BODIES
from dragoman.store import Reader
from dragoman.types import Event

_NEAR = """
WITH spans AS (
    SELECT unnest(?::VARCHAR[]) AS key, unnest(?::DATE[]) AS first, unnest(?::DATE[]) AS last
), wanted AS (
    SELECT DISTINCT key, unnest(generate_series(first - 1, last + 1, INTERVAL 1 DAY))::DATE AS day FROM spans
), told AS (
    SELECT event_id, min(as_of) AS day FROM event_history
    WHERE status IN ('occurred', 'ongoing', 'ended') GROUP BY event_id
), deeds AS (
    SELECT
        id,
        place_country,
        coalesce(occurs_start, told.day - 2) AS first,
        CASE WHEN occurs_start IS NULL THEN told.day ELSE least(occurs_end, occurs_start + 14) END AS last
    FROM events LEFT JOIN told ON told.event_id = events.id
    WHERE status IN ('occurred', 'ongoing', 'ended') AND list_contains(?, act)
), parties AS (
    SELECT DISTINCT event_id AS id, CASE WHEN list_contains(?, country) THEN actor ELSE country END AS party
    FROM event_participants SEMI JOIN deeds ON deeds.id = event_id
), keys AS (
    SELECT one.id, one.party || '|' || other.party AS key
    FROM parties AS one JOIN parties AS other ON other.id = one.id AND one.party < other.party
    UNION ALL
    SELECT deeds.id, 'in|' || coalesce(nullif(actor, ''), name) || '|' || place_country AS key
    FROM event_participants JOIN deeds ON deeds.id = event_id WHERE office IS NOT NULL AND place_country IS NOT NULL
), days AS (
    SELECT id, unnest(generate_series(first, last, INTERVAL 1 DAY))::DATE AS day FROM deeds
)
SELECT DISTINCT keys.id
FROM (SELECT * FROM keys WHERE key IN (SELECT key FROM wanted)) AS keys
JOIN days ON days.id = keys.id
SEMI JOIN wanted ON wanted.key = keys.key AND wanted.day = days.day
"""


def near(record: Reader, due: Sequence[Due]) -> Iterator[Event]:
    """Yield every deed that may show one of the promises to be kept, and others like it."""
    spans = [("|".join(key), one.days) for one in due for key in keys(one)]
    if not spans:
        return
    names = sorted({act for one in due for act in (one.event.act, *showing(one.event.act), *showing("visit"))})
    firsts, lasts = ([getattr(days, end) for _, days in spans] for end in ("start", "end"))
    yield from record.iter_events(f"id IN ({_NEAR})", [[key for key, _ in spans], firsts, lasts, names, sorted(BODIES)])
