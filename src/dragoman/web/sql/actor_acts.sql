-- The latest acts of a state ($country), or of anyone else ($actor, $name).
WITH parts AS (
    SELECT DISTINCT event_id
    FROM event_participants
    WHERE country = $country OR actor = $actor OR ($name IS NOT NULL AND actor IS NULL AND name = $name)
),

told AS (
    SELECT event_id, min(as_of) AS said
    FROM event_history
    WHERE event_id IN (SELECT event_id FROM parts)
    GROUP BY event_id
),

e AS (
    SELECT events.* REPLACE (coalesce(occurs_start, if(background, NULL, said)) AS occurs_start)
    FROM events
    JOIN parts ON parts.event_id = events.id
    LEFT JOIN told ON told.event_id = events.id
)

SELECT id, act, status, occurs_start AS day, object_text AS object, place_name AS place, uncertain, background, stories, origins, count(*) OVER () AS total
FROM e
WHERE true /* filters */
ORDER BY day DESC NULLS LAST, id
LIMIT $most OFFSET $skip
