-- Every outlet, by how many stories of it there are.
SELECT publisher AS id, publisher AS name, '' AS more, count(*) AS events
FROM stories
WHERE publisher IS NOT NULL
GROUP BY publisher
ORDER BY events DESC, id;
