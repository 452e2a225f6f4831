-- The record as a whole.
SELECT
    (SELECT count(*) FROM stories) AS stories,
    (SELECT count(*) FROM wire_copies) AS wire_copies,
    (SELECT count(*) FROM event_mentions) AS mentions,
    (SELECT count(*) FROM events) AS events,
    (SELECT count(*) FROM rejections) AS rejections,
    (SELECT min(published) FROM stories) AS first_published,
    (SELECT max(published) FROM stories) AS last_published,
    (SELECT sha256(string_agg(id || ' ' || origin_sha256, chr(10) ORDER BY id)) FROM stories) AS stories_sha256
