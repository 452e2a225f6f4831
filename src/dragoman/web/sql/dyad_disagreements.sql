-- On what reports of acts between a state ($state) and others ($others) differ: one row a value, with who holds it.
WITH sides AS (
    SELECT event_id, side, country
    FROM event_participants
    WHERE country = $state OR list_contains($others, country)
),

pairs AS (
    SELECT DISTINCT mine.event_id
    FROM sides AS mine
    JOIN sides AS theirs ON theirs.event_id = mine.event_id AND theirs.side <> mine.side
    WHERE mine.country = $state AND theirs.country <> $state
),

e AS (
    SELECT * REPLACE (
        coalesce(occurs_start, if(background, NULL, (SELECT min(as_of) FROM event_history WHERE event_id = events.id)))
            AS occurs_start
    )
    FROM events
    WHERE id IN (SELECT event_id FROM pairs)
),

chosen AS (
    SELECT said.event_id, said.disagreement, any_value(e.occurs_start) AS day
    FROM event_disagreements AS said
    JOIN e ON e.id = said.event_id
    WHERE true /* filters */
    GROUP BY said.event_id, said.disagreement
    ORDER BY day DESC NULLS LAST, said.event_id, said.disagreement
    LIMIT $most OFFSET $skip
),

holders AS (
    SELECT said.event_id, said.disagreement, said.position, said.field, said.value, chosen.day, unnest(said.mention_ids) AS mention_id
    FROM event_disagreements AS said
    JOIN chosen ON chosen.event_id = said.event_id AND chosen.disagreement = said.disagreement
)

SELECT
    holders.event_id AS id, events.act, holders.day, holders.disagreement, holders.field, holders.value,
    count(DISTINCT event_mentions.story_id) AS stories,
    list_sort(list(DISTINCT coalesce(stories.publisher, 'unknown outlet'))) AS publishers
FROM holders
JOIN events ON events.id = holders.event_id
JOIN event_mentions ON event_mentions.id = holders.mention_id
JOIN (SELECT id, publisher FROM stories) AS stories ON stories.id = event_mentions.story_id
GROUP BY holders.event_id, events.act, holders.day, holders.disagreement, holders.position, holders.field, holders.value
ORDER BY holders.day DESC NULLS LAST, id, holders.disagreement, holders.position
