-- The newest events, of what is asked for.
SELECT e.id
FROM events AS e
WHERE true /* filters */
ORDER BY e.occurs_start DESC NULLS LAST, e.id
LIMIT $limit::INTEGER;
