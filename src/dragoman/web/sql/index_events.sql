-- Every event as lists show it, and in words; the newest first, recalled history last.
WITH parties AS (
    SELECT
        event_id,
        string_agg(DISTINCT concat_ws(' ', name, office, country), ' ') AS words,
        list(name ORDER BY position) FILTER (WHERE side = 'source') AS sources,
        list(name ORDER BY position) FILTER (WHERE side = 'target') AS targets
    FROM event_participants
    GROUP BY event_id
)
SELECT
    e.id, e.act, e.status, e.occurs_start, e.occurs_end, e.occurs_precision,
    coalesce(parties.sources, []), coalesce(parties.targets, []),
    left(e.object_text, 300), e.place_name, e.background, e.uncertain, e.stories, e.publishers, e.origins,
    concat_ws(' ', e.status, parties.words, e.object_text, e.place_name, e.occurs_text) AS words
FROM events AS e
LEFT JOIN parties ON parties.event_id = e.id
ORDER BY e.background, e.occurs_start DESC NULLS LAST, e.id;
