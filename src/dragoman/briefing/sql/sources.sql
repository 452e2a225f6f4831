-- What is known of the stories that tell the events of a list ($1).
SELECT DISTINCT
    stories.id,
    published,
    publisher,
    headline,
    url,
    coalesce(wire_copies.of, stories.id) AS origin
FROM event_mentions_of
JOIN event_mentions ON event_mentions.id = mention_id
JOIN stories ON stories.id = story_id
LEFT JOIN wire_copies ON wire_copies.story_id = stories.id
WHERE event_id IN (SELECT unnest($1::VARCHAR[]))
ORDER BY stories.id;
