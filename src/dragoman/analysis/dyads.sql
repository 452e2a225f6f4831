-- Who does what to whom, how often: events for each pair of states and act, from the source's side to the target's.
-- An act of several states counts once for each pair of them; background (recalled history) is left out.
SELECT
    source,
    target,
    act,
    count(*) AS events,
    count(*) FILTER (WHERE status IN ('occurred', 'ongoing', 'ended')) AS done,
    sum(stories)::BIGINT AS reports,
    min(occurs_start) AS first_day,
    max(occurs_start) AS last_day
FROM (
    SELECT *, unnest(target_countries) AS target
    FROM (SELECT *, unnest(source_countries) AS source FROM wide_events WHERE NOT background)
)
WHERE source <> target
GROUP BY source, target, act
ORDER BY events DESC, source, target, act;
