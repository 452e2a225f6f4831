-- Every act between two states (or bodies), once for each directed pair of them, with the day under which it is counted.
--   deeds (occurred, ongoing, ended)   the first day on which it takes place, else the publication of the first report
--   words (planned, requested ...)     the publication of their first report, not the day that is planned
--   recalled history                   its own day or none: when it was recalled says nothing of when it was
-- exact is the precision of that day, null where it is a day of publication; a wire copy stands for what it repeats.
SELECT
    pairs.source,
    pairs.target,
    events.id AS event,
    events.act,
    events.status,
    events.status IN ('occurred', 'ongoing', 'ended') AS deed,
    CASE
        WHEN events.background THEN events.occurs_start
        WHEN deed THEN coalesce(events.occurs_start, told.reported)
        ELSE told.said
    END AS day,
    CASE
        WHEN events.background OR (deed AND events.occurs_start IS NOT NULL) THEN events.occurs_precision
    END AS exact,
    events.background,
    events.uncertain,
    events.origins,
    coalesce(reports.stories, []) AS stories
FROM (
    SELECT DISTINCT acting.event_id, acting.country AS source, other.country AS target
    FROM event_participants AS acting
    JOIN event_participants AS other ON other.event_id = acting.event_id
    WHERE acting.side = 'source' AND other.side = 'target' AND acting.country <> other.country
) AS pairs
JOIN events ON events.id = pairs.event_id
LEFT JOIN (
    SELECT
        event_history.event_id,
        min(as_of) FILTER (WHERE event_history.status IN ('occurred', 'ongoing', 'ended')) AS reported,
        min(as_of) FILTER (WHERE event_history.status = events.status) AS said
    FROM event_history
    JOIN events ON events.id = event_history.event_id
    GROUP BY event_history.event_id
) AS told ON told.event_id = events.id
LEFT JOIN (
    SELECT
        event_mentions_of.event_id,
        list_sort(list(DISTINCT coalesce(wire_copies."of", event_mentions.story_id))) AS stories
    FROM event_mentions_of
    JOIN event_mentions ON event_mentions.id = event_mentions_of.mention_id
    LEFT JOIN wire_copies ON wire_copies.story_id = event_mentions.story_id
    GROUP BY event_mentions_of.event_id
) AS reports ON reports.event_id = events.id
ORDER BY source, target, day NULLS LAST, event;
