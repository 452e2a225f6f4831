-- The words with which stories name an actor ($country, $actor or $name), from the first $sample of its mentions by id.
WITH parts AS (
    SELECT mention_id, span_start, span_end
    FROM mention_participants
    WHERE (country = $country AND actor = $country) OR actor = $actor OR ($name IS NOT NULL AND actor IS NULL AND name = $name)
    ORDER BY mention_id
    LIMIT $sample
)

SELECT
    trim(replace(substring(stories.text, parts.span_start + 1, parts.span_end - parts.span_start), chr(10), ' ')) AS words,
    count(*) AS mentions,
    count(DISTINCT stories.id) AS stories,
    count(DISTINCT stories.publisher) AS publishers
FROM parts
JOIN event_mentions ON event_mentions.id = parts.mention_id
JOIN stories ON stories.id = event_mentions.story_id
GROUP BY words
HAVING words <> ''
ORDER BY mentions DESC, words
LIMIT $most
