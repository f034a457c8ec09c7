-- What changed for readers ------------------------------------------------------

-- Every transaction that changes what readers may see leaves one row: the names ("tags") of what changed, old and new.
-- An instance that has applied every row up to a sequence serves nothing older. Triggers write it, so that no act and
-- no program can forget to. Numbers may be skipped, and follow the order of commit.
CREATE TABLE "expiries" (
    "sequence" BIGSERIAL NOT NULL,
    "tags" TEXT[],
    -- Of those the stories of which not even a stale copy may be shown: they left the public, or lost words.
    "gone" TEXT[],
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "expiries_pkey" PRIMARY KEY ("sequence")
);

-- What the transactions under way have changed so far, a row each.
CREATE UNLOGGED TABLE "changes_under_way" (
    "transaction" xid8 NOT NULL PRIMARY KEY,
    "tags" text[] NOT NULL DEFAULT '{}',
    "gone" text[] NOT NULL DEFAULT '{}',
    -- Places, given and taken: "list:section:7 2026-11-22T08:37:00.000Z 12". Most are taken only to be given again.
    "given" text[] NOT NULL DEFAULT '{}',
    "taken" text[] NOT NULL DEFAULT '{}'
);

-- More than this in one transaction, and everything has changed.
CREATE FUNCTION most_expiring() RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 2000';

CREATE FUNCTION expire_for_readers(tags text[], gone text[] DEFAULT '{}', given text[] DEFAULT '{}', taken text[] DEFAULT '{}')
RETURNS void LANGUAGE sql AS $$
  INSERT INTO "changes_under_way" AS c VALUES (pg_current_xact_id(), $1, $2, $3, $4)
  ON CONFLICT ("transaction") DO UPDATE SET
    "tags" = CASE WHEN cardinality(c.tags) > most_expiring() THEN c.tags ELSE c.tags || excluded.tags END,
    "gone" = c.gone || excluded.gone,
    "given" = CASE WHEN cardinality(c.given) > most_expiring() THEN c.given ELSE c.given || excluded.given END,
    "taken" = CASE WHEN cardinality(c.taken) > most_expiring() THEN c.taken ELSE c.taken || excluded.taken END
$$;

-- The place of a story in a list, as a text without a space in any of its parts.
CREATE FUNCTION list_place(list text, listed_at timestamptz, story integer) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT 'list:' || list || ' ' || to_char(listed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || ' ' || story
$$;

-- Every place that readers see in a list, what is due included.
CREATE VIEW "places_now" AS
  SELECT e.list, e.listed_at, e.story_id FROM "public_list_entries" e
  UNION ALL SELECT e.list, e.listed_at, e.story_id FROM "public_due_entries" e;

-- The lists whose places changed, "list:NAME". Whoever asks only whether a list holds anything reads "filled:NAME"; and
-- whoever reads only what followed a story closely reads "past:NAME", which a story that is newer than all others leaves alone.
CREATE FUNCTION changed_lists(given text[], taken text[]) RETURNS text[] LANGUAGE sql STABLE AS $$
  WITH got AS (SELECT unnest($1) AS place EXCEPT ALL SELECT unnest($2)),
  lost AS (SELECT unnest($2) AS place EXCEPT ALL SELECT unnest($1)),
  moved AS (SELECT DISTINCT split_part(place, ' ', 1) AS tag FROM (SELECT place FROM got UNION ALL SELECT place FROM lost) AS places),
  lists AS (SELECT substr(tag, 6) AS list FROM moved WHERE tag LIKE 'list:%')
  SELECT coalesce(array_agg(tag), '{}') FROM (
    SELECT tag FROM moved
    UNION ALL
    SELECT 'filled:' || l.list FROM lists l
    WHERE NOT EXISTS (SELECT FROM "places_now" e WHERE e.list = l.list AND list_place(e.list, e.listed_at, e.story_id) NOT IN (SELECT place FROM got))
    UNION ALL
    SELECT DISTINCT 'past:' || e.list FROM got
    JOIN "places_now" e ON e.list = substr(split_part(place, ' ', 1), 6)
      AND (e.listed_at, e.story_id) > (split_part(place, ' ', 2)::timestamptz, split_part(place, ' ', 3)::integer)
    WHERE place LIKE 'list:%'
  ) AS tags
$$;

-- At the end of the transaction its changes become one expiry. The lock is held until it is committed, so that whoever
-- sees a number sees every smaller one that will ever be, and the places of others are looked at as they will stand.
CREATE FUNCTION number_expiry() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  c record;
  all_tags text[];
  number bigint;
BEGIN
  DELETE FROM "changes_under_way" w WHERE w.transaction = NEW.transaction RETURNING * INTO c;
  IF NOT FOUND THEN RETURN NULL; END IF;
  PERFORM pg_advisory_xact_lock(7330610001);
  IF greatest(cardinality(c.tags), cardinality(c.given), cardinality(c.taken)) > most_expiring() THEN
    all_tags := ARRAY['*'];
  ELSE
    SELECT coalesce(array_agg(DISTINCT tag ORDER BY tag), '{}') INTO all_tags
    FROM unnest(c.tags || changed_lists(c.given, c.taken)) AS tag;
  END IF;
  IF all_tags = '{}' THEN RETURN NULL; END IF;
  INSERT INTO "expiries" (tags, gone, at)
    VALUES (all_tags, ARRAY(SELECT DISTINCT tag FROM unnest(c.gone) AS tag), clock_timestamp()) RETURNING sequence INTO number;
  DELETE FROM "expiries" WHERE sequence <= number - 10000;
  PERFORM pg_notify('newsroom_press', number::text);
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER changes_become_an_expiry AFTER INSERT ON "changes_under_way"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION number_expiry();

-- Places in lists ---------------------------------------------------------------

CREATE FUNCTION expire_places(given text[], taken text[]) RETURNS void LANGUAGE sql AS $$
  SELECT expire_for_readers('{}', '{}', coalesce($1, '{}'), coalesce($2, '{}')) WHERE $1 IS NOT NULL OR $2 IS NOT NULL
$$;
CREATE FUNCTION expire_lists() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  places text[] := (SELECT array_agg(list_place(m.list, m.listed_at, m.story_id)) FROM moved m);
BEGIN
  PERFORM expire_places(CASE WHEN TG_OP = 'INSERT' THEN places END, CASE WHEN TG_OP = 'DELETE' THEN places END);
  RETURN NULL;
END
$$;
CREATE TRIGGER given_places_expire AFTER INSERT ON "list_entries"
  REFERENCING NEW TABLE AS moved FOR EACH STATEMENT EXECUTE FUNCTION expire_lists();
CREATE TRIGGER taken_places_expire AFTER DELETE ON "list_entries"
  REFERENCING OLD TABLE AS moved FOR EACH STATEMENT EXECUTE FUNCTION expire_lists();

-- Who and what is named in public at all: "named:person:4".
CREATE FUNCTION expire_named_things() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  places text[] := (SELECT array_agg('named:' || m.what || ' - ' || m.story_id) FROM moved m);
BEGIN
  PERFORM expire_places(CASE WHEN TG_OP = 'INSERT' THEN places END, CASE WHEN TG_OP = 'DELETE' THEN places END);
  RETURN NULL;
END
$$;
CREATE TRIGGER new_names_expire AFTER INSERT ON "named_in_public"
  REFERENCING NEW TABLE AS moved FOR EACH STATEMENT EXECUTE FUNCTION expire_named_things();
CREATE TRIGGER old_names_expire AFTER DELETE ON "named_in_public"
  REFERENCING OLD TABLE AS moved FOR EACH STATEMENT EXECUTE FUNCTION expire_named_things();

-- Stories -----------------------------------------------------------------------

-- "story:ID" for its page and wherever it is shown, "stories:EDITION" for what reads all of an edition's, such as a search,
-- "stories" for what may come to stand anywhere, "translations:GROUP" for its counterparts.
CREATE FUNCTION expire_story() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  name text := 'story:' || NEW.id;
  left_public boolean := TG_OP = 'UPDATE' AND OLD.public_state IN ('live', 'withdrawn') AND NEW.public_state <> 'live';
  tags text[] := ARRAY[name, 'stories', 'stories:' || NEW.edition_id, 'translations:' || NEW.translation_group];
BEGIN
  IF TG_OP = 'UPDATE' THEN
    tags := tags || ARRAY['stories:' || OLD.edition_id, 'translations:' || OLD.translation_group];
  END IF;
  PERFORM expire_for_readers(array_remove(tags, NULL), CASE WHEN left_public THEN ARRAY[name] ELSE '{}'::text[] END);
  RETURN NULL;
END
$$;
CREATE TRIGGER new_stories_expire AFTER INSERT ON "stories" FOR EACH ROW
  WHEN (NEW.public_state <> 'neverPublished') EXECUTE FUNCTION expire_story();
CREATE TRIGGER stories_expire AFTER UPDATE ON "stories" FOR EACH ROW
  WHEN ((OLD.public_state, OLD.public_revision_id, OLD.listed_at, OLD.edition_id, OLD.translation_group)
    IS DISTINCT FROM (NEW.public_state, NEW.public_revision_id, NEW.listed_at, NEW.edition_id, NEW.translation_group)
    AND (OLD.public_state <> 'neverPublished' OR NEW.public_state <> 'neverPublished'))
  EXECUTE FUNCTION expire_story();

-- Words that are removed from a text that was public.
CREATE FUNCTION expire_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM expire_for_readers(ARRAY['story:' || NEW.story_id] || ARRAY(SELECT 'stories:' || s.edition_id FROM "stories" s WHERE s.id = NEW.story_id),
    ARRAY['story:' || NEW.story_id]);
  RETURN NULL;
END
$$;
CREATE TRIGGER texts_expire AFTER UPDATE ON "revisions" FOR EACH ROW
  WHEN (OLD.content IS DISTINCT FROM NEW.content AND NEW.published_at IS NOT NULL) EXECUTE FUNCTION expire_text();

-- A line of the public log, and one that loses its words.
CREATE FUNCTION expire_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM expire_for_readers(
    ARRAY['story:' || NEW.story_id] || ARRAY(SELECT 'stories:' || s.edition_id FROM "stories" s WHERE s.id = NEW.story_id),
    CASE WHEN TG_OP = 'UPDATE' THEN ARRAY['story:' || NEW.story_id] ELSE '{}'::text[] END);
  RETURN NULL;
END
$$;
CREATE TRIGGER entries_expire AFTER INSERT OR UPDATE ON "log_entries" FOR EACH ROW
  WHEN (NEW.story_id IS NOT NULL AND NEW.public_number IS NOT NULL) EXECUTE FUNCTION expire_entry();

CREATE FUNCTION expire_address() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM expire_for_readers(ARRAY['story:' || NEW.story_id, 'stories', 'stories:' || NEW.edition_id]);
  RETURN NULL;
END
$$;
CREATE TRIGGER addresses_expire AFTER INSERT OR UPDATE ON "addresses" FOR EACH ROW EXECUTE FUNCTION expire_address();

-- Everything else ---------------------------------------------------------------

-- For a table whose rows are one thing to readers: its first argument is the tag's first word, the second the column
-- that names it; the others are tags of their own. "names" is for whoever looks something up by its name.
CREATE FUNCTION expire_row() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  tags text[] := '{}';
BEGIN
  IF TG_OP = 'UPDATE' AND OLD IS NOT DISTINCT FROM NEW THEN RETURN NULL; END IF;
  IF TG_OP <> 'INSERT' THEN tags := tags || (TG_ARGV[0] || ':' || (to_jsonb(OLD)->>TG_ARGV[1])); END IF;
  IF TG_OP <> 'DELETE' THEN tags := tags || (TG_ARGV[0] || ':' || (to_jsonb(NEW)->>TG_ARGV[1])); END IF;
  PERFORM expire_for_readers(tags || TG_ARGV[2:]);
  RETURN NULL;
END
$$;
CREATE FUNCTION expire_named() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD IS NOT DISTINCT FROM NEW THEN RETURN NULL; END IF;
  PERFORM expire_for_readers(TG_ARGV::text[]);
  RETURN NULL;
END
$$;
CREATE TRIGGER sections_expire AFTER INSERT OR UPDATE OR DELETE ON "sections" FOR EACH ROW EXECUTE FUNCTION expire_row('edition', 'edition_id');
CREATE TRIGGER names_of_topics_expire AFTER INSERT OR UPDATE OR DELETE ON "topic_names" FOR EACH ROW EXECUTE FUNCTION expire_row('topic', 'topic_id', 'names');
CREATE TRIGGER names_of_series_expire AFTER INSERT OR UPDATE OR DELETE ON "series_names" FOR EACH ROW EXECUTE FUNCTION expire_row('series', 'series_id', 'names');
CREATE TRIGGER profiles_expire AFTER INSERT OR UPDATE OR DELETE ON "person_profiles" FOR EACH ROW EXECUTE FUNCTION expire_row('person', 'person_id');
CREATE TRIGGER people_expire AFTER UPDATE ON "people" FOR EACH ROW
  WHEN ((OLD.name, OLD.handle, OLD.languages) IS DISTINCT FROM (NEW.name, NEW.handle, NEW.languages)) EXECUTE FUNCTION expire_row('person', 'id', 'names');
CREATE TRIGGER pictures_expire AFTER UPDATE ON "pictures" FOR EACH ROW
  WHEN ((OLD.content_hash, OLD.width, OLD.height, OLD.widths) IS DISTINCT FROM (NEW.content_hash, NEW.width, NEW.height, NEW.widths))
  EXECUTE FUNCTION expire_row('picture', 'id');
CREATE TRIGGER fronts_expire AFTER INSERT OR UPDATE ON "fronts" FOR EACH ROW EXECUTE FUNCTION expire_row('front', 'edition_id');
CREATE TRIGGER editions_expire AFTER INSERT OR UPDATE OR DELETE ON "editions" FOR EACH ROW EXECUTE FUNCTION expire_named('site');
CREATE TRIGGER settings_expire AFTER INSERT OR UPDATE ON "settings" FOR EACH ROW WHEN (NEW.name = 'site') EXECUTE FUNCTION expire_named('site');
CREATE TRIGGER heads_expire AFTER INSERT ON "daily_heads" FOR EACH ROW EXECUTE FUNCTION expire_named('heads');

-- A standing page is "page:ID"; its name and place stand in the foot of every page of its edition.
CREATE FUNCTION named_page(page "standing_pages") RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_array($1.edition_id, $1.kind, $1.slug, $1.position, r.title) FROM "page_revisions" r WHERE r.id = $1.public_revision_id
$$;
CREATE FUNCTION expire_page() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before jsonb;
  after jsonb;
BEGIN
  IF TG_OP <> 'INSERT' THEN before := named_page(OLD); END IF;
  IF TG_OP <> 'DELETE' THEN after := named_page(NEW); END IF;
  IF TG_OP = 'UPDATE' AND OLD.public_revision_id IS NOT DISTINCT FROM NEW.public_revision_id AND before IS NOT DISTINCT FROM after THEN
    RETURN NULL;
  END IF;
  IF before IS NULL AND after IS NULL THEN RETURN NULL; END IF;
  PERFORM expire_for_readers(ARRAY['page:' || coalesce(NEW.id, OLD.id)]);
  IF before IS DISTINCT FROM after THEN
    PERFORM expire_for_readers(ARRAY['pages:' || coalesce(before->>0, after->>0), 'pages:' || coalesce(after->>0, before->>0)]);
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER pages_expire AFTER INSERT OR UPDATE OR DELETE ON "standing_pages" FOR EACH ROW EXECUTE FUNCTION expire_page();

-- What becomes due ---------------------------------------------------------------

-- Nothing is written at the instant at which a schedule becomes due: readers' views simply show the story as it is then
-- (decision 12). What that expires, for all schedules that became due after an instant and are not carried out yet.
CREATE FUNCTION expiry_of_due(since timestamptz) RETURNS TABLE (tags text[], gone text[]) LANGUAGE sql STABLE AS $$
  WITH due AS (SELECT d.story_id, d.kind::text AS kind, s.edition_id, s.translation_group FROM "due_schedules" d JOIN "stories" s ON s.id = d.story_id WHERE d.at > since),
  moved AS (
    SELECT array(SELECT list_place(e.list, e.listed_at, e.story_id) FROM "public_due_entries" e WHERE e.story_id IN (SELECT story_id FROM due)) AS given,
           array(SELECT list_place(e.list, e.listed_at, e.story_id) FROM "list_entries" e WHERE e.story_id IN (SELECT story_id FROM due)) AS taken
  )
  SELECT ARRAY(SELECT DISTINCT tag FROM (
           SELECT unnest(ARRAY['story:' || story_id, 'stories', 'stories:' || edition_id, 'translations:' || translation_group]) AS tag FROM due
           UNION SELECT unnest(changed_lists(given, taken)) FROM moved
           UNION SELECT 'named:person:' || unnest(person_ids(r.content)) FROM due_texts() t JOIN "revisions" r ON r.id = t.revision_id
             WHERE t.story_id IN (SELECT story_id FROM due)) AS names WHERE tag IS NOT NULL ORDER BY tag),
         ARRAY(SELECT DISTINCT 'story:' || story_id FROM due WHERE kind = 'unpublish')
$$;

-- Up to which expiry a server has heard of everything.
ALTER TABLE "instances" ADD COLUMN "sequence" BIGINT NOT NULL DEFAULT 0;

-- Readers' pages no longer have to know when the next of them changes by itself.
DROP VIEW "public_next_change";
