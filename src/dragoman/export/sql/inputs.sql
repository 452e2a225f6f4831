-- Where the stories came from: each file or address, the stories in it, and a hash of what was read.
-- Of one story it is the SHA-256 of its bytes; of several, of the stories' hashes in their order, a line each.
SELECT
    origin_uri AS uri,
    count(*) AS stories,
    CASE
        WHEN count(*) = 1 THEN any_value(origin_sha256)
        ELSE sha256(string_agg(origin_sha256, chr(10) ORDER BY origin_offset, id))
    END AS sha256
FROM stories
GROUP BY uri
ORDER BY uri
