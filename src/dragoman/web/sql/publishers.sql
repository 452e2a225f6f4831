-- What each outlet reports: stories, copies of others, acts, and of those how many it told first or alone.
-- First: on the earliest day on which any story tells of the act, and no other outlet on the same day.
WITH told AS (
    SELECT
        owners.event_id,
        coalesce(stories.publisher, '') AS publisher,
        min(stories.published) AS day
    FROM event_mentions_of AS owners
    JOIN event_mentions ON event_mentions.id = owners.mention_id
    JOIN (SELECT id, publisher, published FROM stories) AS stories ON stories.id = event_mentions.story_id
    GROUP BY ALL
),

e AS (
    SELECT events.* REPLACE (coalesce(occurs_start, said) AS occurs_start), said, outlets, early
    FROM events
    JOIN (
        SELECT event_id, min(day) AS said, count(*) AS outlets, count(*) FILTER (WHERE day = first) AS early
        FROM (SELECT *, min(day) OVER (PARTITION BY event_id) AS first FROM told)
        GROUP BY event_id
    ) AS firsts ON firsts.event_id = events.id
),

acts AS (
    SELECT
        told.publisher,
        count(*) AS acts,
        count(*) FILTER (WHERE outlets > 1) AS shared,
        count(*) FILTER (WHERE outlets > 1 AND early = 1 AND day = said) AS first,
        count(*) FILTER (WHERE outlets = 1) AS alone,
        mode(e.act) AS usual_act
    FROM told
    JOIN e ON e.id = told.event_id
    WHERE true /* filters */
    GROUP BY told.publisher
),

outlets AS (
    SELECT
        coalesce(publisher, '') AS publisher,
        count(*) AS stories,
        count(copies.story_id) AS copies,
        min(published) AS first_day,
        max(published) AS last_day
    FROM (SELECT id, publisher, published FROM stories) AS stories
    LEFT JOIN (SELECT DISTINCT story_id FROM wire_copies) AS copies ON copies.story_id = stories.id
    GROUP BY ALL
)

SELECT
    outlets.publisher, stories, copies, first_day, last_day,
    coalesce(acts, 0) AS acts, coalesce(shared, 0) AS shared, coalesce(first, 0) AS first, coalesce(alone, 0) AS alone,
    usual_act
FROM outlets
LEFT JOIN acts ON acts.publisher = outlets.publisher
ORDER BY acts DESC, stories DESC, outlets.publisher
