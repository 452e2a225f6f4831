-- Stories by day of publication, those of an unknown day last, from a place in that order on.
WITH chosen AS (
    SELECT id, publisher, published, published_basis, headline, language, url
    FROM stories
    WHERE
        ($publisher::VARCHAR IS NULL OR publisher = $publisher::VARCHAR)
        AND ($since::DATE IS NULL OR published >= $since::DATE)
        AND ($until::DATE IS NULL OR published <= $until::DATE)
        AND (
            $after_id::VARCHAR IS NULL
            OR (coalesce(published, DATE '9999-12-31'), id) > ($after_day::DATE, $after_id::VARCHAR)
        )
    ORDER BY coalesce(published, DATE '9999-12-31'), id
    LIMIT $limit::INTEGER
)

SELECT
    chosen.*,
    (SELECT length(text) FROM stories WHERE stories.id = chosen.id) AS characters,
    (SELECT count(*) FROM event_mentions WHERE story_id = chosen.id) AS mentions,
    (SELECT min("of") FROM wire_copies WHERE wire_copies.story_id = chosen.id) AS copy_of
FROM chosen
ORDER BY coalesce(published, DATE '9999-12-31'), id;
