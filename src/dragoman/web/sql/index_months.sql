-- Stories by month of publication.
SELECT strftime(published, '%Y-%m') AS month, count(*) AS stories
FROM stories
WHERE published IS NOT NULL
GROUP BY month
ORDER BY month;
