-- Every story with its day of publication, in order of id: what counts per story are divided by.
SELECT id, published
FROM stories
ORDER BY id;
