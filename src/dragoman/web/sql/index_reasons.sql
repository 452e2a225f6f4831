-- What was not taken in or not coded, by stage and reason.
SELECT stage, reason, count(*) AS number
FROM rejections
GROUP BY stage, reason
ORDER BY number DESC, stage, reason;
