-- The mentions of a story ($id) whose act is told in the stretch from $first to $last, in reading order; $most at most.
SELECT
    id,
    number,
    count(*) OVER () AS here
FROM (
    SELECT
        id,
        trigger_start,
        row_number() OVER (ORDER BY trigger_start, sentence_index, id) AS number
    FROM event_mentions
    WHERE story_id = $id
)
WHERE trigger_start >= $first AND trigger_start < $last
ORDER BY number
LIMIT $most;
