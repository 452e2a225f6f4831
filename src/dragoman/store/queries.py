"""The longer queries of :mod:`dragoman.store.relinking`."""

HOT_ROWS = """
AS SELECT k.key, k.handle, k.first, k.last, k.role, m.pile IS NOT NULL AS before, g.handle IS NULL AS now,
    h.handle IS NOT NULL AS hot
FROM linking_keys k
SEMI JOIN (SELECT DISTINCT key FROM linking_keys SEMI JOIN {hot} USING (handle)) USING (key)
JOIN linking_mentions m USING (handle)
LEFT JOIN gone g USING (handle)
LEFT JOIN {hot} h USING (handle)
ORDER BY k.key
"""
PILES = """
CREATE OR REPLACE TEMP TABLE member AS
WITH seed AS (
    SELECT handle FROM dirty UNION SELECT "left" FROM scored WHERE same UNION SELECT "right" FROM scored WHERE same
)
SELECT handle, mention_id, day, pile, pocket, d.handle IS NOT NULL AS dirty
FROM linking_mentions m LEFT JOIN dirty d USING (handle)
WHERE NOT EXISTS (SELECT 1 FROM gone g WHERE g.handle = m.handle) AND (
    handle IN (SELECT handle FROM seed)
    OR pile IN (SELECT pile FROM linking_mentions WHERE handle IN (FROM seed UNION FROM gone) AND pile IS NOT NULL)
)
"""
EDGES = """
SELECT a.handle AS "left", b.handle AS "right", (l.left_id, l.right_id) IN (FROM said) AS firm
FROM links l
JOIN member a ON a.mention_id = l.left_id AND NOT a.dirty
JOIN member b ON b.mention_id = l.right_id AND NOT b.dirty
WHERE l.same
UNION ALL SELECT "left", "right", decided FROM scored WHERE same
"""
CHANGED = """
CREATE OR REPLACE TEMP TABLE changed AS
WITH size AS (
    SELECT pocket, count(*) AS members FROM linking_mentions
    WHERE pocket IN (SELECT pocket FROM member) GROUP BY pocket
)
SELECT label.pocket, count(*) AS members
FROM label JOIN member USING (handle) LEFT JOIN size ON size.pocket = member.pocket
GROUP BY label.pocket
HAVING bool_or(member.dirty) OR count(DISTINCT coalesce(member.pocket, 0)) > 1 OR count(*) <> max(size.members)
"""
NEAR = """
CREATE OR REPLACE TEMP TABLE near AS
WITH fresh AS (
    SELECT left_id, right_id, nearness FROM refused
), unclean AS (SELECT mention_id AS id FROM linking_mentions SEMI JOIN dirty USING (handle)),
old AS (
    SELECT left_id, right_id FROM links l WHERE {before} AND NOT same
    AND left_id NOT IN (FROM unclean) AND right_id NOT IN (FROM unclean)
    AND left_id NOT IN (FROM gone_id) AND right_id NOT IN (FROM gone_id)
    AND NOT EXISTS (SELECT 1 FROM said s WHERE s.left_id = l.left_id AND s.right_id = l.right_id)
), one AS (SELECT left_id AS id FROM fresh UNION SELECT right_id FROM fresh),
two AS (
    SELECT left_id AS id FROM old WHERE right_id IN (FROM one)
    UNION SELECT right_id FROM old WHERE left_id IN (FROM one) UNION FROM one
), beside AS (
    SELECT left_id, right_id, (
        SELECT round(sum(weight) FILTER (WHERE weight > {decisive}) * 1000)::INTEGER FROM link_reasons r
        WHERE r.left_id = old.left_id AND r.right_id = old.right_id
    ) AS nearness
    FROM old WHERE left_id IN (FROM two) OR right_id IN (FROM two)
), every AS (SELECT *, true AS fresh FROM fresh UNION ALL SELECT *, false FROM beside),
ranked AS (
    SELECT left_id, right_id, row_number() OVER (
        PARTITION BY id ORDER BY nearness DESC, left_id, right_id
    ) AS rank
    FROM (SELECT left_id AS id, * FROM every UNION ALL SELECT right_id, * FROM every)
)
SELECT every.left_id, every.right_id, fresh, min(rank) <= {most} AS kept
FROM every JOIN ranked USING (left_id, right_id)
WHERE fresh OR left_id IN (FROM one) OR right_id IN (FROM one)
GROUP BY ALL
"""
SAID = """
UNION ALL SELECT a.handle, b.handle FROM said
JOIN name a ON a.mention_id = said.left_id JOIN name b ON b.mention_id = said.right_id
WHERE a.handle IN (FROM dirty) OR b.handle IN (FROM dirty)
"""
SAID_INSIDE = """
UNION ALL SELECT a.handle, b.handle FROM said
JOIN name a ON a.mention_id = said.left_id JOIN name b ON b.mention_id = said.right_id
"""
INSIDE = """
(SELECT pocket FROM clean WHERE handle = a.handle) = (SELECT pocket FROM clean WHERE handle = b.handle) AND
"""
NAME = """
AS WITH asked AS (
    SELECT handle FROM (SELECT "left" AS handle FROM pair UNION SELECT "right" FROM pair UNION
        SELECT handle FROM linking_mentions WHERE mention_id IN (SELECT unnest([left_id, right_id]) FROM said))
    ANTI JOIN gone USING (handle)
), own AS (SELECT key, handle FROM linking_keys SEMI JOIN asked USING (handle)),
crowd AS (SELECT key, count(*) AS members FROM own GROUP BY key)
SELECT handle, mention_id, act, l.day, home FROM linking_mentions l
JOIN (SELECT id, act FROM event_mentions) ON id = mention_id
JOIN (
    SELECT handle, max({'members': members, 'key': key}).key AS home FROM own JOIN crowd USING (key) GROUP BY handle
) USING (handle)
"""
"""The mentions to compare, each at home in the fullest of its keys: most of those it is compared with are there too."""
WORK = """
AS SELECT "left", "right" FROM (SELECT least(a.home, b.home) AS home, greatest(a.day, b.day) AS day,
    if(a.mention_id < b.mention_id, a.handle, b.handle) AS "left",
    if(a.mention_id < b.mention_id, b.handle, a.handle) AS "right"
FROM (SELECT DISTINCT least("left", "right") AS "left", greatest("left", "right") AS "right"
    FROM (FROM pair {more})) p
JOIN name a ON a.handle = p."left" JOIN name b ON b.handle = p."right"
WHERE {among} ((a.act, b.act) IN (FROM related)
    OR (least(a.mention_id, b.mention_id), greatest(a.mention_id, b.mention_id)) IN (FROM said)))
ANTI JOIN inside USING ("left", "right")
ORDER BY home, day, "left", "right"
"""
PART_OF_WORK = """
SELECT w."left", w."right", a.mention_id, b.mention_id
FROM (SELECT rowid AS n, * FROM work WHERE rowid >= {start} AND rowid < {stop}) w
JOIN name a ON a.handle = w."left" JOIN name b ON b.handle = w."right" ORDER BY n
"""
PLACED = """
AS WITH own AS (
    SELECT mention_id, event_id FROM event_mentions_of
    SEMI JOIN (SELECT mention_id FROM member WHERE NOT dirty) USING (mention_id)
), whole AS (
    SELECT event_id, count(*)::INTEGER AS members FROM event_mentions_of
    SEMI JOIN (SELECT event_id FROM own) USING (event_id) GROUP BY event_id
)
SELECT n, label.pocket, mention_id, handle, own.event_id, whole.members
FROM label JOIN batch USING (pocket) JOIN member USING (handle)
LEFT JOIN own USING (mention_id) LEFT JOIN whole USING (event_id) ORDER BY ALL
"""
STANDING = """
INSERT INTO inside
WITH one AS (SELECT mention_id, clean.* FROM clean JOIN linking_mentions USING (handle))
SELECT a.handle, b.handle, l.weight, false, true, false FROM links l
JOIN one a ON a.mention_id = l.left_id JOIN one b ON b.mention_id = l.right_id AND b.pocket = a.pocket
WHERE l.same AND (l.left_id, l.right_id) NOT IN (FROM said)
"""
"""What the record tells of pairs inside the pockets that changed, but for those that a person decided."""
BETWEEN = """
AS SELECT a.n, a.pocket, s."left", s."right", s.weight, s.vetoed, s.same, s.decided
FROM (FROM scored UNION ALL FROM inside) s
JOIN placed a ON a.handle = s."left" JOIN placed b ON b.handle = s."right" AND b.pocket = a.pocket
ORDER BY a.n
"""
SCORED = '"left" UBIGINT, "right" UBIGINT, weight DOUBLE, vetoed BOOLEAN, same BOOLEAN, decided BOOLEAN'
REFUSED = "left_id VARCHAR, right_id VARCHAR, nearness INTEGER, link BLOB"
