-- Of some events ($rows: numbers of rows) those that are wanted, by first day, those of an unknown day last.
SELECT e.id, e.occurs_start AS day
FROM events AS e
WHERE
    true /* filters */
    AND ($uncertain::BOOLEAN OR NOT e.uncertain)
    AND e.rowid IN (SELECT unnest($rows::BIGINT[]))
ORDER BY coalesce(e.occurs_start, DATE '9999-12-31'), e.id
LIMIT $limit::INTEGER;
