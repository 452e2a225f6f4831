-- The mentions of a story ($id), in reading order.
SELECT id
FROM event_mentions
WHERE story_id = $id
ORDER BY sentence_index, trigger_start, id;
