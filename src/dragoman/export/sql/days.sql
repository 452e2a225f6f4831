-- The day under which an event is counted, where that comes from, and the mention that first reports its status.
--   deeds (occurred, ongoing, ended)   the first day on which it takes place, else the publication of the first report
--   words (planned, requested ...)     the publication of their first report, not the day that is planned
--   recalled history                   its own day or none: when it was recalled says nothing of when it was
SELECT
    id,
    status IN ('occurred', 'ongoing', 'ended') AS done,
    CASE
        WHEN background THEN occurs_start
        WHEN status IN ('occurred', 'ongoing', 'ended') THEN coalesce(occurs_start, reported)
        ELSE said
    END AS day,
    CASE
        WHEN background OR (status IN ('occurred', 'ongoing', 'ended') AND occurs_start IS NOT NULL) THEN 'occurs'
        ELSE 'published'
    END AS basis,
    occurs_precision,
    mention_id
FROM (
    SELECT
        id, status, background, occurs_start, occurs_precision,
        min(as_of) FILTER (WHERE entry IN ('occurred', 'ongoing', 'ended')) AS reported,
        min(as_of) FILTER (WHERE entry = status) AS said,
        first(mention_id ORDER BY entry = status DESC, as_of NULLS LAST, position) AS mention_id
    FROM (
        SELECT
            events.id, events.status, background, occurs_start, occurs_precision,
            told.status AS entry, as_of, position, mention_id
        FROM events
        LEFT JOIN event_history AS told ON told.event_id = events.id
        WHERE events.id IN ({chosen})
    )
    GROUP BY ALL
)
