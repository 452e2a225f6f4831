-- How much is in the record.
SELECT
    (SELECT count(*) FROM stories) AS stories,
    (SELECT count(*) FROM events) AS events,
    (SELECT count(*) FROM event_mentions) AS mentions,
    (SELECT count(*) FROM rejections) AS rejections,
    (SELECT min(published) FROM stories) AS first_day,
    (SELECT max(published) FROM stories) AS last_day;
