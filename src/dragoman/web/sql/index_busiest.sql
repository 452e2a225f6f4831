-- The pairs of states (or the UN, the EU) between which most is reported, whoever acts; recalled history is left out.
WITH sides AS (
    SELECT DISTINCT p.event_id, p.side, p.country
    FROM event_participants AS p
    JOIN events AS e ON e.id = p.event_id
    WHERE p.country NOT IN ('IGO', 'NGO', 'ISM', 'IMG', 'MNC') AND NOT e.background
), pairs AS (
    SELECT DISTINCT s.event_id, least(s.country, t.country) AS left_side, greatest(s.country, t.country) AS right_side
    FROM sides AS s
    JOIN sides AS t ON t.event_id = s.event_id AND t.side = 'target'
    WHERE s.side = 'source' AND s.country <> t.country
)
SELECT
    left_side,
    right_side,
    count(*) AS events,
    count(*) FILTER (WHERE e.status IN ('occurred', 'ongoing', 'ended')) AS done,
    max(e.occurs_start) FILTER (WHERE e.status IN ('occurred', 'ongoing', 'ended')) AS last_day
FROM pairs
JOIN events AS e ON e.id = pairs.event_id
GROUP BY left_side, right_side
ORDER BY events DESC, left_side, right_side
LIMIT 12;
