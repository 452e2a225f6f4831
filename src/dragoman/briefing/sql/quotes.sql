-- The sentences of the mentions of a list ($1), in the words of their stories; the trigger counts from the sentence's start.
SELECT
    event_mentions.id,
    substr(stories.text, sentence_start + 1, sentence_end - sentence_start) AS sentence,
    trigger_start - sentence_start AS trigger_start,
    trigger_end - sentence_start AS trigger_end
FROM event_mentions
JOIN stories ON stories.id = story_id
WHERE event_mentions.id IN (SELECT unnest($1::VARCHAR[]))
ORDER BY event_mentions.id;
