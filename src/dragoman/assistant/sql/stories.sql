-- Stories in which all words ($1) stand, the latest first ($2 at most), with the first sentence that holds the first of them.
SELECT
    stories.id,
    publisher,
    published,
    headline,
    url,
    sentences."index" + 1 AS sentence,
    substr(text, span_start + 1, span_end - span_start) AS words
FROM (
    SELECT * FROM stories
    WHERE len($1::VARCHAR[]) > 0 AND len(list_filter($1::VARCHAR[], lambda word: NOT contains(lower(text), word))) = 0
    ORDER BY published DESC NULLS LAST, id
    LIMIT $2::INTEGER
) AS stories
LEFT JOIN sentences
    ON sentences.story_id = stories.id AND contains(lower(substr(text, span_start + 1, span_end - span_start)), $1[1])
QUALIFY row_number() OVER (PARTITION BY stories.id ORDER BY sentences."index") = 1
ORDER BY published DESC NULLS LAST, stories.id;
