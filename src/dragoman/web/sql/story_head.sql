-- One story ($id) without its text.
SELECT
    id,
    publisher,
    published,
    published_basis,
    language,
    headline,
    byline,
    url,
    origin_uri,
    origin_offset,
    length(text) AS characters,
    coalesce(list_sum([piece.end - piece.start FOR piece IN furniture]), 0)::BIGINT AS greyed
FROM stories
WHERE id = $id;
