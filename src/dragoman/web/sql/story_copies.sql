-- The stories that repeat a story ($id), and those that it repeats.
SELECT
    if(wire_copies.story_id = $id, wire_copies."of", wire_copies.story_id) AS id,
    wire_copies.story_id = $id AS is_source,
    wire_copies.overlap
FROM wire_copies
WHERE wire_copies.story_id = $id OR wire_copies."of" = $id
ORDER BY is_source DESC, overlap DESC, id
LIMIT 50;
