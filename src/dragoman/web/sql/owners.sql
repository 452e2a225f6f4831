-- Mentions whose ids begin so, with their events.
SELECT mention_id AS mention, event_id AS event
FROM event_mentions_of
WHERE starts_with(mention_id, $start::VARCHAR)
ORDER BY mention_id
LIMIT $limit::INTEGER;
