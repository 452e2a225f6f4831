-- With which outlets an outlet ($publisher) shares acts, how often it told them sooner or later, and how they disagree.
WITH told AS (
    SELECT owners.event_id, coalesce(stories.publisher, '') AS publisher, min(stories.published) AS day
    FROM event_mentions_of AS owners
    JOIN event_mentions ON event_mentions.id = owners.mention_id
    JOIN (SELECT id, publisher, published FROM stories) AS stories ON stories.id = event_mentions.story_id
    WHERE owners.event_id IN (SELECT id FROM events WHERE publishers > 1)
    GROUP BY ALL
),

e AS (
    SELECT events.* REPLACE (coalesce(occurs_start, told.day) AS occurs_start), told.day
    FROM told
    JOIN events ON events.id = told.event_id
    WHERE told.publisher = $publisher
),

odds AS (
    SELECT event_id, bool_or(field = 'wording') AS wording, bool_or(field <> 'wording') AS facts
    FROM event_disagreements
    GROUP BY event_id
)

SELECT
    others.publisher AS other,
    count(*) AS shared,
    count(*) FILTER (WHERE e.day < others.day) AS sooner,
    count(*) FILTER (WHERE e.day > others.day) AS later,
    count(*) FILTER (WHERE odds.wording) AS wording,
    count(*) FILTER (WHERE odds.facts) AS facts
FROM e
JOIN told AS others ON others.event_id = e.id AND others.publisher <> $publisher
LEFT JOIN odds ON odds.event_id = e.id
WHERE true /* filters */
GROUP BY others.publisher
ORDER BY shared DESC, other
LIMIT $most
