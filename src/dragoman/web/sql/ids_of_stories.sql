-- Stories whose ids begin so.
SELECT id
FROM stories
WHERE starts_with(id, $start::VARCHAR)
ORDER BY id
LIMIT $limit::INTEGER;
