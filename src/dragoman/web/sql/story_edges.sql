-- Where a part of a story ($id) begins and ends: at the first sentence from $first on, and from $last on.
SELECT
    min(span_start) FILTER (span_start >= $first::BIGINT) AS start,
    min(span_start) FILTER (span_start >= $last::BIGINT) AS "end"
FROM sentences
WHERE story_id = $id;
