-- Every event with the names and states of its two sides, in the order of its first day.
SELECT
    id,
    act,
    status,
    occurs_start,
    occurs_end,
    occurs_precision,
    sources,
    source_countries,
    targets,
    target_countries,
    list_sort(list_distinct(list_concat(source_countries, target_countries))) AS countries,
    object_text AS object,
    ordinal_value AS ordinal,
    place_name AS place,
    place_country,
    background,
    uncertain,
    stories,
    publishers,
    origins
FROM wide_events
ORDER BY occurs_start NULLS LAST, id;
