-- What was not taken in or not coded, and why; the address of the input where there is no story.
SELECT
    rejections.stage,
    rejections.reason,
    rejections.subject_id AS subject,
    coalesce(stories.headline, stories.origin_uri) AS story,
    rejections.detail
FROM rejections
LEFT JOIN stories ON stories.id = rejections.subject_id
ORDER BY stage, reason, subject, detail;
