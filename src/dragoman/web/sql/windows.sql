-- Stretches of stories ($ids): $sizes characters of each from $starts on, counted from 0.
SELECT
    stories.id,
    wanted.start,
    substring(stories.text, wanted.start + 1, wanted.size) AS text
FROM stories
JOIN (
    SELECT
        unnest($ids::VARCHAR[]) AS id,
        unnest($starts::BIGINT[]) AS start,
        unnest($sizes::BIGINT[]) AS size
) AS wanted ON wanted.id = stories.id;
