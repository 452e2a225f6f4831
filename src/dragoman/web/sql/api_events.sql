-- Ids of events by first day, those of an unknown day last, from a place in that order on; of five states at most ($countries), all take part.
SELECT e.id, e.occurs_start AS day
FROM events AS e
WHERE
    true /* filters */
    AND ($uncertain::BOOLEAN OR NOT e.uncertain)
    AND (
        len($countries::VARCHAR[]) < 1
        OR e.id IN (
            SELECT event_id FROM event_participants
            WHERE
                country = $countries[1]
                AND (len($countries::VARCHAR[]) < 2 OR event_id IN (SELECT event_id FROM event_participants WHERE country = $countries[2]))
                AND (len($countries::VARCHAR[]) < 3 OR event_id IN (SELECT event_id FROM event_participants WHERE country = $countries[3]))
                AND (len($countries::VARCHAR[]) < 4 OR event_id IN (SELECT event_id FROM event_participants WHERE country = $countries[4]))
                AND (len($countries::VARCHAR[]) < 5 OR event_id IN (SELECT event_id FROM event_participants WHERE country = $countries[5]))
        )
    )
    AND (
        $after_id::VARCHAR IS NULL
        OR (coalesce(e.occurs_start, DATE '9999-12-31'), e.id) > ($after_day::DATE, $after_id::VARCHAR)
    )
ORDER BY coalesce(e.occurs_start, DATE '9999-12-31'), e.id
LIMIT $limit::INTEGER;
