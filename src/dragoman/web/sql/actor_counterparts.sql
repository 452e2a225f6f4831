-- With whom a state ($country), or anyone else ($actor, $name), does what: those on the other side of its acts.
WITH mine AS (
    SELECT event_id, side
    FROM event_participants
    WHERE country = $country OR actor = $actor OR ($name IS NOT NULL AND actor IS NULL AND name = $name)
    GROUP BY ALL
),

e AS (
    SELECT * REPLACE (
        coalesce(occurs_start, if(background, NULL, (SELECT min(as_of) FROM event_history WHERE event_id = events.id)))
            AS occurs_start
    )
    FROM events
    WHERE id IN (SELECT event_id FROM mine)
),

others AS (
    SELECT DISTINCT
        theirs.event_id,
        theirs.country,
        if($country IS NULL, theirs.name, NULL) AS name,
        if($country IS NULL, theirs.actor, theirs.country) AS actor
    FROM mine
    JOIN event_participants AS theirs ON theirs.event_id = mine.event_id AND theirs.side <> mine.side
    WHERE
        ($country IS NULL OR theirs.country <> $country)
        AND ($actor IS NULL OR theirs.actor IS DISTINCT FROM $actor)
)

SELECT
    others.name, others.actor, others.country,
    count(*) AS acts,
    count(*) FILTER (WHERE e.status IN ('occurred', 'ongoing', 'ended')) AS done,
    count(*) FILTER (WHERE list_contains($hostile, e.act)) AS hostile,
    min(e.occurs_start) AS first_day,
    max(e.occurs_start) AS last_day
FROM others
JOIN e ON e.id = others.event_id
WHERE (others.country IS NOT NULL OR others.name IS NOT NULL) AND true /* filters */
GROUP BY ALL
ORDER BY acts DESC, others.country NULLS LAST, others.name
LIMIT $most
