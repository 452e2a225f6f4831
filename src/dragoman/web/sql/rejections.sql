-- What was not taken in or not coded, and why; the address of the input where there is no story.
SELECT r.stage, r.reason, r.subject_id AS subject, s.id IS NOT NULL AS is_story,
    coalesce(s.headline, s.origin_uri) AS story, s.publisher, s.published, r.detail
FROM rejections AS r
LEFT JOIN stories AS s ON s.id = r.subject_id
WHERE ($stage::VARCHAR IS NULL OR r.stage = $stage) AND ($reason::VARCHAR IS NULL OR r.reason = $reason)
    AND (r.stage, r.reason, r.subject_id, r.detail) > ($after_stage::VARCHAR, $after_reason::VARCHAR, $after_subject::VARCHAR, $after_detail::VARCHAR)
ORDER BY r.stage, r.reason, r.subject_id, r.detail
LIMIT $limit::INTEGER;
