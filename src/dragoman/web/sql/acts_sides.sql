-- The names and states on both sides of some acts ($ids), in the order in which they take part.
SELECT event_id AS id, side, name, actor, office, country
FROM event_participants
WHERE list_contains($ids, event_id)
ORDER BY event_id, position
