-- What was not coded of a story ($id), and why.
SELECT
    stage,
    reason,
    detail
FROM rejections
WHERE subject_id = $id
ORDER BY ALL
LIMIT 20;
