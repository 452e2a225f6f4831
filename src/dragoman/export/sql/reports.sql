-- What is known of the stories of some mentions; ? is the list of the mentions' ids.
SELECT
    event_mentions.id,
    story_id,
    sentence_index,
    sentence_start,
    sentence_end,
    publisher,
    published,
    coalesce(url, origin_uri) AS url,
    headline,
    language
FROM event_mentions
JOIN stories ON stories.id = story_id
WHERE event_mentions.id IN (SELECT unnest(?::VARCHAR[]))
