-- How many acts took place, or were to take place, in each state, and at which places of it most.
WITH e AS (
    SELECT * REPLACE (
        coalesce(occurs_start, if(background, NULL, (SELECT min(as_of) FROM event_history WHERE event_id = events.id)))
            AS occurs_start
    )
    FROM events
    WHERE place_name IS NOT NULL
),

places AS (
    SELECT
        place_country AS country,
        place_name AS place,
        count(*) AS acts,
        count(*) FILTER (WHERE status IN ('occurred', 'ongoing', 'ended')) AS done,
        count(*) FILTER (WHERE list_contains($hostile, act)) AS hostile,
        max(occurs_start) AS last_day
    FROM e
    WHERE true /* filters */
    GROUP BY place_country, place_name
)

SELECT
    country,
    sum(acts)::BIGINT AS acts,
    sum(done)::BIGINT AS done,
    sum(hostile)::BIGINT AS hostile,
    list(place ORDER BY acts DESC, place)[:5] AS places,
    max(last_day) AS last_day
FROM places
GROUP BY country
ORDER BY acts DESC, country
