-- CreateEnum
CREATE TYPE "LicenceKind" AS ENUM ('unknown', 'own', 'licensed', 'agency', 'handout', 'creativeCommons', 'publicDomain');

-- CreateEnum
CREATE TYPE "PictureUsePlace" AS ENUM ('draft', 'revision', 'live', 'pageDraft', 'pageRevision', 'pageLive', 'frontDraft', 'front');

-- What was said of a picture's licence in words are terms of its use; its kind is not known from them.
DROP TRIGGER pictures_expire ON "pictures";
DROP VIEW "public_pictures";
ALTER TABLE "pictures" RENAME COLUMN "licence" TO "usage_terms";

-- AlterTable
ALTER TABLE "pictures" DROP COLUMN "widths",
ADD COLUMN     "bytes" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "colour" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "copyright" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "creator" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "crops" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "deleted_at" TIMESTAMPTZ(3),
ADD COLUMN     "deleted_by_id" INTEGER,
ADD COLUMN     "do_not_use_at" TIMESTAMPTZ(3),
ADD COLUMN     "document" tsvector,
ADD COLUMN     "focal_x" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
ADD COLUMN     "focal_y" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
ADD COLUMN     "keywords" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "likeness" BIGINT,
ADD COLUMN     "people" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "place" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "said" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "taken" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "taken_on" DATE,
ADD COLUMN     "territory" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "topic_ids" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "licence" "LicenceKind" NOT NULL DEFAULT 'unknown';

-- CreateTable
CREATE TABLE "picture_uses" (
    "picture_id" INTEGER NOT NULL,
    "place" "PictureUsePlace" NOT NULL,
    "subject_id" INTEGER NOT NULL,

    CONSTRAINT "picture_uses_pkey" PRIMARY KEY ("picture_id","place","subject_id")
);

-- CreateIndex
CREATE INDEX "picture_uses_place_subject_id_idx" ON "picture_uses"("place", "subject_id");

-- AddForeignKey
ALTER TABLE "pictures" ADD CONSTRAINT "pictures_added_by_id_fkey" FOREIGN KEY ("added_by_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pictures" ADD CONSTRAINT "pictures_deleted_by_id_fkey" FOREIGN KEY ("deleted_by_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "picture_uses" ADD CONSTRAINT "picture_uses_picture_id_fkey" FOREIGN KEY ("picture_id") REFERENCES "pictures"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Since when a picture may not be used, as the record has it.
UPDATE "pictures" p SET do_not_use_at = coalesce((
  SELECT max(l.at) FROM "log_entries" l WHERE l.act = 'picture.withdrawRight' AND l.data->>'picture' = p.id::text
), p.added_at) WHERE p.do_not_use IS NOT NULL;

-- What a picture is found by ----------------------------------------------------

-- Every word as it is written, without signs between: "north-pier_2.jpg" is found by "pier".
CREATE FUNCTION picture_document(said text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT to_tsvector('pg_catalog.simple', regexp_replace(folded(said), '[^[:alnum:]]+', ' ', 'g'))
$$;

CREATE FUNCTION keep_picture_document() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.document := picture_document(concat_ws(' ', NEW.caption, NEW.credit, NEW.creator, NEW.source, NEW.copyright, NEW.alt,
    NEW.place, NEW.file_name, array_to_string(NEW.people, ' '), array_to_string(NEW.keywords, ' '),
    (SELECT string_agg(t.name, ' ') FROM "topic_names" t WHERE t.topic_id = ANY (NEW.topic_ids))));
  RETURN NEW;
END
$$;
CREATE TRIGGER pictures_have_documents BEFORE INSERT OR UPDATE ON "pictures" FOR EACH ROW EXECUTE FUNCTION keep_picture_document();

-- A topic that is renamed is found by its new name.
CREATE FUNCTION keep_pictures_of_topic() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "pictures" SET topic_ids = topic_ids WHERE topic_ids @> ARRAY[coalesce(NEW.topic_id, OLD.topic_id)];
  RETURN NULL;
END
$$;
CREATE TRIGGER topics_rename_pictures AFTER INSERT OR UPDATE OR DELETE ON "topic_names"
  FOR EACH ROW EXECUTE FUNCTION keep_pictures_of_topic();

UPDATE "pictures" SET version = version;
CREATE INDEX "pictures_document" ON "pictures" USING gin ("document") WITH (fastupdate = off);
CREATE INDEX "pictures_topic_ids" ON "pictures" USING gin ("topic_ids");
CREATE INDEX "pictures_rights_until" ON "pictures" ("rights_until") WHERE "rights_until" IS NOT NULL;

-- Where a picture stands --------------------------------------------------------

-- Takes the rows of one place and puts in those of these pictures. What changes nothing writes nothing.
CREATE FUNCTION keep_picture_uses(here "PictureUsePlace", subject integer, pictures integer[]) RETURNS void LANGUAGE sql AS $$
  DELETE FROM "picture_uses" u WHERE u.place = here AND u.subject_id = subject AND u.picture_id <> ALL (pictures);
  INSERT INTO "picture_uses" (picture_id, place, subject_id)
    SELECT p.id, here, subject FROM "pictures" p WHERE p.id = ANY (pictures) ON CONFLICT DO NOTHING
$$;

CREATE FUNCTION keep_draft_pictures() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_picture_uses('draft', coalesce(NEW.story_id, OLD.story_id), CASE WHEN TG_OP = 'DELETE' THEN '{}' ELSE picture_ids(NEW.content) END);
  RETURN NULL;
END
$$;
CREATE TRIGGER drafts_use_pictures AFTER INSERT OR UPDATE OF "content" OR DELETE ON "working_copies"
  FOR EACH ROW EXECUTE FUNCTION keep_draft_pictures();

-- Of a story's revisions: a new one adds to what they use, one that is changed or taken away is looked at with all others.
CREATE FUNCTION keep_revision_pictures() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO "picture_uses" (picture_id, place, subject_id)
      SELECT p.id, 'revision', NEW.story_id FROM "pictures" p WHERE p.id = ANY (picture_ids(NEW.content)) ON CONFLICT DO NOTHING;
  ELSE
    PERFORM keep_picture_uses('revision', OLD.story_id, ARRAY(
      SELECT DISTINCT unnest(picture_ids(r.content)) FROM "revisions" r WHERE r.story_id = OLD.story_id));
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER new_revisions_use_pictures AFTER INSERT ON "revisions" FOR EACH ROW EXECUTE FUNCTION keep_revision_pictures();
CREATE TRIGGER changed_revisions_use_pictures AFTER UPDATE ON "revisions" FOR EACH ROW
  WHEN (OLD.content IS DISTINCT FROM NEW.content) EXECUTE FUNCTION keep_revision_pictures();
CREATE TRIGGER lost_revisions_use_pictures AFTER DELETE ON "revisions" FOR EACH ROW EXECUTE FUNCTION keep_revision_pictures();

-- What public texts name is known already (migration lists_and_search).
CREATE FUNCTION keep_live_pictures() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO "picture_uses" (picture_id, place, subject_id)
      SELECT p.id, 'live', NEW.story_id FROM "pictures" p WHERE p.id = substr(NEW.what, 9)::integer ON CONFLICT DO NOTHING;
  ELSE
    DELETE FROM "picture_uses" WHERE place = 'live' AND subject_id = OLD.story_id AND picture_id = substr(OLD.what, 9)::integer;
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER new_names_use_pictures AFTER INSERT ON "named_in_public" FOR EACH ROW
  WHEN (NEW.what LIKE 'picture:%') EXECUTE FUNCTION keep_live_pictures();
CREATE TRIGGER old_names_use_pictures AFTER DELETE ON "named_in_public" FOR EACH ROW
  WHEN (OLD.what LIKE 'picture:%') EXECUTE FUNCTION keep_live_pictures();

CREATE FUNCTION keep_page_pictures() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  page integer := coalesce(NEW.id, OLD.id);
BEGIN
  PERFORM keep_picture_uses('pageDraft', page, CASE WHEN TG_OP = 'DELETE' THEN '{}' ELSE picture_ids(NEW.body) END);
  PERFORM keep_picture_uses('pageLive', page, coalesce((
    SELECT picture_ids(r.body) FROM "page_revisions" r WHERE TG_OP <> 'DELETE' AND r.id = NEW.public_revision_id), '{}'));
  RETURN NULL;
END
$$;
CREATE TRIGGER pages_use_pictures AFTER INSERT OR UPDATE OR DELETE ON "standing_pages" FOR EACH ROW EXECUTE FUNCTION keep_page_pictures();
CREATE FUNCTION keep_page_revision_pictures() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "picture_uses" (picture_id, place, subject_id)
    SELECT p.id, 'pageRevision', NEW.page_id FROM "pictures" p WHERE p.id = ANY (picture_ids(NEW.body)) ON CONFLICT DO NOTHING;
  RETURN NULL;
END
$$;
CREATE TRIGGER page_revisions_use_pictures AFTER INSERT ON "page_revisions" FOR EACH ROW EXECUTE FUNCTION keep_page_revision_pictures();

-- Of the front that was launched last, and of the next one. An earlier front that is brought back comes without pictures
-- that are not in the library any more.
CREATE FUNCTION keep_front_pictures() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_picture_uses(TG_ARGV[0]::"PictureUsePlace", NEW.edition_id, picture_ids(NEW.arrangement));
  RETURN NULL;
END
$$;
CREATE TRIGGER fronts_use_pictures AFTER INSERT ON "fronts" FOR EACH ROW EXECUTE FUNCTION keep_front_pictures('front');
CREATE TRIGGER front_drafts_use_pictures AFTER INSERT OR UPDATE ON "front_drafts" FOR EACH ROW EXECUTE FUNCTION keep_front_pictures('frontDraft');

-- What stands already.
INSERT INTO "picture_uses" (picture_id, place, subject_id)
  SELECT DISTINCT p.id, used.place::"PictureUsePlace", used.subject FROM (
    SELECT 'draft' AS place, w.story_id AS subject, picture_ids(w.content) AS pictures FROM "working_copies" w
    UNION ALL SELECT 'revision', r.story_id, picture_ids(r.content) FROM "revisions" r
    UNION ALL SELECT 'live', n.story_id, ARRAY[substr(n.what, 9)::integer] FROM "named_in_public" n WHERE n.what LIKE 'picture:%'
    UNION ALL SELECT 'pageDraft', g.id, picture_ids(g.body) FROM "standing_pages" g
    UNION ALL SELECT 'pageRevision', r.page_id, picture_ids(r.body) FROM "page_revisions" r
    UNION ALL SELECT 'pageLive', g.id, picture_ids(r.body) FROM "standing_pages" g JOIN "page_revisions" r ON r.id = g.public_revision_id
    UNION ALL SELECT 'front', f.edition_id, picture_ids(f.arrangement) FROM "public_fronts" f
    UNION ALL SELECT 'frontDraft', f.edition_id, picture_ids(f.arrangement) FROM "front_drafts" f
  ) AS used JOIN "pictures" p ON p.id = ANY (used.pictures);

-- What readers are shown --------------------------------------------------------

-- Since when a picture may not be shown at this instant; null where it may.
CREATE FUNCTION picture_lost_at(do_not_use_at timestamptz, rights_until timestamptz) RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT least(do_not_use_at, CASE WHEN rights_until <= newsroom_now() THEN rights_until END)
$$;

CREATE VIEW "pictures_in_public" AS
  SELECT p.id, p.content_hash, p.width, p.height, p.colour, picture_lost_at(p.do_not_use_at, p.rights_until) AS lost_at FROM "pictures" p
  WHERE EXISTS (SELECT FROM "named_in_public" n WHERE n.what = 'picture:' || p.id
      AND n.story_id <> ALL ((SELECT due_stories())::integer[]))
    OR EXISTS (SELECT FROM due_texts() t WHERE picture_ids(t.content) @> ARRAY[p.id])
    OR EXISTS (SELECT FROM "picture_uses" u WHERE u.picture_id = p.id AND u.place = 'pageLive')
    OR EXISTS (SELECT FROM pictures_on_fronts() f WHERE f.picture_id = p.id);

CREATE VIEW "public_pictures" AS
  SELECT id, content_hash, width, height, colour FROM "pictures_in_public" WHERE lost_at IS NULL;
-- What a page says where a picture stood: nothing but since when it may be shown no more.
CREATE VIEW "public_lost_pictures" AS
  SELECT id, lost_at FROM "pictures_in_public" WHERE lost_at IS NOT NULL;
GRANT SELECT ON "public_pictures", "public_lost_pictures" TO "newsroom_reader";

-- When that changes -------------------------------------------------------------

-- A picture that may be shown no more is gone: no page that holds it is shown, not even while a new one is made.
CREATE FUNCTION expire_picture() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  name text := 'picture:' || NEW.id;
BEGIN
  PERFORM expire_for_readers(ARRAY[name],
    CASE WHEN picture_lost_at(NEW.do_not_use_at, NEW.rights_until) IS NOT NULL THEN ARRAY[name] ELSE '{}'::text[] END);
  RETURN NULL;
END
$$;
CREATE TRIGGER pictures_expire AFTER UPDATE ON "pictures" FOR EACH ROW
  WHEN ((OLD.content_hash, OLD.width, OLD.height, OLD.colour, OLD.do_not_use_at, OLD.rights_until)
    IS DISTINCT FROM (NEW.content_hash, NEW.width, NEW.height, NEW.colour, NEW.do_not_use_at, NEW.rights_until))
  EXECUTE FUNCTION expire_picture();

-- "named:picture:ID" says, as for people, that a picture came to stand in public or stands there no more. Of stories that
-- is known; these are the other places.
CREATE FUNCTION expire_used_pictures() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM expire_for_readers(ARRAY['named:picture:' || coalesce(NEW.picture_id, OLD.picture_id)]);
  RETURN NULL;
END
$$;
CREATE TRIGGER newly_used_expire AFTER INSERT ON "picture_uses" FOR EACH ROW
  WHEN (NEW.place IN ('pageLive', 'front')) EXECUTE FUNCTION expire_used_pictures();
CREATE TRIGGER no_longer_used_expire AFTER DELETE ON "picture_uses" FOR EACH ROW
  WHEN (OLD.place IN ('pageLive', 'front')) EXECUTE FUNCTION expire_used_pictures();

-- A right that ends is due like a schedule: nothing is written at its instant.
CREATE OR REPLACE FUNCTION expiry_of_due(since timestamptz) RETURNS TABLE (tags text[], gone text[]) LANGUAGE sql STABLE AS $$
  WITH due AS (SELECT d.story_id, d.kind::text AS kind, s.edition_id, s.translation_group FROM "due_schedules" d JOIN "stories" s ON s.id = d.story_id WHERE d.at > since),
  lost AS (SELECT 'picture:' || p.id AS name FROM "pictures" p WHERE p.rights_until > since AND p.rights_until <= newsroom_now()),
  moved AS (
    SELECT array(SELECT list_place(e.list, e.listed_at, e.story_id) FROM "public_due_entries" e WHERE e.story_id IN (SELECT story_id FROM due)) AS given,
           array(SELECT list_place(e.list, e.listed_at, e.story_id) FROM "list_entries" e WHERE e.story_id IN (SELECT story_id FROM due)) AS taken
  )
  SELECT ARRAY(SELECT DISTINCT tag FROM (
           SELECT unnest(ARRAY['story:' || story_id, 'stories', 'stories:' || edition_id, 'translations:' || translation_group]) AS tag FROM due
           UNION SELECT unnest(changed_lists(given, taken)) FROM moved
           UNION SELECT 'named:person:' || unnest(person_ids(r.content)) FROM due_texts() t JOIN "revisions" r ON r.id = t.revision_id
             WHERE t.story_id IN (SELECT story_id FROM due)
           UNION SELECT 'named:picture:' || unnest(picture_ids(t.content)) FROM due_texts() t WHERE t.story_id IN (SELECT story_id FROM due)
           UNION SELECT n.what FROM (SELECT 'named:' || w.what AS what FROM "named_in_public" w
             WHERE w.what LIKE 'picture:%' AND w.story_id IN (SELECT story_id FROM due)) AS n
           UNION SELECT name FROM lost) AS names WHERE tag IS NOT NULL ORDER BY tag),
         ARRAY(SELECT DISTINCT 'story:' || story_id FROM due WHERE kind = 'unpublish' UNION SELECT name FROM lost)
$$;

-- When something becomes due next by itself; null where nothing waits. Everybody who keeps pages asks this.
CREATE FUNCTION next_due() RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT least(
    (SELECT min(s.at) FROM "schedules" s WHERE s.state = 'waiting' AND s.at > newsroom_now()),
    (SELECT min(p.rights_until) FROM "pictures" p WHERE p.rights_until > newsroom_now()))
$$;

-- Who keeps pages is told when that instant may have changed.
CREATE TRIGGER rights_are_told AFTER UPDATE OF "rights_until" ON "pictures" FOR EACH STATEMENT EXECUTE FUNCTION tell_of_schedules();
CREATE TRIGGER new_rights_are_told AFTER INSERT ON "pictures" FOR EACH ROW
  WHEN (NEW.rights_until IS NOT NULL) EXECUTE FUNCTION tell_of_schedules();
