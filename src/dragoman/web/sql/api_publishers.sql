-- The outlets with their stories, those with most first.
SELECT
    publisher AS name,
    count(*) AS stories,
    count(wire_copies.story_id) AS copies,
    min(published) AS first_day,
    max(published) AS last_day
FROM stories
LEFT JOIN wire_copies ON wire_copies.story_id = stories.id
GROUP BY publisher
ORDER BY count(*) DESC, publisher NULLS LAST
LIMIT $limit::INTEGER OFFSET $start::BIGINT;
