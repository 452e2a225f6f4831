-- What an outlet ($publisher) reports: acts by kind, and of those how many it told first or alone.
WITH told AS (
    SELECT owners.event_id, coalesce(stories.publisher, '') AS publisher, min(stories.published) AS day
    FROM event_mentions_of AS owners
    JOIN event_mentions ON event_mentions.id = owners.mention_id
    JOIN (SELECT id, publisher, published FROM stories) AS stories ON stories.id = event_mentions.story_id
    GROUP BY ALL
),

firsts AS (
    SELECT event_id, min(day) AS said, count(*) AS outlets, count(*) FILTER (WHERE day = first) AS early
    FROM (SELECT *, min(day) OVER (PARTITION BY event_id) AS first FROM told)
    GROUP BY event_id
),

e AS (
    SELECT events.* REPLACE (coalesce(occurs_start, said) AS occurs_start), said, outlets, early, told.day
    FROM told
    JOIN events ON events.id = told.event_id
    JOIN firsts ON firsts.event_id = events.id
    WHERE told.publisher = $publisher
)

SELECT
    act,
    count(*) AS acts,
    count(*) FILTER (WHERE outlets > 1) AS shared,
    count(*) FILTER (WHERE outlets > 1 AND early = 1 AND day = said) AS first,
    count(*) FILTER (WHERE outlets = 1) AS alone
FROM e
WHERE true /* filters */
GROUP BY act
ORDER BY acts DESC, act
