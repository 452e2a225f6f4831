-- Whether the record knows an actor by id or name ($id), as what, and how often.
SELECT
    any_value(name) AS name,
    mode(country) AS country,
    mode(sector) AS sector,
    count(DISTINCT event_id) AS acts,
    list_sort(list(DISTINCT office) FILTER (WHERE office IS NOT NULL)) AS offices,
    bool_or(actor = $id) AS is_registered
FROM event_participants
WHERE actor = $id OR country = $id OR (actor IS NULL AND name = $id)
