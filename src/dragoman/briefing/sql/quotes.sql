-- Stretches of stories ($2): so many characters ($4) of each from one on ($3, counted from 0), under the names of a list ($1).
SELECT
    wanted.id,
    substr(stories.text, wanted.start + 1, wanted.size) AS words
FROM stories
JOIN (
    SELECT
        unnest($1::VARCHAR[]) AS id,
        unnest($2::VARCHAR[]) AS story_id,
        unnest($3::BIGINT[]) AS start,
        unnest($4::BIGINT[]) AS size
) AS wanted ON wanted.story_id = stories.id
ORDER BY wanted.id;
