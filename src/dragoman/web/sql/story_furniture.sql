-- The furniture of a story ($id) that lies in the stretch from $first to $last.
SELECT
    piece.start,
    piece.end
FROM (SELECT unnest(furniture) AS piece FROM stories WHERE id = $id)
WHERE piece.start < $last AND piece.end > $first
ORDER BY ALL;
