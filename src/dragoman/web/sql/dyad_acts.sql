-- The acts between a state ($state) and others ($others), one row an act and other state, the latest first.
-- The two stand on different sides of the act; occurs_start is the day of the act, else of its first report as it stands.
WITH sides AS (
    SELECT event_id, side, country
    FROM event_participants
    WHERE country = $state OR list_contains($others, country)
),

pairs AS (
    SELECT
        mine.event_id,
        theirs.country AS other,
        bool_or(mine.side = 'source') AS ours,
        bool_or(mine.side = 'target') AS theirs
    FROM sides AS mine
    JOIN sides AS theirs ON theirs.event_id = mine.event_id AND theirs.side <> mine.side
    WHERE mine.country = $state AND theirs.country <> $state
    GROUP BY ALL
),

between AS (
    SELECT * FROM events WHERE id IN (SELECT event_id FROM pairs)
),

told AS (
    SELECT
        between.id,
        min(as_of) AS said,
        min(as_of) FILTER (WHERE event_history.status = between.status) AS stands
    FROM event_history
    JOIN between ON between.id = event_history.event_id
    GROUP BY between.id
),

e AS (
    SELECT
        between.* REPLACE (
            coalesce(between.occurs_start, if(between.background, NULL, coalesce(told.stands, told.said))) AS occurs_start
        ),
        between.occurs_start IS NOT NULL AS is_dated,
        pairs.other, pairs.ours, pairs.theirs, told.said
    FROM pairs
    JOIN between ON between.id = pairs.event_id
    LEFT JOIN told ON told.id = pairs.event_id
),

chosen AS (
    SELECT *, count(*) OVER () AS total
    FROM e
    WHERE true /* filters */
    ORDER BY occurs_start DESC NULLS LAST, id, other
    LIMIT $most OFFSET $skip
),

lives AS (
    SELECT event_id, list({status: status, as_of: as_of} ORDER BY position) AS history
    FROM event_history
    WHERE event_id IN (SELECT id FROM chosen)
    GROUP BY event_id
)

SELECT
    id, other, ours, theirs, act, status, occurs_start AS day, occurs_end AS last_day, is_dated,
    occurs_precision AS precision, said, history, object_text AS object, place_name AS place, background, uncertain,
    stories, publishers, origins, total
FROM chosen
LEFT JOIN lives ON lives.event_id = chosen.id
ORDER BY day DESC NULLS LAST, id, other
