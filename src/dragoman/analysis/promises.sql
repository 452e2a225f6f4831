-- Every event that was ever planned, agreed, offered, put off, stalled or called off, by the day on which this was first reported.
SELECT
    wide_events.id,
    act,
    status,
    promised.first_report,
    occurs_start,
    occurs_end,
    sources,
    targets,
    list_sort(list_distinct(list_concat(source_countries, target_countries))) AS countries,
    object_text AS object,
    uncertain,
    stories,
    publishers,
    origins
FROM wide_events
JOIN (
    SELECT event_id, min(as_of) AS first_report
    FROM event_history
    WHERE status IN ('planned', 'agreed', 'offered', 'postponed', 'stalled', 'cancelled')
    GROUP BY event_id
) AS promised ON promised.event_id = wide_events.id
ORDER BY first_report NULLS LAST, id;
