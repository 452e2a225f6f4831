-- What is worth a person's look, the most valuable first: pairs of mentions that may be one event, and uncertain mentions.
-- A doubt is worth more the nearer its probability is to the threshold, and the more stories hang on it.
WITH owners AS (
    SELECT m.mention_id, m.event_id, e.stories
    FROM event_mentions_of AS m
    JOIN events AS e ON e.id = m.event_id
),

pairs AS (
    SELECT
        'pair' AS kind,
        links.left_id AS mention,
        links.right_id AS other,
        a.event_id = b.event_id AS together,
        links.probability,
        1 - 2 * abs(links.probability - 0.5) AS nearness,
        if(a.event_id = b.event_id, a.stories, a.stories + b.stories) AS stories
    FROM links
    JOIN owners AS a ON a.mention_id = links.left_id
    JOIN owners AS b ON b.mention_id = links.right_id
    QUALIFY row_number() OVER (
        PARTITION BY least(a.event_id, b.event_id), greatest(a.event_id, b.event_id)
        ORDER BY nearness DESC, links.left_id, links.right_id
    ) = 1
),

unsure AS (
    SELECT
        'mention' AS kind,
        m.id AS mention,
        NULL AS other,
        NULL AS together,
        m.probability,
        m.probability / max(m.probability) OVER () AS nearness,
        owners.stories
    FROM event_mentions AS m
    JOIN owners ON owners.mention_id = m.id
    WHERE m.uncertain AND m.probability > 0
)

SELECT
    kind,
    mention,
    other,
    together,
    probability,
    stories,
    round(nearness * stories, 4) AS worth
FROM (SELECT * FROM pairs UNION ALL SELECT * FROM unsure)
WHERE nearness > 0
ORDER BY worth DESC, kind, mention, other NULLS FIRST;
