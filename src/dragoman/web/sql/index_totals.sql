-- How much there is of everything.
SELECT
    (SELECT count(*) FROM stories) AS stories,
    (SELECT count(DISTINCT publisher) FROM stories) AS publishers,
    (SELECT count(*) FROM stories) - (SELECT count(DISTINCT story_id) FROM wire_copies) AS origins,
    (SELECT count(*) FROM event_mentions) AS mentions,
    (SELECT count(*) FROM events) AS events,
    (SELECT count(*) FROM events WHERE NOT background) AS reported,
    (SELECT count(DISTINCT act) FROM events) AS acts,
    (SELECT min(published) FROM stories) AS first_day,
    (SELECT max(published) FROM stories) AS last_day,
    (SELECT count(*) FROM stories WHERE published IS NULL) AS undated,
    (SELECT count(*) FROM rejections) AS rejections,
    (SELECT count(DISTINCT subject_id) FROM rejections) AS rejected;
