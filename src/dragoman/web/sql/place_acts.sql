-- The latest acts at a state's places ($country).
WITH e AS (
    SELECT * REPLACE (
        coalesce(occurs_start, if(background, NULL, (SELECT min(as_of) FROM event_history WHERE event_id = events.id)))
            AS occurs_start
    )
    FROM events
    WHERE place_country = $country
)

SELECT id, act, status, occurs_start AS day, object_text AS object, place_name AS place, uncertain, background, stories, origins, count(*) OVER () AS total
FROM e
WHERE true /* filters */
ORDER BY day DESC NULLS LAST, id
LIMIT $most OFFSET $skip
