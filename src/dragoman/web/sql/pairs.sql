-- Who engages whom: acts between each two states (or bodies), of different sides; with $focus only those of that one.
WITH sides AS (
    SELECT DISTINCT event_id, side, country
    FROM event_participants
    WHERE country IS NOT NULL
),

told AS (
    SELECT event_id, min(as_of) AS said FROM event_history GROUP BY event_id
),

e AS (
    SELECT events.* REPLACE (coalesce(occurs_start, if(background, NULL, said)) AS occurs_start)
    FROM events
    LEFT JOIN told ON told.event_id = events.id
),

pairs AS (
    SELECT DISTINCT
        acting.event_id,
        least(acting.country, other.country) AS a,
        greatest(acting.country, other.country) AS b
    FROM sides AS acting
    JOIN sides AS other ON other.event_id = acting.event_id AND other.side = 'target'
    WHERE
        acting.side = 'source' AND acting.country <> other.country
        AND ($focus IS NULL OR acting.country = $focus OR other.country = $focus)
)

SELECT
    a, b,
    count(*) AS acts,
    count(*) FILTER (WHERE status IN ('occurred', 'ongoing', 'ended')) AS done,
    count(*) FILTER (WHERE list_contains($hostile, act)) AS hostile,
    sum(stories)::BIGINT AS reports,
    max(occurs_start) AS last_day
FROM pairs
JOIN e ON e.id = pairs.event_id
WHERE true /* filters */
GROUP BY a, b
ORDER BY acts DESC, a, b
LIMIT $most
