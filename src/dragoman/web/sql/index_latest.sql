-- The acts that took place last, up to the last day on which anything was published; those of a known day only.
WITH latest AS (
    SELECT *
    FROM events
    WHERE NOT background
        AND NOT uncertain
        AND status IN ('occurred', 'ongoing', 'ended')
        AND occurs_start <= (SELECT max(published) FROM stories)
        AND occurs_precision = 'day'
    ORDER BY occurs_start DESC, origins DESC, id
    LIMIT 10
), parties AS (
    SELECT
        event_id,
        list(name ORDER BY position) FILTER (WHERE side = 'source') AS sources,
        list(name ORDER BY position) FILTER (WHERE side = 'target') AS targets
    FROM event_participants
    WHERE event_id IN (SELECT id FROM latest)
    GROUP BY event_id
)
SELECT
    e.id, e.act, e.status, e.occurs_start, e.occurs_end, e.occurs_precision,
    coalesce(parties.sources, []), coalesce(parties.targets, []),
    left(e.object_text, 300), e.place_name, e.background, e.uncertain, e.stories, e.publishers, e.origins
FROM latest AS e
LEFT JOIN parties ON parties.event_id = e.id
ORDER BY e.occurs_start DESC, e.origins DESC, e.id;
