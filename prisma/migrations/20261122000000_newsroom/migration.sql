
-- CreateEnum
CREATE TYPE "Role" AS ENUM ('reporter', 'editor', 'admin');

-- CreateEnum
CREATE TYPE "PublicState" AS ENUM ('neverPublished', 'live', 'withdrawn', 'unpublished', 'killed');

-- CreateEnum
CREATE TYPE "WorkingState" AS ENUM ('draft', 'inReview', 'changesRequested', 'approved');

-- CreateEnum
CREATE TYPE "RevisionReason" AS ENUM ('submit', 'publish', 'takeOver', 'restore', 'sitting');

-- CreateEnum
CREATE TYPE "ActorKind" AS ENUM ('person', 'clock', 'import');

-- CreateEnum
CREATE TYPE "Precision" AS ENUM ('instant', 'day');

-- CreateEnum
CREATE TYPE "Direction" AS ENUM ('ltr', 'rtl');

-- CreateTable
CREATE TABLE "editions" (
    "id" SERIAL NOT NULL,
    "language" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "direction" "Direction" NOT NULL DEFAULT 'ltr',
    "is_default" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL DEFAULT 0,
    "site_name" TEXT NOT NULL,
    "about" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "editions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sections" (
    "id" SERIAL NOT NULL,
    "edition_id" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "sections_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "people" (
    "id" SERIAL NOT NULL,
    "email" TEXT,
    "name" TEXT NOT NULL,
    "handle" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "password_hash" TEXT,
    "language" TEXT NOT NULL DEFAULT 'en',
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "people_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person_profiles" (
    "person_id" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL DEFAULT '',
    "about" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "person_profiles_pkey" PRIMARY KEY ("person_id","language")
);

-- CreateTable
CREATE TABLE "topics" (
    "id" SERIAL NOT NULL,

    CONSTRAINT "topics_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "topic_names" (
    "topic_id" INTEGER NOT NULL,
    "edition_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,

    CONSTRAINT "topic_names_pkey" PRIMARY KEY ("topic_id","edition_id")
);

-- CreateTable
CREATE TABLE "pictures" (
    "id" SERIAL NOT NULL,
    "content_hash" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "widths" INTEGER[],
    "file_name" TEXT NOT NULL DEFAULT '',
    "caption" TEXT NOT NULL DEFAULT '',
    "credit" TEXT NOT NULL DEFAULT '',
    "alt" TEXT NOT NULL DEFAULT '',
    "decorative" BOOLEAN NOT NULL DEFAULT false,
    "source" TEXT NOT NULL DEFAULT '',
    "licence" TEXT NOT NULL DEFAULT '',
    "rights_until" TIMESTAMPTZ(3),
    "do_not_use" TEXT,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "added_by_id" INTEGER,

    CONSTRAINT "pictures_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stories" (
    "id" SERIAL NOT NULL,
    "edition_id" INTEGER NOT NULL,
    "section_id" INTEGER,
    "public_state" "PublicState" NOT NULL DEFAULT 'neverPublished',
    "working_state" "WorkingState" NOT NULL DEFAULT 'draft',
    "public_revision_id" INTEGER,
    "approved_revision_id" INTEGER,
    "changing" BOOLEAN NOT NULL DEFAULT false,
    "listed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" INTEGER,
    "translation_group" INTEGER,
    "due_at" TIMESTAMPTZ(3),
    "asked_words" INTEGER,
    "internal_notes" TEXT NOT NULL DEFAULT '',
    "prepared_date" JSONB,

    CONSTRAINT "stories_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "story_shares" (
    "story_id" INTEGER NOT NULL,
    "person_id" INTEGER NOT NULL,
    "shared_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "story_shares_pkey" PRIMARY KEY ("story_id","person_id")
);

-- CreateTable
CREATE TABLE "working_copies" (
    "story_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "content" JSONB NOT NULL,
    "headline" TEXT NOT NULL DEFAULT '',
    "words" INTEGER NOT NULL DEFAULT 0,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "saved_by_id" INTEGER,

    CONSTRAINT "working_copies_pkey" PRIMARY KEY ("story_id")
);

-- CreateTable
CREATE TABLE "revisions" (
    "id" SERIAL NOT NULL,
    "story_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "working_version" INTEGER NOT NULL,
    "reason" "RevisionReason" NOT NULL,
    "source_id" INTEGER,
    "cut_at" TIMESTAMPTZ(3) NOT NULL,
    "cut_by_id" INTEGER,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "revisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "addresses" (
    "id" SERIAL NOT NULL,
    "edition_id" INTEGER NOT NULL,
    "section_slug" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "story_id" INTEGER NOT NULL,
    "current" BOOLEAN NOT NULL DEFAULT true,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "addresses_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "log_entries" (
    "id" BIGSERIAL NOT NULL,
    "story_id" INTEGER,
    "act" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_kind" "ActorKind" NOT NULL,
    "actor_id" INTEGER,
    "actor_name" TEXT NOT NULL,
    "revision_id" INTEGER,
    "replaces_id" INTEGER,
    "reason" TEXT,
    "data" JSONB,
    "public_number" INTEGER,
    "public_kind" TEXT,
    "note" TEXT,
    "precision" "Precision",
    "announced_at" TIMESTAMPTZ(3),
    "announced_day" DATE,
    "salt" TEXT,
    "content_hash" TEXT,
    "previous_hash" TEXT,
    "hash" TEXT,

    CONSTRAINT "log_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "settings" (
    "name" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "settings_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE UNIQUE INDEX "editions_language_key" ON "editions"("language");

-- CreateIndex
CREATE UNIQUE INDEX "sections_edition_id_slug_key" ON "sections"("edition_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "people_email_key" ON "people"("email");

-- CreateIndex
CREATE UNIQUE INDEX "people_handle_key" ON "people"("handle");

-- CreateIndex
CREATE UNIQUE INDEX "topic_names_edition_id_slug_key" ON "topic_names"("edition_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "pictures_content_hash_key" ON "pictures"("content_hash");

-- CreateIndex
CREATE UNIQUE INDEX "stories_public_revision_id_key" ON "stories"("public_revision_id");

-- CreateIndex
CREATE INDEX "stories_edition_id_public_state_listed_at_idx" ON "stories"("edition_id", "public_state", "listed_at" DESC);

-- CreateIndex
CREATE INDEX "stories_translation_group_idx" ON "stories"("translation_group");

-- CreateIndex
CREATE UNIQUE INDEX "revisions_story_id_number_key" ON "revisions"("story_id", "number");

-- CreateIndex
CREATE INDEX "addresses_story_id_idx" ON "addresses"("story_id");

-- CreateIndex
CREATE UNIQUE INDEX "addresses_edition_id_section_slug_slug_key" ON "addresses"("edition_id", "section_slug", "slug");

-- CreateIndex
CREATE INDEX "log_entries_story_id_id_idx" ON "log_entries"("story_id", "id");

-- CreateIndex
CREATE INDEX "log_entries_at_idx" ON "log_entries"("at");

-- CreateIndex
CREATE UNIQUE INDEX "log_entries_story_id_public_number_key" ON "log_entries"("story_id", "public_number");

-- AddForeignKey
ALTER TABLE "sections" ADD CONSTRAINT "sections_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "editions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_profiles" ADD CONSTRAINT "person_profiles_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topic_names" ADD CONSTRAINT "topic_names_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topics"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topic_names" ADD CONSTRAINT "topic_names_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "editions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stories" ADD CONSTRAINT "stories_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "editions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stories" ADD CONSTRAINT "stories_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "sections"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stories" ADD CONSTRAINT "stories_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stories" ADD CONSTRAINT "stories_public_revision_id_fkey" FOREIGN KEY ("public_revision_id") REFERENCES "revisions"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_shares" ADD CONSTRAINT "story_shares_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_shares" ADD CONSTRAINT "story_shares_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "working_copies" ADD CONSTRAINT "working_copies_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "working_copies" ADD CONSTRAINT "working_copies_saved_by_id_fkey" FOREIGN KEY ("saved_by_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_cut_by_id_fkey" FOREIGN KEY ("cut_by_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "addresses" ADD CONSTRAINT "addresses_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "editions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "addresses" ADD CONSTRAINT "addresses_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "log_entries" ADD CONSTRAINT "log_entries_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "log_entries" ADD CONSTRAINT "log_entries_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;


-- What the schema language cannot say ----------------------------------------

-- One default edition.
CREATE UNIQUE INDEX "editions_one_default" ON "editions" ("is_default") WHERE "is_default";

-- The log is append-only: nobody changes or removes an entry. Tests may empty it between themselves.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% on % is refused: it is append-only', TG_OP, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER log_is_append_only BEFORE UPDATE OR DELETE ON "log_entries"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER log_is_not_emptied BEFORE TRUNCATE ON "log_entries"
  FOR EACH STATEMENT WHEN (current_setting('newsroom.may_truncate', true) IS DISTINCT FROM 'yes')
  EXECUTE FUNCTION refuse_change();

-- A revision is a snapshot: what it holds never changes, and a published one never goes.
CREATE FUNCTION keep_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.published_at IS NULL THEN RETURN OLD; END IF;
  ELSIF (NEW.id, NEW.story_id, NEW.number, NEW.content, NEW.content_hash, NEW.cut_at) IS NOT DISTINCT FROM
        (OLD.id, OLD.story_id, OLD.number, OLD.content, OLD.content_hash, OLD.cut_at)
        AND (OLD.published_at IS NULL OR NEW.published_at = OLD.published_at) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% of revision % is refused: a revision is a snapshot', TG_OP, OLD.id USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER revision_is_a_snapshot BEFORE UPDATE OR DELETE ON "revisions"
  FOR EACH ROW EXECUTE FUNCTION keep_revision();

-- What a revision names, for the views and for the indexes that keep them fast.
CREATE FUNCTION person_ids(content jsonb) RETURNS integer[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_agg((line->>'personId')::integer), '{}')
  FROM jsonb_array_elements(content->'bylines') AS line WHERE line ? 'personId'
$$;
CREATE FUNCTION topic_ids(content jsonb) RETURNS integer[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(topic::integer), '{}') FROM jsonb_array_elements_text(content->'topicIds') AS topic
$$;
CREATE FUNCTION picture_ids(content jsonb) RETURNS integer[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(DISTINCT picture::integer), '{}') FROM jsonb_path_query(content, '$.**.pictureId') AS picture
$$;
CREATE INDEX "log_entries_public_kind_at" ON "log_entries" ("public_kind", "at" DESC) WHERE "public_number" IS NOT NULL;
CREATE INDEX "revisions_person_ids" ON "revisions" USING gin (person_ids("content")) WHERE "published_at" IS NOT NULL;
CREATE INDEX "revisions_topic_ids" ON "revisions" USING gin (topic_ids("content")) WHERE "published_at" IS NOT NULL;
CREATE INDEX "revisions_picture_ids" ON "revisions" USING gin (picture_ids("content")) WHERE "published_at" IS NOT NULL;

-- What readers may see -------------------------------------------------------

CREATE VIEW "public_editions" AS
  SELECT id, language, name, direction, is_default, position, site_name, about FROM "editions";

CREATE VIEW "public_sections" AS
  SELECT id, edition_id, slug, name, position FROM "sections";

CREATE VIEW "public_stories" AS
  SELECT s.id, s.edition_id, (r.content->>'sectionId')::integer AS section_id, r.content->>'kind' AS kind,
         s.public_state, r.id AS revision_id, r.content, person_ids(r.content) AS person_ids,
         topic_ids(r.content) AS topic_ids, s.listed_at, s.translation_group, a.section_slug, a.slug
  FROM "stories" s
  JOIN "revisions" r ON r.id = s.public_revision_id
  JOIN "addresses" a ON a.story_id = s.id AND a.current
  WHERE s.public_state IN ('live', 'withdrawn');

CREATE VIEW "public_people" AS
  SELECT p.id, p.name, p.handle FROM "people" p
  WHERE EXISTS (
    SELECT FROM "revisions" r JOIN "stories" s ON s.public_revision_id = r.id
    WHERE person_ids(r.content) @> ARRAY[p.id] AND r.published_at IS NOT NULL AND s.public_state IN ('live', 'withdrawn'));

CREATE VIEW "public_profiles" AS
  SELECT f.person_id, f.language, f.name, f.title, f.about FROM "person_profiles" f
  JOIN "public_people" p ON p.id = f.person_id;

CREATE VIEW "public_topics" AS
  SELECT topic_id, edition_id, name, slug FROM "topic_names";

CREATE VIEW "public_pictures" AS
  SELECT p.id, p.content_hash, p.width, p.height, p.widths FROM "pictures" p
  WHERE EXISTS (
    SELECT FROM "revisions" r JOIN "stories" s ON s.public_revision_id = r.id
    WHERE picture_ids(r.content) @> ARRAY[p.id] AND r.published_at IS NOT NULL AND s.public_state IN ('live', 'withdrawn'));

-- An address once public stays known, so that it is never given away and a moved story is found.
CREATE VIEW "public_addresses" AS
  SELECT a.id, a.edition_id, a.section_slug, a.slug, a.story_id, a.current, s.public_state
  FROM "addresses" a JOIN "stories" s ON s.id = a.story_id;

-- Of a story that has left the public, only the line that says so stays readable.
CREATE VIEW "public_log_entries" AS
  SELECT l.id, s.edition_id, l.story_id, l.public_number, l.public_kind, l.at, l.precision, l.announced_at, l.announced_day,
         CASE WHEN shown THEN l.note END AS note,
         CASE WHEN shown THEN l.data->'public' END AS data,
         CASE WHEN shown THEN l.salt END AS salt,
         CASE WHEN s.public_state IN ('live', 'withdrawn') THEN l.revision_id END AS revision_id,
         l.content_hash, l.previous_hash, l.hash
  FROM "log_entries" l
  JOIN "stories" s ON s.id = l.story_id
  CROSS JOIN LATERAL (SELECT s.public_state IN ('live', 'withdrawn')
    OR l.public_kind IN ('withdrawn', 'unpublished', 'killed') AS shown) AS visible
  WHERE l.public_number IS NOT NULL;

CREATE VIEW "public_settings" AS
  SELECT name, value FROM "settings" WHERE name IN ('site');

-- The readers' role sees these views and nothing else.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'newsroom_reader') THEN
    CREATE ROLE "newsroom_reader" NOLOGIN;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
  NULL; -- Another database of this server made it at the same moment.
END
$$;
GRANT "newsroom_reader" TO CURRENT_USER;
GRANT USAGE ON SCHEMA "public" TO "newsroom_reader";
GRANT SELECT ON "public_editions", "public_sections", "public_stories", "public_people", "public_profiles",
  "public_topics", "public_pictures", "public_addresses", "public_log_entries", "public_settings" TO "newsroom_reader";
