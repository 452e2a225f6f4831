-- Events whose ids begin so.
SELECT id
FROM events
WHERE starts_with(id, $start::VARCHAR)
ORDER BY id
LIMIT $limit::INTEGER;
