-- For each event of a list ($1) the sentences that tell it best, three at most, each of another story.
SELECT
    event_id,
    story_id,
    publisher,
    published,
    headline,
    url,
    sentence_index + 1 AS sentence,
    substr(text, sentence_start + 1, sentence_end - sentence_start) AS words
FROM (
    SELECT event_id, event_mentions.*
    FROM event_mentions_of
    JOIN event_mentions ON event_mentions.id = mention_id
    WHERE event_id IN (SELECT unnest($1::VARCHAR[]))
    QUALIFY row_number() OVER (
        PARTITION BY event_id, story_id ORDER BY uncertain, background, probability DESC NULLS LAST, event_mentions.id
    ) = 1
) AS told
JOIN stories ON stories.id = story_id
QUALIFY row_number() OVER (
    PARTITION BY event_id ORDER BY uncertain, background, probability DESC NULLS LAST, told.id
) <= 3
ORDER BY event_id, uncertain, background, probability DESC NULLS LAST, told.id;
