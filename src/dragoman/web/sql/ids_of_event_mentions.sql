-- Mentions whose ids begin so.
SELECT id
FROM event_mentions
WHERE starts_with(id, $start::VARCHAR)
ORDER BY id
LIMIT $limit::INTEGER;
