-- Some events as lists show them, given by id.
WITH asked AS (SELECT unnest($ids::VARCHAR[]) AS id),
sides AS (
    SELECT
        p.event_id,
        coalesce(list(p.name ORDER BY p.position) FILTER (WHERE p.side = 'source'), []) AS sources,
        coalesce(list(p.name ORDER BY p.position) FILTER (WHERE p.side = 'target'), []) AS targets
    FROM event_participants AS p
    WHERE list_contains($ids::VARCHAR[], p.event_id)
    GROUP BY p.event_id
)
SELECT
    e.id, e.act, e.status, e.occurs_start AS "start", e.occurs_end AS "end", e.occurs_precision AS "precision",
    coalesce(sides.sources, []) AS sources, coalesce(sides.targets, []) AS targets,
    e.object_text AS object, e.place_name AS place, e.background, e.uncertain, e.stories, e.publishers, e.origins
FROM asked
JOIN events AS e ON e.id = asked.id
LEFT JOIN sides ON sides.event_id = e.id;
