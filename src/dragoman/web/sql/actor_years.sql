-- The acts of a state ($country) or of anyone else ($actor, or $name where the register does not know them) by year.
WITH parts AS (
    SELECT event_id, bool_or(side = 'source') AS acting
    FROM event_participants
    WHERE country = $country OR actor = $actor OR ($name IS NOT NULL AND actor IS NULL AND name = $name)
    GROUP BY event_id
),

told AS (
    SELECT event_id, min(as_of) AS said
    FROM event_history
    WHERE event_id IN (SELECT event_id FROM parts)
    GROUP BY event_id
),

e AS (
    SELECT
        events.* REPLACE (coalesce(occurs_start, if(background, NULL, said)) AS occurs_start),
        parts.acting
    FROM events
    JOIN parts ON parts.event_id = events.id
    LEFT JOIN told ON told.event_id = events.id
)

SELECT
    year(occurs_start) AS year,
    count(*) AS acts,
    count(*) FILTER (WHERE status IN ('occurred', 'ongoing', 'ended')) AS done,
    count(*) FILTER (WHERE status NOT IN ('occurred', 'ongoing', 'ended')) AS words,
    count(*) FILTER (WHERE acting) AS acting,
    sum(stories)::BIGINT AS reports
FROM e
WHERE true /* filters */
GROUP BY year
ORDER BY year NULLS LAST
