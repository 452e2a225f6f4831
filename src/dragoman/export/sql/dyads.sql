-- Events for each directed pair of states (or bodies), act and status; {month} is the month or NULL.
SELECT
    source,
    target,
    {month} AS month,
    act,
    status,
    count(*) AS events,
    sum(stories)::BIGINT AS reports
FROM (
    SELECT *, unnest(target_countries) AS target
    FROM (
        SELECT
            unnest(source_countries) AS source, target_countries, act, wide_events.status, stories,
            day, basis, days.occurs_precision AS exact
        FROM wide_events
        JOIN ({days}) AS days ON days.id = wide_events.id
    )
)
WHERE source <> target
GROUP BY source, target, month, act, status
ORDER BY source, target, month, act, status
