-- The head and the words of every story, and its place in the file; the newest first.
SELECT id, headline, publisher, published, rowid AS place, left(text, 200000) AS text
FROM stories
ORDER BY published DESC NULLS LAST, id;
