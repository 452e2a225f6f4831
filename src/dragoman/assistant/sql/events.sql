-- Events by last report, the latest first: states ($1) that all take part, act ($2), status ($3), days of the act from ($4) and
-- to ($5), words that all stand in names, object, place or act ($6); how many ($7), after how many ($8).
SELECT events.id
FROM events
LEFT JOIN (
    SELECT event_id, max(as_of) AS reported
    FROM event_history
    GROUP BY event_id
) AS reports ON reports.event_id = events.id
WHERE
    NOT uncertain
    AND (len($1::VARCHAR[]) = 0 OR events.id IN (
        SELECT event_id FROM event_participants WHERE list_contains($1::VARCHAR[], country)
        GROUP BY event_id HAVING count(DISTINCT country) = len($1::VARCHAR[])
    ))
    AND ($2::VARCHAR IS NULL OR act = $2::VARCHAR)
    AND ($3::VARCHAR IS NULL OR status = $3::VARCHAR)
    AND ($4::DATE IS NULL OR coalesce(occurs_end, occurs_start) >= $4::DATE)
    AND ($5::DATE IS NULL OR occurs_start <= $5::DATE)
    AND (len($6::VARCHAR[]) = 0 OR events.id IN (
        SELECT event_id FROM (
            SELECT event_id, lower(string_agg(name, ' ')) AS names FROM event_participants GROUP BY event_id
        ) AS named
        JOIN events AS e ON e.id = event_id
        WHERE len(list_filter($6::VARCHAR[], lambda word: NOT contains(
            concat_ws(' ', names, replace(act, '-', ' '), lower(object_text), lower(place_name)), word
        ))) = 0
    ))
ORDER BY reported DESC NULLS LAST, events.id
LIMIT $7::INTEGER OFFSET $8::INTEGER;
