-- AlterEnum
ALTER TYPE "RevisionReason" ADD VALUE 'aside';

-- AlterTable
ALTER TABLE "working_copies" ADD COLUMN     "sequence" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "sitting" TEXT;

-- CreateTable
CREATE TABLE "sittings" (
    "id" TEXT NOT NULL,
    "story_id" INTEGER NOT NULL,
    "person_id" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sittings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pens" (
    "story_id" INTEGER NOT NULL,
    "sitting_id" TEXT NOT NULL,
    "person_id" INTEGER NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "typed_at" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "asked_by" TEXT,
    "asked_at" TIMESTAMPTZ(3),

    CONSTRAINT "pens_pkey" PRIMARY KEY ("story_id")
);

-- CreateTable
CREATE TABLE "notes" (
    "id" SERIAL NOT NULL,
    "story_id" INTEGER NOT NULL,
    "answers_id" INTEGER,
    "anchor" JSONB,
    "text" TEXT NOT NULL,
    "written_by_id" INTEGER NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "assigned_to_id" INTEGER,
    "blocking" BOOLEAN NOT NULL DEFAULT false,
    "settled_at" TIMESTAMPTZ(3),
    "settled_by_id" INTEGER,

    CONSTRAINT "notes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "preview_links" (
    "id" SERIAL NOT NULL,
    "story_id" INTEGER NOT NULL,
    "revision_id" INTEGER NOT NULL,
    "token_hash" TEXT NOT NULL,
    "label" TEXT NOT NULL DEFAULT '',
    "made_by_id" INTEGER NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "opened" INTEGER NOT NULL DEFAULT 0,
    "opened_at" TIMESTAMPTZ(3),

    CONSTRAINT "preview_links_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "sittings_story_id_idx" ON "sittings"("story_id");

-- CreateIndex
CREATE INDEX "notes_story_id_idx" ON "notes"("story_id");

-- CreateIndex
CREATE UNIQUE INDEX "preview_links_token_hash_key" ON "preview_links"("token_hash");

-- CreateIndex
CREATE INDEX "preview_links_story_id_idx" ON "preview_links"("story_id");

-- AddForeignKey
ALTER TABLE "sittings" ADD CONSTRAINT "sittings_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sittings" ADD CONSTRAINT "sittings_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pens" ADD CONSTRAINT "pens_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pens" ADD CONSTRAINT "pens_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notes" ADD CONSTRAINT "notes_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notes" ADD CONSTRAINT "notes_answers_id_fkey" FOREIGN KEY ("answers_id") REFERENCES "notes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notes" ADD CONSTRAINT "notes_written_by_id_fkey" FOREIGN KEY ("written_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notes" ADD CONSTRAINT "notes_assigned_to_id_fkey" FOREIGN KEY ("assigned_to_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notes" ADD CONSTRAINT "notes_settled_by_id_fkey" FOREIGN KEY ("settled_by_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "preview_links" ADD CONSTRAINT "preview_links_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "preview_links" ADD CONSTRAINT "preview_links_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revisions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "preview_links" ADD CONSTRAINT "preview_links_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- CreateTable
CREATE TABLE "sitting_saves" (
    "sitting_id" TEXT NOT NULL,
    "story_id" INTEGER NOT NULL,
    "sequence" INTEGER NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sitting_saves_pkey" PRIMARY KEY ("sitting_id")
);

-- CreateIndex
CREATE INDEX "sitting_saves_story_id_idx" ON "sitting_saves"("story_id");

-- AddForeignKey
ALTER TABLE "sitting_saves" ADD CONSTRAINT "sitting_saves_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- What the schema language cannot say ----------------------------------------

-- Whoever has a story open, on whichever instance, hears of what changed in it as soon as it is committed.
CREATE FUNCTION tell_the_wire() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  row_of record := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  PERFORM pg_notify('newsroom_wire', json_build_object('story', row_of.story_id, 'what', TG_ARGV[0])::text);
  RETURN NULL;
END
$$;
CREATE TRIGGER working_copies_tell_the_wire AFTER UPDATE ON "working_copies" FOR EACH ROW
  WHEN (OLD.version IS DISTINCT FROM NEW.version) EXECUTE FUNCTION tell_the_wire('text');
CREATE TRIGGER pens_come_and_go AFTER INSERT OR DELETE ON "pens" FOR EACH ROW EXECUTE FUNCTION tell_the_wire('pen');
CREATE TRIGGER pens_change_hands AFTER UPDATE ON "pens" FOR EACH ROW
  WHEN ((OLD.sitting_id, OLD.asked_by) IS DISTINCT FROM (NEW.sitting_id, NEW.asked_by)) EXECUTE FUNCTION tell_the_wire('pen');
CREATE TRIGGER sittings_tell_the_wire AFTER INSERT OR DELETE ON "sittings" FOR EACH ROW EXECUTE FUNCTION tell_the_wire('people');
CREATE TRIGGER notes_tell_the_wire AFTER INSERT OR UPDATE OR DELETE ON "notes" FOR EACH ROW EXECUTE FUNCTION tell_the_wire('notes');

CREATE FUNCTION tell_the_wire_of_a_story() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('newsroom_wire', json_build_object('story', NEW.id, 'what', 'standing')::text);
  RETURN NULL;
END
$$;
CREATE TRIGGER stories_tell_the_wire AFTER UPDATE ON "stories" FOR EACH ROW
  WHEN ((OLD.public_state, OLD.working_state, OLD.public_revision_id, OLD.approved_revision_id, OLD.embargo_until, OLD.held)
    IS DISTINCT FROM (NEW.public_state, NEW.working_state, NEW.public_revision_id, NEW.approved_revision_id, NEW.embargo_until, NEW.held))
  EXECUTE FUNCTION tell_the_wire_of_a_story();
