"""The longer queries of :mod:`dragoman.store.relinking`."""

HOT_ROWS = """
SELECT k.key, k.handle, k.first, k.last, k.role, m.pile IS NOT NULL AS before, g.handle IS NULL AS now,
    h.handle IS NOT NULL AS hot
FROM linking_keys k
SEMI JOIN (SELECT DISTINCT key FROM linking_keys SEMI JOIN {hot} USING (handle)) USING (key)
JOIN linking_mentions m USING (handle)
LEFT JOIN gone g USING (handle)
LEFT JOIN {hot} h USING (handle)
WHERE k.key % {parts} = {part}
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
SELECT a.handle AS "left", b.handle AS "right", EXISTS (
    SELECT 1 FROM said s WHERE s.left_id = l.left_id AND s.right_id = l.right_id
) AS firm
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
    SELECT left_id, right_id, nearness FROM scored WHERE link IS NOT NULL AND NOT same AND NOT decided
), unclean AS (SELECT mention_id AS id FROM linking_mentions SEMI JOIN dirty USING (handle)),
old AS (
    SELECT left_id, right_id FROM links l WHERE NOT same
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
a.handle IN (FROM clean) AND b.handle IN (FROM clean) AND EXISTS (
    SELECT 1 FROM label x JOIN label y ON x.pocket = y.pocket WHERE x.handle = a.handle AND y.handle = b.handle
) AND
"""
WORK = """
CREATE OR REPLACE TEMP TABLE work AS
SELECT row_number() OVER (ORDER BY home, left_id, right_id) AS n, "left", "right", left_id, right_id
FROM (SELECT least(a.home, b.home) AS home,
    if(a.mention_id < b.mention_id, a.handle, b.handle) AS "left",
    if(a.mention_id < b.mention_id, b.handle, a.handle) AS "right",
    least(a.mention_id, b.mention_id) AS left_id, greatest(a.mention_id, b.mention_id) AS right_id
FROM (SELECT DISTINCT least("left", "right") AS "left", greatest("left", "right") AS "right"
    FROM (FROM pair {more})) p
JOIN name a ON a.handle = p."left" JOIN name b ON b.handle = p."right"
WHERE {among} (EXISTS (SELECT 1 FROM related r WHERE r.one = a.act AND r.other = b.act) OR EXISTS (
    SELECT 1 FROM said s WHERE s.left_id = least(a.mention_id, b.mention_id)
    AND s.right_id = greatest(a.mention_id, b.mention_id))))
"""
BETWEEN = """
CREATE OR REPLACE TEMP TABLE between_them AS
SELECT a.n, a.pocket, s.left_id, s.right_id, s.weight, s.vetoed, s.same, s.decided
FROM (SELECT * EXCLUDE (nearness, link) FROM scored UNION ALL SELECT * EXCLUDE (nearness, link) FROM inside) s
JOIN placed a ON a.handle = s."left" JOIN placed b ON b.handle = s."right" AND b.pocket = a.pocket
"""
SCORED = (
    '"left" UBIGINT, "right" UBIGINT, left_id VARCHAR, right_id VARCHAR, weight DOUBLE, vetoed BOOLEAN, same BOOLEAN, '
    "decided BOOLEAN, nearness INTEGER, link BLOB"
)
