-- Every actor and state that takes part in an act, by how many; with the names under which it was met.
WITH met AS (
    SELECT p.event_id, coalesce(p.actor, p.country) AS id, p.name, p.office
    FROM event_participants AS p
    WHERE p.actor IS NOT NULL OR p.country IS NOT NULL
)
SELECT
    id,
    mode(name) AS name,
    left(string_agg(DISTINCT name, ' · ') || coalesce(' · ' || string_agg(DISTINCT office, ' · '), ''), 2000) AS more,
    count(DISTINCT event_id) AS events
FROM met
GROUP BY id
ORDER BY events DESC, id;
