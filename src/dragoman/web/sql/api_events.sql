-- Ids of events by first day, those of an unknown day last, from a place in that order on.
SELECT e.id, e.occurs_start AS day
FROM events AS e
WHERE
    true /* filters */
    AND ($uncertain::BOOLEAN OR NOT e.uncertain)
    AND (
        len($countries::VARCHAR[]) = 0
        OR e.id IN (
            SELECT event_id FROM event_participants
            WHERE list_contains($countries::VARCHAR[], country)
            GROUP BY event_id
            HAVING count(DISTINCT country) = len($countries::VARCHAR[])
        )
    )
    AND (
        $after_id::VARCHAR IS NULL
        OR (coalesce(e.occurs_start, DATE '9999-12-31'), e.id) > ($after_day::DATE, $after_id::VARCHAR)
    )
ORDER BY coalesce(e.occurs_start, DATE '9999-12-31'), e.id
LIMIT $limit::INTEGER;
