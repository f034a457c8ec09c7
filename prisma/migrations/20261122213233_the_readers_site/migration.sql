-- CreateEnum
CREATE TYPE "SlugScript" AS ENUM ('latin', 'own');

-- CreateEnum
CREATE TYPE "PageKind" AS ENUM ('about', 'contact', 'ethics', 'corrections', 'ownership', 'other');

-- CreateEnum
CREATE TYPE "ReportState" AS ENUM ('open', 'answered', 'closed', 'spam');

-- AlterTable
ALTER TABLE "editions" ADD COLUMN     "slugs" "SlugScript" NOT NULL DEFAULT 'latin';

-- AlterTable
ALTER TABLE "people" ADD COLUMN     "languages" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "person_profiles" ADD COLUMN     "contact" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "disclosures" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "series" (
    "id" SERIAL NOT NULL,

    CONSTRAINT "series_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "series_names" (
    "series_id" INTEGER NOT NULL,
    "edition_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "about" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "series_names_pkey" PRIMARY KEY ("series_id","edition_id")
);

-- CreateTable
CREATE TABLE "fronts" (
    "id" SERIAL NOT NULL,
    "edition_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "arrangement" JSONB NOT NULL,
    "launched_at" TIMESTAMPTZ(3) NOT NULL,
    "launched_by_id" INTEGER,
    "source_number" INTEGER,

    CONSTRAINT "fronts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "front_drafts" (
    "edition_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "arrangement" JSONB NOT NULL,
    "base_number" INTEGER NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "saved_by_id" INTEGER,

    CONSTRAINT "front_drafts_pkey" PRIMARY KEY ("edition_id")
);

-- CreateTable
CREATE TABLE "standing_pages" (
    "id" SERIAL NOT NULL,
    "edition_id" INTEGER NOT NULL,
    "kind" "PageKind" NOT NULL,
    "slug" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "title" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "saved_by_id" INTEGER,
    "public_revision_id" INTEGER,

    CONSTRAINT "standing_pages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "page_revisions" (
    "id" SERIAL NOT NULL,
    "page_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "published_by_id" INTEGER,

    CONSTRAINT "page_revisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reports" (
    "id" SERIAL NOT NULL,
    "story_id" INTEGER NOT NULL,
    "revision_id" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "passage" TEXT NOT NULL DEFAULT '',
    "contact" TEXT NOT NULL DEFAULT '',
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "state" "ReportState" NOT NULL DEFAULT 'open',
    "answer" TEXT NOT NULL DEFAULT '',
    "answered_at" TIMESTAMPTZ(3),
    "answered_by_id" INTEGER,
    "entry_id" BIGINT,

    CONSTRAINT "reports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "translation_flags" (
    "id" SERIAL NOT NULL,
    "story_id" INTEGER NOT NULL,
    "entry_id" BIGINT NOT NULL,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),
    "settled_by_id" INTEGER,
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "translation_flags_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "series_names_edition_id_slug_key" ON "series_names"("edition_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "fronts_edition_id_number_key" ON "fronts"("edition_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "standing_pages_public_revision_id_key" ON "standing_pages"("public_revision_id");

-- CreateIndex
CREATE UNIQUE INDEX "standing_pages_edition_id_slug_key" ON "standing_pages"("edition_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "page_revisions_page_id_number_key" ON "page_revisions"("page_id", "number");

-- CreateIndex
CREATE INDEX "reports_story_id_state_idx" ON "reports"("story_id", "state");

-- CreateIndex
CREATE INDEX "reports_state_received_at_idx" ON "reports"("state", "received_at");

-- CreateIndex
CREATE UNIQUE INDEX "translation_flags_story_id_entry_id_key" ON "translation_flags"("story_id", "entry_id");

-- AddForeignKey
ALTER TABLE "series_names" ADD CONSTRAINT "series_names_series_id_fkey" FOREIGN KEY ("series_id") REFERENCES "series"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "series_names" ADD CONSTRAINT "series_names_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "editions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fronts" ADD CONSTRAINT "fronts_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "editions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fronts" ADD CONSTRAINT "fronts_launched_by_id_fkey" FOREIGN KEY ("launched_by_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "front_drafts" ADD CONSTRAINT "front_drafts_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "editions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "front_drafts" ADD CONSTRAINT "front_drafts_saved_by_id_fkey" FOREIGN KEY ("saved_by_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "standing_pages" ADD CONSTRAINT "standing_pages_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "editions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "standing_pages" ADD CONSTRAINT "standing_pages_saved_by_id_fkey" FOREIGN KEY ("saved_by_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "standing_pages" ADD CONSTRAINT "standing_pages_public_revision_id_fkey" FOREIGN KEY ("public_revision_id") REFERENCES "page_revisions"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "page_revisions" ADD CONSTRAINT "page_revisions_page_id_fkey" FOREIGN KEY ("page_id") REFERENCES "standing_pages"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "page_revisions" ADD CONSTRAINT "page_revisions_published_by_id_fkey" FOREIGN KEY ("published_by_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reports" ADD CONSTRAINT "reports_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reports" ADD CONSTRAINT "reports_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revisions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reports" ADD CONSTRAINT "reports_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reports" ADD CONSTRAINT "reports_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "log_entries"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "translation_flags" ADD CONSTRAINT "translation_flags_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "translation_flags" ADD CONSTRAINT "translation_flags_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "log_entries"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "translation_flags" ADD CONSTRAINT "translation_flags_settled_by_id_fkey" FOREIGN KEY ("settled_by_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What the schema language cannot say ----------------------------------------

-- What was launched or published stays as it was.
CREATE TRIGGER fronts_are_append_only BEFORE UPDATE OR DELETE ON "fronts"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER page_revisions_are_append_only BEFORE UPDATE OR DELETE ON "page_revisions"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What readers may see -------------------------------------------------------

DROP VIEW "public_profiles";
DROP VIEW "public_people";

CREATE VIEW "public_people" AS
  SELECT p.id, p.name, p.handle, p.languages FROM "people" p
  WHERE EXISTS (
      SELECT FROM "revisions" r JOIN "stories_now" s ON s.revision_id = r.id
      WHERE person_ids(r.content) @> ARRAY[p.id] AND r.published_at IS NOT NULL AND s.public_state IN ('live', 'withdrawn'))
    OR EXISTS (
      SELECT FROM "due_schedules" d JOIN "revisions" r ON r.id = d.revision_id JOIN "stories_now" s ON s.id = d.story_id
      WHERE person_ids(r.content) @> ARRAY[p.id] AND s.public_state = 'live');

CREATE VIEW "public_profiles" AS
  SELECT f.person_id, f.language, f.name, f.title, f.about, f.contact, f.disclosures FROM "person_profiles" f
  JOIN "public_people" p ON p.id = f.person_id;

CREATE VIEW "public_series" AS
  SELECT series_id, edition_id, name, slug, about FROM "series_names";

CREATE VIEW "public_fronts" AS
  SELECT DISTINCT ON (edition_id) edition_id, number, arrangement, launched_at FROM "fronts"
  ORDER BY edition_id, number DESC;

CREATE VIEW "public_pages" AS
  SELECT p.id, p.edition_id, p.kind, p.slug, p.position, r.title, r.body, r.published_at,
         (SELECT min(f.published_at) FROM "page_revisions" f WHERE f.page_id = p.id) AS first_at
  FROM "standing_pages" p JOIN "page_revisions" r ON r.id = p.public_revision_id;

GRANT SELECT ON "public_people", "public_profiles", "public_series", "public_fronts", "public_pages" TO "newsroom_reader";
