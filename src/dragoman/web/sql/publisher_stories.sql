-- The latest stories of an outlet ($publisher), with how many acts each tells.
WITH chosen AS (
    SELECT id, published, headline
    FROM stories
    WHERE publisher = $publisher
    ORDER BY published DESC NULLS LAST, id
    LIMIT $most
)

SELECT
    chosen.id, chosen.published, chosen.headline,
    count(DISTINCT owners.event_id) AS acts,
    chosen.id IN (SELECT story_id FROM wire_copies) AS is_copy
FROM chosen
LEFT JOIN event_mentions ON event_mentions.story_id = chosen.id
LEFT JOIN event_mentions_of AS owners ON owners.mention_id = event_mentions.id
GROUP BY ALL
ORDER BY chosen.published DESC NULLS LAST, chosen.id
