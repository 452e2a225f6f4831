-- Every event between two states ($1, $2) that was reported by a day ($3), the latest report first: one on each side, or, of
-- acts that both do alike ($4), both on the acting side where the other side has nobody. Reports of an unknown day are held to have come.
SELECT
    event_id,
    events.act,
    events.status,
    events.uncertain,
    min(published) AS first_report,
    max(published) AS last_report,
    year(coalesce(events.occurs_end, min(published))) AS year,
    list_distinct(list(stories.id)) AS story_ids
FROM (
    SELECT
        event_id,
        bool_or(side = 'source' AND country = $1) AS left_acts,
        bool_or(side = 'source' AND country = $2) AS right_acts,
        bool_or(side = 'target' AND country = $1) AS left_is_target,
        bool_or(side = 'target' AND country = $2) AS right_is_target,
        bool_or(side = 'target') AS has_target
    FROM event_participants
    WHERE event_id IN (
        SELECT event_id FROM event_participants WHERE country = $1
        INTERSECT SELECT event_id FROM event_participants WHERE country = $2
    )
    GROUP BY event_id
) AS sides
JOIN events ON events.id = event_id
JOIN event_mentions_of USING (event_id)
JOIN event_mentions ON event_mentions.id = mention_id
JOIN stories ON stories.id = story_id
WHERE
    ((left_acts AND right_is_target) OR (right_acts AND left_is_target) OR (left_acts AND right_acts AND NOT has_target AND list_contains($4::VARCHAR[], events.act)))
    AND (published IS NULL OR $3 IS NULL OR published <= $3)
GROUP BY event_id, events.act, events.status, events.uncertain, events.occurs_end
ORDER BY last_report DESC NULLS LAST, event_id;
