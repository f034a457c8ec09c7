-- Lists and search at the size of an archive. schema.prisma does not name these tables: nothing writes to them but the
-- triggers below, in the transaction of the act, and readers' queries are written by hand (decision 24).

-- For names with a typing error in them. The extension is trusted: the owner of a database may have it.
CREATE EXTENSION IF NOT EXISTS "pg_trgm";

-- One row for each list in which a story stands as the acts have left it: "edition:1", "section:3", "topic:5:1". Under
-- "changed:1" stand stories by when their dates last moved, and under "corrections:1" each instant at which one was
-- corrected, clarified or taken away, whatever became of it.
CREATE TABLE "list_entries" (
    "list" TEXT COLLATE "C" NOT NULL,
    "listed_at" TIMESTAMPTZ(3) NOT NULL,
    "story_id" INTEGER NOT NULL,

    CONSTRAINT "list_entries_pkey" PRIMARY KEY ("list", "listed_at", "story_id"),
    CONSTRAINT "list_entries_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE CASCADE
);
CREATE INDEX "list_entries_story_id_idx" ON "list_entries" ("story_id");

-- Whom and what the public texts name ("person:7", "picture:9"): live and withdrawn.
CREATE TABLE "named_in_public" (
    "what" TEXT COLLATE "C" NOT NULL,
    "story_id" INTEGER NOT NULL,

    CONSTRAINT "named_in_public_pkey" PRIMARY KEY ("what", "story_id"),
    CONSTRAINT "named_in_public_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE CASCADE
);
CREATE INDEX "named_in_public_story_id_idx" ON "named_in_public" ("story_id");

-- What search knows of each live story. The document is kept out of the row and as it is, so that counting reads few
-- pages and ranking unpacks nothing.
CREATE TABLE "search_documents" (
    "story_id" INTEGER NOT NULL,
    "edition_id" INTEGER NOT NULL,
    "section_id" INTEGER,
    "kind" TEXT NOT NULL,
    "listed_at" TIMESTAMPTZ(3) NOT NULL,
    "person_ids" INTEGER[] NOT NULL,
    "topic_ids" INTEGER[] NOT NULL,
    "words" TEXT NOT NULL,
    "document" TSVECTOR NOT NULL,

    CONSTRAINT "search_documents_pkey" PRIMARY KEY ("story_id"),
    CONSTRAINT "search_documents_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE CASCADE
) WITH (toast_tuple_target = 256);
ALTER TABLE "search_documents" ALTER COLUMN "document" SET STORAGE EXTERNAL;

-- How a text is searched ------------------------------------------------------

-- The configuration of a language: PostgreSQL's own where it has one, otherwise every word as it is written.
CREATE FUNCTION search_config(language text) RETURNS regconfig LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce((
    SELECT c.oid FROM pg_catalog.pg_ts_config c
    JOIN (VALUES ('ar', 'arabic'), ('ca', 'catalan'), ('da', 'danish'), ('de', 'german'), ('el', 'greek'), ('en', 'english'),
      ('es', 'spanish'), ('et', 'estonian'), ('eu', 'basque'), ('fi', 'finnish'), ('fr', 'french'), ('ga', 'irish'), ('hi', 'hindi'),
      ('hu', 'hungarian'), ('hy', 'armenian'), ('id', 'indonesian'), ('it', 'italian'), ('lt', 'lithuanian'), ('nb', 'norwegian'),
      ('ne', 'nepali'), ('nl', 'dutch'), ('nn', 'norwegian'), ('no', 'norwegian'), ('pt', 'portuguese'), ('ro', 'romanian'),
      ('ru', 'russian'), ('sr', 'serbian'), ('sv', 'swedish'), ('ta', 'tamil'), ('tr', 'turkish'), ('yi', 'yiddish')
    ) AS known (code, name) ON c.cfgname = known.name
    WHERE c.cfgnamespace = 'pg_catalog'::regnamespace AND known.code = lower(split_part(language, '-', 1))
  ), 'pg_catalog.simple'::regconfig)::regconfig
$$;

-- Russian is written with ё and without: both are one word. Letter for letter, so that places stay the same.
CREATE FUNCTION folded(said text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT translate(said, 'ёЁ', 'еЕ')
$$;

-- The words of a body: each stretch of running text in its order, then captions, titles and whoever is quoted.
CREATE FUNCTION body_words(content jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(string_agg(said, E'\n' ORDER BY part, place), '') FROM (
    SELECT 1 AS part, place, (SELECT string_agg(run->>'text', '' ORDER BY n) FROM jsonb_array_elements(runs) WITH ORDINALITY AS r(run, n)) AS said
    FROM jsonb_path_query(content, 'strict $.body.blocks.** ? (@.type() == "array" && @[0].text.type() == "string")')
      WITH ORDINALITY AS found(runs, place)
    UNION ALL
    SELECT 2, place, small #>> '{}'
    FROM jsonb_path_query(content, 'strict $.** ? (@.type() == "object").keyvalue()
        ? (@.key == "caption" || @.key == "title" || @.key == "term" || @.key == "attribution").value ? (@.type() == "string")')
      WITH ORDINALITY AS found(small, place)
  ) AS pieces
$$;

CREATE FUNCTION byline_words(content jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(string_agg(line->>'name', ' '), '') FROM jsonb_array_elements(content->'bylines') AS line
$$;

-- Of a very long text as much as a document of PostgreSQL can hold.
CREATE FUNCTION search_document(config regconfig, content jsonb) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT setweight(to_tsvector(config, folded(content->>'headline')), 'A')
    || setweight(to_tsvector(config, folded((content->>'standfirst') || E'\n' || byline_words(content) || E'\n' || (content->>'dateline'))), 'B')
    || setweight(to_tsvector(config, left(folded(body_words(content)), 200000)), 'C')
$$;

-- What is looked for, in the syntax of search engines: "a phrase", or, -without. Null where there is nothing to look
-- for: only words that stand everywhere, or only what must not be there. A language without stems of its own here is
-- helped by beginnings: an ending more or less still finds the word. Never an error: a minus counts before a word or a
-- phrase alone, for PostgreSQL refuses a row of more than thirty.
CREATE FUNCTION search_query(language text, asked text) RETURNS tsquery LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN querytree(q) IN ('', 'T') THEN NULL
    WHEN config = 'pg_catalog.simple'::regconfig THEN
      regexp_replace(regexp_replace(q::text, $r$'((?:[^']|'')+)'$r$, $r$'\1':*$r$, 'g'), $r$'([^']{1,2})':\*$r$, $r$'\1'$r$, 'g')::tsquery
    ELSE q END
  FROM (SELECT config, websearch_to_tsquery(config, regexp_replace(folded(asked), '-(?![[:alnum:]"])', ' ', 'g')) AS q FROM (SELECT search_config(language) AS config) AS c) AS parsed
$$;

-- Signs for highlights that no text holds: U+E000 and U+E001 around a word, U+E002 between two passages, and U+E003 in
-- place of "<", because the parser takes tags out.
CREATE FUNCTION markable(said text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT translate(left(folded(said), 50000), U&'<\E000\E001\E002\E003', U&'\E003')
$$;

-- Headline and names, for finding what was nearly typed.
CREATE FUNCTION near_words(content jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT lower(folded((content->>'headline') || ' ' || byline_words(content)))
$$;

-- Every list in which a live story with this text stands. Sponsored work stands apart from all others.
CREATE FUNCTION lists_of(edition integer, content jsonb) RETURNS SETOF text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT 'sponsored:' || edition WHERE content->>'kind' = 'sponsored'
  UNION ALL
  SELECT name FROM (
    SELECT 'edition:' || edition AS name
    UNION SELECT 'section:' || (content->>'sectionId') WHERE content->>'sectionId' IS NOT NULL
    UNION SELECT 'kind:' || (content->>'kind') || ':' || edition
    UNION SELECT 'topic:' || topic || ':' || edition FROM unnest(topic_ids(content)) AS topic
    UNION SELECT 'person:' || person || ':' || edition FROM unnest(person_ids(content)) AS person
    UNION SELECT 'series:' || (content->'series'->>'seriesId') || ':' || edition WHERE content->'series'->>'seriesId' IS NOT NULL
  ) AS lists WHERE content->>'kind' <> 'sponsored'
$$;

-- When a story's text was last changed so that its dates moved; null for one that only was published.
CREATE FUNCTION changed_at(story integer) RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT max(l.at) FROM "log_entries" l
  WHERE l.story_id = story AND l.public_number IS NOT NULL AND l.public_kind IN ('updated', 'corrected', 'clarified')
$$;

CREATE FUNCTION is_correction(kind text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT kind IN ('corrected', 'clarified', 'withdrawn', 'unpublished', 'killed')
$$;

-- How the tables are kept -------------------------------------------------------

CREATE FUNCTION keep_listed(story integer) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  s record;
BEGIN
  DELETE FROM "list_entries" WHERE story_id = story;
  DELETE FROM "named_in_public" WHERE story_id = story;
  DELETE FROM "search_documents" WHERE story_id = story;
  INSERT INTO "list_entries" (list, listed_at, story_id)
    SELECT DISTINCT 'corrections:' || t.edition_id, l.at, story FROM "log_entries" l JOIN "stories" t ON t.id = l.story_id
    WHERE l.story_id = story AND l.public_number IS NOT NULL AND is_correction(l.public_kind);
  SELECT t.public_state, t.edition_id, t.listed_at, r.content, search_config(e.language) AS config INTO s
  FROM "stories" t JOIN "revisions" r ON r.id = t.public_revision_id JOIN "editions" e ON e.id = t.edition_id
  WHERE t.id = story AND t.public_state IN ('live', 'withdrawn');
  IF NOT FOUND THEN RETURN; END IF;
  INSERT INTO "named_in_public" (what, story_id)
    SELECT DISTINCT 'person:' || person, story FROM unnest(person_ids(s.content)) AS person
    UNION ALL SELECT DISTINCT 'picture:' || picture, story FROM unnest(picture_ids(s.content)) AS picture WHERE picture IS NOT NULL;
  IF s.public_state <> 'live' OR s.listed_at IS NULL THEN RETURN; END IF;
  INSERT INTO "list_entries" (list, listed_at, story_id) SELECT name, s.listed_at, story FROM lists_of(s.edition_id, s.content) AS name;
  INSERT INTO "list_entries" (list, listed_at, story_id)
    SELECT 'changed:' || s.edition_id, changed_at(story), story WHERE changed_at(story) IS NOT NULL AND s.content->>'kind' <> 'sponsored';
  INSERT INTO "search_documents" (story_id, edition_id, section_id, kind, listed_at, person_ids, topic_ids, words, document)
    VALUES (story, s.edition_id, (s.content->>'sectionId')::integer, s.content->>'kind', s.listed_at, person_ids(s.content),
            topic_ids(s.content), near_words(s.content), search_document(s.config, s.content));
END
$$;

CREATE FUNCTION keep_story_listed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_listed(NEW.id);
  RETURN NULL;
END
$$;
CREATE TRIGGER stories_are_listed AFTER INSERT ON "stories" FOR EACH ROW
  WHEN (NEW.public_state IN ('live', 'withdrawn')) EXECUTE FUNCTION keep_story_listed();
CREATE TRIGGER stories_stay_listed AFTER UPDATE ON "stories" FOR EACH ROW
  WHEN ((OLD.public_state, OLD.public_revision_id, OLD.listed_at, OLD.edition_id)
    IS DISTINCT FROM (NEW.public_state, NEW.public_revision_id, NEW.listed_at, NEW.edition_id))
  EXECUTE FUNCTION keep_story_listed();

-- What was redacted can no longer be found either.
CREATE FUNCTION keep_text_listed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_listed(s.id) FROM "stories" s WHERE s.public_revision_id = NEW.id;
  RETURN NULL;
END
$$;
CREATE TRIGGER texts_stay_listed AFTER UPDATE ON "revisions" FOR EACH ROW
  WHEN (OLD.content IS DISTINCT FROM NEW.content) EXECUTE FUNCTION keep_text_listed();

CREATE FUNCTION keep_change_listed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.public_kind IN ('updated', 'corrected', 'clarified') THEN
    DELETE FROM "list_entries" e USING "stories" s
    WHERE s.id = NEW.story_id AND e.story_id = s.id AND e.list = 'changed:' || s.edition_id;
    INSERT INTO "list_entries" (list, listed_at, story_id)
      SELECT 'changed:' || d.edition_id, changed_at(d.story_id), d.story_id
      FROM "search_documents" d WHERE d.story_id = NEW.story_id AND d.kind <> 'sponsored';
  END IF;
  INSERT INTO "list_entries" (list, listed_at, story_id)
    SELECT 'corrections:' || s.edition_id, NEW.at, s.id FROM "stories" s WHERE s.id = NEW.story_id AND is_correction(NEW.public_kind)
    ON CONFLICT DO NOTHING;
  RETURN NULL;
END
$$;
CREATE TRIGGER changes_are_listed AFTER INSERT ON "log_entries" FOR EACH ROW
  WHEN (NEW.story_id IS NOT NULL AND NEW.public_number IS NOT NULL
    AND NEW.public_kind IN ('updated', 'corrected', 'clarified', 'withdrawn', 'unpublished', 'killed'))
  EXECUTE FUNCTION keep_change_listed();

-- What is there already.
SELECT keep_listed(id) FROM "stories" WHERE public_state <> 'neverPublished';

CREATE INDEX "search_documents_document" ON "search_documents" USING gin ("document") WITH (fastupdate = off);
CREATE INDEX "search_documents_words" ON "search_documents" USING gin ("words" gin_trgm_ops) WITH (fastupdate = off);

-- What readers may see, and when ------------------------------------------------

-- Rows as the acts left them hold for every story without a due schedule. Those few are left out of each view's first
-- half, and its second half says how they stand now: live, if at all. Both are functions, so that a question about a
-- list is planned as one about a list; they say nothing that a view does not say too.
CREATE FUNCTION due_stories() RETURNS integer[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN ARRAY(SELECT d.story_id FROM "due_schedules" d);
END
$$;
CREATE FUNCTION due_texts() RETURNS TABLE (
  story_id integer, edition_id integer, listed_at timestamptz, changed_at timestamptz, translation_group integer,
  section_slug text, slug text, revision_id integer, content jsonb
) LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 5 SET search_path = public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  IF NOT EXISTS (SELECT FROM "due_schedules") THEN RETURN; END IF;
  RETURN QUERY
    SELECT d.story_id, s.edition_id, coalesce(d.listed_at, s.listed_at)::timestamptz,
           greatest(changed_at(d.story_id), (SELECT max(n.at) FROM "announced_entries" n
             WHERE n.story_id = d.story_id AND n.kind IN ('updated', 'corrected', 'clarified')))::timestamptz,
           s.translation_group,
           CASE WHEN d.kind = 'publish' THEN d.section_slug ELSE a.section_slug END,
           CASE WHEN d.kind = 'publish' THEN d.slug ELSE a.slug END,
           r.id, r.content
    FROM "due_schedules" d
    JOIN "stories" s ON s.id = d.story_id
    JOIN "revisions" r ON r.id = d.revision_id
    LEFT JOIN "addresses" a ON a.story_id = d.story_id AND a.current
    WHERE d.kind <> 'unpublish' AND (d.kind = 'publish' OR a.id IS NOT NULL)
      AND NOT EXISTS (SELECT FROM "due_schedules" u WHERE u.story_id = d.story_id AND u.kind = 'unpublish');
END
$$;

CREATE OR REPLACE VIEW "public_stories" AS
  SELECT s.id, s.edition_id, (r.content->>'sectionId')::integer AS section_id, r.content->>'kind' AS kind,
         s.public_state, r.id AS revision_id, r.content, person_ids(r.content) AS person_ids,
         topic_ids(r.content) AS topic_ids, s.listed_at, s.translation_group, a.section_slug, a.slug
  FROM "stories" s
  JOIN "revisions" r ON r.id = s.public_revision_id
  JOIN "addresses" a ON a.story_id = s.id AND a.current
  WHERE s.public_state IN ('live', 'withdrawn') AND s.id <> ALL ((SELECT due_stories())::integer[])
  UNION ALL
  SELECT t.story_id, t.edition_id, (t.content->>'sectionId')::integer, t.content->>'kind', 'live'::"PublicState", t.revision_id,
         t.content, person_ids(t.content), topic_ids(t.content), t.listed_at::timestamptz(3), t.translation_group, t.section_slug, t.slug
  FROM due_texts() t;

CREATE FUNCTION due_entries() RETURNS TABLE (list text, listed_at timestamptz, story_id integer)
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 40 SET search_path = public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  IF NOT EXISTS (SELECT FROM "due_schedules") THEN RETURN; END IF;
  RETURN QUERY
    SELECT l.name, t.listed_at, t.story_id FROM due_texts() t CROSS JOIN LATERAL lists_of(t.edition_id, t.content) AS l(name)
    UNION ALL
    SELECT 'changed:' || t.edition_id, t.changed_at, t.story_id FROM due_texts() t
    WHERE t.changed_at IS NOT NULL AND t.content->>'kind' <> 'sponsored'
    UNION ALL
    SELECT e.list, e.listed_at, e.story_id FROM "list_entries" e
    WHERE e.story_id = ANY (due_stories()) AND e.list LIKE 'corrections:%'
    UNION ALL
    SELECT 'corrections:' || s.edition_id, a.at, s.id FROM "announced_entries" a JOIN "stories" s ON s.id = a.story_id
    WHERE is_correction(a.kind);
END
$$;

-- Two views, because a list is read in order from each: one along its index, the other of a few rows.
CREATE VIEW "public_list_entries" AS
  SELECT e.list, e.listed_at, e.story_id FROM "list_entries" e
  WHERE e.story_id <> ALL ((SELECT due_stories())::integer[]);

CREATE VIEW "public_due_entries" AS
  SELECT d.list, d.listed_at::timestamptz(3) AS listed_at, d.story_id FROM due_entries() d;

-- The log of a story that nothing is due for is read without asking what it announces.
ALTER VIEW "public_log_entries" RENAME TO "log_entries_now";
REVOKE ALL ON "log_entries_now" FROM "newsroom_reader";
CREATE FUNCTION due_log_entries() RETURNS SETOF "log_entries_now"
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 10 SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "due_schedules") THEN RETURN; END IF;
  RETURN QUERY SELECT n.* FROM "log_entries_now" n WHERE n.story_id = ANY (due_stories());
END
$$;
CREATE VIEW "public_log_entries" AS
  SELECT l.id, s.edition_id, l.story_id, l.public_number, l.public_kind, l.at, l.recorded_at, l.precision, l.announced_at,
         l.announced_day,
         CASE WHEN shown THEN l.note END AS note,
         CASE WHEN shown THEN l.data->'public' END AS data,
         CASE WHEN shown THEN l.salt END AS salt,
         CASE WHEN s.public_state IN ('live', 'withdrawn') THEN l.revision_id END AS revision_id,
         l.content_hash, l.previous_hash, l.hash
  FROM "log_entries" l
  JOIN "stories" s ON s.id = l.story_id
  CROSS JOIN LATERAL (SELECT s.public_state IN ('live', 'withdrawn') OR l.public_kind = 'killed'
    OR (s.public_state = 'unpublished' AND l.public_kind IN ('withdrawn', 'unpublished')) AS shown) AS visible
  WHERE l.public_number IS NOT NULL AND l.story_id <> ALL ((SELECT due_stories())::integer[])
  UNION ALL
  SELECT n.* FROM due_log_entries() n;

CREATE VIEW "public_search_documents" AS
  SELECT d.story_id, d.edition_id, d.section_id, d.kind, d.listed_at, d.person_ids, d.topic_ids, d.words, d.document
  FROM "search_documents" d
  WHERE d.story_id <> ALL ((SELECT due_stories())::integer[])
  UNION ALL
  SELECT t.story_id, t.edition_id, (t.content->>'sectionId')::integer, t.content->>'kind', t.listed_at::timestamptz(3),
         person_ids(t.content), topic_ids(t.content), near_words(t.content), search_document(search_config(e.language), t.content)
  FROM due_texts() t JOIN "public_editions" e ON e.id = t.edition_id;

CREATE OR REPLACE VIEW "public_people" AS
  SELECT p.id, p.name, p.handle, p.languages FROM "people" p
  WHERE EXISTS (SELECT FROM "named_in_public" n WHERE n.what = 'person:' || p.id
      AND n.story_id <> ALL ((SELECT due_stories())::integer[]))
    OR EXISTS (SELECT FROM due_texts() t WHERE person_ids(t.content) @> ARRAY[p.id]);

CREATE OR REPLACE VIEW "public_pictures" AS
  SELECT p.id, p.content_hash, p.width, p.height, p.widths FROM "pictures" p
  WHERE EXISTS (SELECT FROM "named_in_public" n WHERE n.what = 'picture:' || p.id
      AND n.story_id <> ALL ((SELECT due_stories())::integer[]))
    OR EXISTS (SELECT FROM due_texts() t WHERE picture_ids(t.content) @> ARRAY[p.id]);

GRANT SELECT ON "public_log_entries", "public_list_entries", "public_due_entries", "public_search_documents" TO "newsroom_reader";
