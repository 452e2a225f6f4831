-- How many events there are of every act.
SELECT act, count(*) AS events, count(*) FILTER (WHERE status IN ('occurred', 'ongoing', 'ended')) AS done
FROM events
GROUP BY act
ORDER BY act;
