-- Who met whom: persons and bodies of a state ($state) with those of others ($others) in acts that took place ($acts).
WITH deeds AS (
    SELECT * FROM events WHERE list_contains($acts, act) AND status IN ('occurred', 'ongoing', 'ended')
),

parts AS (
    SELECT event_id, side, country, name, any_value(actor) AS actor, any_value(office) AS office
    FROM event_participants
    WHERE (country = $state OR list_contains($others, country)) AND event_id IN (SELECT id FROM deeds)
    GROUP BY event_id, side, country, name
),

told AS (
    SELECT event_id, min(as_of) AS said
    FROM event_history
    WHERE event_id IN (SELECT event_id FROM parts)
    GROUP BY event_id
),

e AS (
    SELECT deeds.* REPLACE (coalesce(occurs_start, if(background, NULL, said)) AS occurs_start)
    FROM deeds
    LEFT JOIN told ON told.event_id = deeds.id
)

SELECT
    mine.name AS ours,
    any_value(mine.actor) AS our_actor,
    any_value(mine.office) AS our_office,
    theirs.name AS theirs,
    any_value(theirs.actor) AS their_actor,
    any_value(theirs.office) AS their_office,
    theirs.country AS other,
    count(DISTINCT e.id) AS times,
    min(e.occurs_start) AS first_day,
    max(e.occurs_start) AS last_day,
    list_sort(list(DISTINCT e.act)) AS acts,
    arg_max(e.id, coalesce(e.occurs_start, DATE '0001-01-01')) AS last_event,
    sum(e.stories)::BIGINT AS reports
FROM parts AS mine
JOIN parts AS theirs ON theirs.event_id = mine.event_id AND theirs.side <> mine.side AND theirs.country <> $state
JOIN e ON e.id = mine.event_id
WHERE mine.country = $state AND true /* filters */
GROUP BY mine.name, theirs.name, theirs.country
ORDER BY
    (our_actor IS NOT NULL AND our_actor <> $state)::INT + (their_actor IS NOT NULL AND their_actor <> other)::INT DESC,
    times DESC, last_day DESC NULLS LAST, ours, theirs
LIMIT $most
