-- Acts that several stories tell in different words: one row an act and word, with the outlets that use it.
-- With $publisher only acts that this outlet tells; with $outlets = 2 only where different outlets are at odds.
WITH e AS (
    SELECT * REPLACE (
        coalesce(occurs_start, if(background, NULL, (SELECT min(as_of) FROM event_history WHERE event_id = events.id)))
            AS occurs_start
    )
    FROM events
    WHERE publishers >= $outlets AND id IN (SELECT event_id FROM event_disagreements WHERE field = 'wording')
),

ours AS (
    SELECT owners.event_id
    FROM event_mentions_of AS owners
    JOIN event_mentions ON event_mentions.id = owners.mention_id
    JOIN (SELECT id, publisher FROM stories WHERE publisher = $publisher) AS stories
        ON stories.id = event_mentions.story_id
    WHERE $publisher IS NOT NULL
),

chosen AS (
    SELECT id, act, status, occurs_start AS day
    FROM e
    WHERE ($publisher IS NULL OR id IN (SELECT event_id FROM ours)) AND true /* filters */
    ORDER BY day DESC NULLS LAST, id
    LIMIT $most OFFSET $skip
),

words AS (
    SELECT chosen.id, chosen.act, chosen.status, chosen.day, said.position, said.value, unnest(said.mention_ids) AS mention_id
    FROM event_disagreements AS said
    JOIN chosen ON chosen.id = said.event_id
    WHERE said.field = 'wording'
)

SELECT
    words.id, words.act, words.status, words.day, words.value AS words,
    list_sort(list(DISTINCT coalesce(stories.publisher, 'unknown outlet'))) AS publishers,
    count(DISTINCT stories.id) AS stories
FROM words
JOIN event_mentions ON event_mentions.id = words.mention_id
JOIN (SELECT id, publisher FROM stories) AS stories ON stories.id = event_mentions.story_id
GROUP BY words.id, words.act, words.status, words.day, words.position, words.value
ORDER BY words.day DESC NULLS LAST, words.id, words.position
