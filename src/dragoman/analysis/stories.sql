-- Every story with what it gave, in the order of publication.
SELECT
    stories.id,
    published,
    published_basis,
    publisher,
    headline,
    url,
    origin_uri AS origin,
    length(text) AS characters,
    coalesce(told.mentions, 0) AS mentions,
    coalesce(told.events, 0) AS events,
    wire_copies."of" AS copy_of
FROM stories
LEFT JOIN (
    SELECT
        event_mentions.story_id,
        count(DISTINCT event_mentions.id) AS mentions,
        count(DISTINCT event_mentions_of.event_id) AS events
    FROM event_mentions
    LEFT JOIN event_mentions_of ON event_mentions_of.mention_id = event_mentions.id
    GROUP BY event_mentions.story_id
) AS told ON told.story_id = stories.id
LEFT JOIN wire_copies ON wire_copies.story_id = stories.id
ORDER BY published NULLS LAST, id;
