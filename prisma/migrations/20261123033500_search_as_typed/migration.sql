-- Search finds words as people type them: without the letters that many keyboards lack, and with a vowel wrong.

-- Russian is written with ё and without. Kazakh letters are missing from many keyboards, and other editions write the same
-- names with them or without: in every language both spellings are one word. Letter for letter, so that places stay the same.
CREATE OR REPLACE FUNCTION folded(said text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT translate(said, 'ёЁәӘғҒқҚңҢөӨұҰүҮһҺіІ', 'еЕаАгГкКнНоОуУуУхХиИ')
$$;

-- Runs of one stretch of text as one line.
CREATE FUNCTION runs_words(runs jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT string_agg(translate(run->>'text', E'\n', ' '), '' ORDER BY n) FROM jsonb_array_elements(runs) WITH ORDINALITY AS r(run, n)
$$;

-- The words of a body, a line for each stretch of running text and each row of a table in their order, then captions,
-- titles and whoever is quoted.
CREATE OR REPLACE FUNCTION body_words(content jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(string_agg(said, E'\n' ORDER BY part, block, place), '') FROM (
    SELECT 1 AS part, n AS block, place, runs_words(runs) AS said
    FROM jsonb_array_elements(content->'body'->'blocks') WITH ORDINALITY AS b(block, n)
    CROSS JOIN LATERAL jsonb_path_query(block, 'strict $.** ? (@.type() == "array" && @[0].text.type() == "string")')
      WITH ORDINALITY AS found(runs, place)
    WHERE block->>'type' <> 'table'
    UNION ALL
    SELECT 1, n, place, (SELECT string_agg(runs_words(cell), ' · ' ORDER BY m) FROM jsonb_array_elements(cells) WITH ORDINALITY AS c(cell, m))
    FROM jsonb_array_elements(content->'body'->'blocks') WITH ORDINALITY AS b(block, n)
    CROSS JOIN LATERAL jsonb_array_elements(CASE WHEN block->>'type' = 'table' THEN block->'rows' END) WITH ORDINALITY AS r(cells, place)
    UNION ALL
    SELECT 2, 0, place, translate(small #>> '{}', E'\n', ' ')
    FROM jsonb_path_query(content, 'strict $.** ? (@.type() == "object").keyvalue()
        ? (@.key == "caption" || @.key == "title" || @.key == "term" || @.key == "attribution").value ? (@.type() == "string")')
      WITH ORDINALITY AS found(small, place)
  ) AS pieces
$$;

-- Headline, names and place, for finding what was nearly typed: as they are said, and to be compared.
CREATE FUNCTION near_said(content jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT concat_ws(' ', content->>'headline', byline_words(content), content->>'dateline')
$$;
CREATE OR REPLACE FUNCTION near_words(content jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT lower(folded(near_said(content)))
$$;

-- How words sound, roughly: without vowels but for whether one comes first, without doubled letters, and with one letter
-- for those that names are spelled with by turns. "Quill" and "Kwill" are the same, and "Omash" and "Omosh".
CREATE FUNCTION sounds_of(said text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 1000 AS $$
  SELECT ARRAY(SELECT DISTINCT sound FROM regexp_split_to_table(
    regexp_replace(regexp_replace(regexp_replace(
      translate(replace(lower(public.folded(said)), 'qu', 'kv'), 'qcwzщ#', 'kkvsш '),
      '([[:alpha:]])\1+', '\1', 'g'),
      '\m[aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýÿаеиоуыэюяйьъ]+', '#', 'g'),
      '[aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýÿаеиоуыэюяйьъ]+', '', 'g'),
    '[^[:alnum:]#]+') AS sound WHERE length(sound) > 1)
$$;

-- All is put down anew, the documents of those with letters that are folded now; indexes are built faster than they are kept.
DROP INDEX "search_documents_document", "search_documents_words";
UPDATE "search_documents" d SET words = near_words(r.content), document = CASE
  WHEN r.content::text ~ '[әғқңөұүһіӘҒҚҢӨҰҮҺІ]' THEN search_document(e.config, r.content) ELSE d.document END
FROM "stories" s JOIN "revisions" r ON r.id = s.public_revision_id
JOIN (SELECT id, search_config(language) AS config FROM "editions" OFFSET 0) AS e ON e.id = s.edition_id
WHERE s.id = d.story_id;
CREATE INDEX "search_documents_document" ON "search_documents" USING gin ("document") WITH (fastupdate = off);
CREATE INDEX "search_documents_words" ON "search_documents" USING gin ("words" gin_trgm_ops) WITH (fastupdate = off);
CREATE INDEX "search_documents_sounds" ON "search_documents" USING gin (sounds_of("words")) WITH (fastupdate = off);
ANALYZE "search_documents";
