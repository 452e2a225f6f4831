-- What was not taken in or not coded, and why, from a number of rows on.
SELECT stage, subject_id, reason, detail
FROM rejections
WHERE
    ($stage::VARCHAR IS NULL OR stage = $stage::VARCHAR)
    AND ($reason::VARCHAR IS NULL OR reason = $reason::VARCHAR)
ORDER BY stage, reason, subject_id, detail
LIMIT $limit::INTEGER OFFSET $start::BIGINT;
