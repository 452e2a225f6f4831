-- Events that do not stand between two states, or, with conditions in {undated}, not in a month that is counted.
SELECT reason, count(*) AS events
FROM (
    SELECT
        CASE
            WHEN
                len(source_countries) = 0 OR len(target_countries) = 0
                THEN 'a side has no state or body that is known'
            WHEN
                len(list_distinct(list_concat(source_countries, target_countries))) < 2
                THEN 'inside one state'
            {undated}
        END AS reason
    FROM wide_events
    JOIN ({days}) AS days ON days.id = wide_events.id
)
WHERE reason IS NOT NULL
GROUP BY reason
ORDER BY reason
