-- CreateEnum
CREATE TYPE "ScheduleKind" AS ENUM ('publish', 'update', 'correct', 'clarify', 'fix', 'unpublish');

-- CreateEnum
CREATE TYPE "ScheduleState" AS ENUM ('waiting', 'done', 'cancelled');

-- AlterTable
ALTER TABLE "stories" ADD COLUMN     "embargo_reason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "embargo_until" TIMESTAMPTZ(3),
ADD COLUMN     "held" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "unsigned" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "voided_approval_id" INTEGER;

-- AlterTable
ALTER TABLE "working_copies" ADD COLUMN     "writer_ids" INTEGER[];

-- AlterTable
ALTER TABLE "revisions" ADD COLUMN     "redacted_at" TIMESTAMPTZ(3),
ADD COLUMN     "writer_ids" INTEGER[];

-- AlterTable
ALTER TABLE "log_entries" ADD COLUMN     "origin" TEXT,
ADD COLUMN     "recorded_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "schedules" (
    "id" SERIAL NOT NULL,
    "story_id" INTEGER NOT NULL,
    "kind" "ScheduleKind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "state" "ScheduleState" NOT NULL DEFAULT 'waiting',
    "revision_id" INTEGER,
    "replaces_id" INTEGER,
    "note" TEXT,
    "reason" TEXT,
    "edition_id" INTEGER NOT NULL,
    "section_slug" TEXT,
    "slug" TEXT,
    "listed_at" TIMESTAMPTZ(3),
    "companions" JSONB NOT NULL DEFAULT '[]',
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "made_by_id" INTEGER,
    "settled_at" TIMESTAMPTZ(3),
    "cancelled_by" TEXT,

    CONSTRAINT "schedules_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "effects" (
    "id" BIGSERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "story_id" INTEGER NOT NULL,
    "entry_id" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "try_at" TIMESTAMPTZ(3) NOT NULL,
    "last_error" TEXT,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "effects_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revision_checks" (
    "revision_id" INTEGER NOT NULL,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,
    "findings" JSONB NOT NULL,
    "page_hash" TEXT NOT NULL,

    CONSTRAINT "revision_checks_pkey" PRIMARY KEY ("revision_id")
);

-- CreateTable
CREATE TABLE "scans" (
    "id" SERIAL NOT NULL,
    "night" DATE,
    "requested_by_id" INTEGER,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "pages" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "scans_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "scan_findings" (
    "id" SERIAL NOT NULL,
    "scan_id" INTEGER NOT NULL,
    "story_id" INTEGER NOT NULL,
    "path" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "place" TEXT,
    "found" TEXT,

    CONSTRAINT "scan_findings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "instances" (
    "id" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "instances_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "daily_heads" (
    "day" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "heads" JSONB NOT NULL,
    "previous" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "daily_heads_pkey" PRIMARY KEY ("day")
);

-- CreateIndex
CREATE INDEX "schedules_story_id_id_idx" ON "schedules"("story_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "effects_key_key" ON "effects"("key");

-- CreateIndex
CREATE UNIQUE INDEX "effects_entry_id_key" ON "effects"("entry_id");

-- CreateIndex
CREATE UNIQUE INDEX "scans_night_key" ON "scans"("night");

-- CreateIndex
CREATE INDEX "scan_findings_scan_id_idx" ON "scan_findings"("scan_id");

-- AddForeignKey
ALTER TABLE "schedules" ADD CONSTRAINT "schedules_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "schedules" ADD CONSTRAINT "schedules_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision_checks" ADD CONSTRAINT "revision_checks_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revisions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scans" ADD CONSTRAINT "scans_requested_by_id_fkey" FOREIGN KEY ("requested_by_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scan_findings" ADD CONSTRAINT "scan_findings_scan_id_fkey" FOREIGN KEY ("scan_id") REFERENCES "scans"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scan_findings" ADD CONSTRAINT "scan_findings_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- What the schema language cannot say ----------------------------------------

-- One text and one unpublishing may wait for each story, and one story for each address.
CREATE UNIQUE INDEX "schedules_one_text" ON "schedules" ("story_id") WHERE "state" = 'waiting' AND "kind" <> 'unpublish';
CREATE UNIQUE INDEX "schedules_one_unpublishing" ON "schedules" ("story_id") WHERE "state" = 'waiting' AND "kind" = 'unpublish';
CREATE UNIQUE INDEX "schedules_one_address" ON "schedules" ("edition_id", "section_slug", "slug")
  WHERE "state" = 'waiting' AND "kind" = 'publish';
CREATE INDEX "schedules_waiting" ON "schedules" ("at") WHERE "state" = 'waiting';
CREATE INDEX "effects_waiting" ON "effects" ("try_at") WHERE "done_at" IS NULL;

-- The heads of the chains are published day by day; a past day never changes.
CREATE TRIGGER daily_heads_are_append_only BEFORE UPDATE OR DELETE ON "daily_heads"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER daily_heads_are_not_emptied BEFORE TRUNCATE ON "daily_heads"
  FOR EACH STATEMENT WHEN (current_setting('newsroom.may_truncate', true) IS DISTINCT FROM 'yes')
  EXECUTE FUNCTION refuse_change();

-- Redaction: the one change to the past, and it leaves its own entry. What that entry names may lose its text, and
-- only inside the transaction that appended it.
CREATE FUNCTION redacting(story integer) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT l.data FROM "log_entries" l
  WHERE l.id = nullif(current_setting('newsroom.redacting', true), '')::bigint AND l.public_number IS NOT NULL
    AND l.act = 'story.redact' AND l.story_id = story AND l.xmin = pg_current_xact_id()::xid
$$;
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  names jsonb;
BEGIN
  IF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'log_entries' THEN
    names := redacting(OLD.story_id);
    IF (names->'public'->'entries' @> to_jsonb(OLD.public_number) OR names->'logIds' @> to_jsonb(OLD.id::text))
       AND NEW.salt IS NULL AND NEW.note IS NULL AND NEW.reason IS NULL
       AND NEW.data IS NOT DISTINCT FROM (CASE WHEN OLD.public_number IS NULL THEN NULL ELSE OLD.data - 'public' END)
       AND to_jsonb(NEW) - '{salt,note,reason,data}'::text[] = to_jsonb(OLD) - '{salt,note,reason,data}'::text[] THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION '% on % is refused: it is append-only', TG_OP, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE OR REPLACE FUNCTION keep_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.published_at IS NULL THEN RETURN OLD; END IF;
  ELSIF to_jsonb(NEW) - '{content,content_hash,redacted_at,published_at}'::text[]
        = to_jsonb(OLD) - '{content,content_hash,redacted_at,published_at}'::text[]
        AND (OLD.published_at IS NULL OR NEW.published_at = OLD.published_at)
        AND ((NEW.content, NEW.content_hash, NEW.redacted_at) IS NOT DISTINCT FROM (OLD.content, OLD.content_hash, OLD.redacted_at)
             OR (redacting(OLD.story_id)->'revisions' @> to_jsonb(OLD.id) AND NEW.redacted_at IS NOT NULL
                 AND NEW.content_hash = '' AND NEW.content->>'headline' = '' AND NEW.content->>'standfirst' = ''
                 AND NEW.content->'body'->'blocks' = '[]'::jsonb)) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% of revision % is refused: a revision is a snapshot', TG_OP, OLD.id USING ERRCODE = 'insufficient_privilege';
END
$$;
-- Takes the text out of what the redaction entry names: { entries: [public numbers], logIds: [ids], revisions: [ids] }.
CREATE FUNCTION redact_story(entry bigint, empty jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  act "log_entries";
BEGIN
  SELECT * INTO act FROM "log_entries" WHERE id = entry AND log_entries.act = 'story.redact';
  PERFORM set_config('newsroom.redacting', entry::text, true);
  IF act.id IS NULL OR redacting(act.story_id) IS NULL THEN
    RAISE EXCEPTION 'Nothing is redacted without an entry that says so' USING ERRCODE = 'insufficient_privilege';
  END IF;
  UPDATE "log_entries" SET note = NULL, salt = NULL, reason = NULL,
    data = CASE WHEN public_number IS NULL THEN NULL ELSE data - 'public' END
  WHERE story_id = act.story_id AND id <> entry
    AND (public_number IN (SELECT jsonb_array_elements_text(act.data->'public'->'entries')::integer)
         OR id IN (SELECT jsonb_array_elements_text(act.data->'logIds')::bigint));
  UPDATE "revisions" SET content = empty, content_hash = '', redacted_at = act.at
  WHERE story_id = act.story_id AND redacted_at IS NULL
    AND id IN (SELECT jsonb_array_elements_text(act.data->'revisions')::integer);
  PERFORM set_config('newsroom.redacting', '', true);
END
$$;

-- What readers may see, and when ----------------------------------------------

-- The instant by which it is decided what is out: the database's clock, which all instances share. A connection
-- may be opened for an earlier instant, as tests do; nobody looks ahead.
CREATE FUNCTION newsroom_now() RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT least(nullif(current_setting('newsroom.now', true), '')::timestamptz, statement_timestamp())
$$;

DROP VIEW "public_log_entries", "public_addresses", "public_pictures", "public_profiles", "public_people", "public_stories";

-- Schedules whose time has come and which the clock has not confirmed yet. Acts cancel a schedule whose ground is
-- gone; the conditions here are the second lock.
CREATE VIEW "due_schedules" AS
  SELECT d.* FROM "schedules" d JOIN "stories" s ON s.id = d.story_id
  WHERE d.state = 'waiting' AND d.at <= newsroom_now()
    AND CASE WHEN d.kind = 'publish' THEN s.public_state = 'neverPublished'
             WHEN d.kind = 'unpublish' THEN s.public_state IN ('neverPublished', 'live', 'withdrawn')
             ELSE s.public_state = 'live' AND s.public_revision_id = d.replaces_id END;

-- Where every story stands now: as the acts left it, and after what is due.
CREATE VIEW "stories_now" AS
  SELECT s.id, s.edition_id, s.translation_group,
         CASE WHEN u.id IS NOT NULL AND (t.id IS NOT NULL OR s.public_state <> 'neverPublished') THEN 'unpublished'
              WHEN t.id IS NOT NULL THEN 'live' ELSE s.public_state END AS public_state,
         coalesce(t.revision_id, s.public_revision_id) AS revision_id,
         coalesce(t.listed_at, s.listed_at) AS listed_at
  FROM "stories" s
  LEFT JOIN "due_schedules" t ON t.story_id = s.id AND t.kind <> 'unpublish'
  LEFT JOIN "due_schedules" u ON u.story_id = s.id AND u.kind = 'unpublish';

-- An address once public stays known, so that it is never given away and a moved story is found.
CREATE VIEW "public_addresses" AS
  SELECT a.id, a.edition_id, a.section_slug, a.slug, a.story_id, a.current, s.public_state
  FROM "addresses" a JOIN "stories_now" s ON s.id = a.story_id
  UNION ALL
  SELECT -d.id, d.edition_id, d.section_slug, d.slug, d.story_id, true, s.public_state
  FROM "due_schedules" d JOIN "stories_now" s ON s.id = d.story_id WHERE d.kind = 'publish';

CREATE VIEW "public_stories" AS
  SELECT s.id, s.edition_id, (r.content->>'sectionId')::integer AS section_id, r.content->>'kind' AS kind,
         s.public_state, r.id AS revision_id, r.content, person_ids(r.content) AS person_ids,
         topic_ids(r.content) AS topic_ids, s.listed_at, s.translation_group, a.section_slug, a.slug
  FROM "stories_now" s
  JOIN "revisions" r ON r.id = s.revision_id
  JOIN "public_addresses" a ON a.story_id = s.id AND a.current
  WHERE s.public_state IN ('live', 'withdrawn');

CREATE VIEW "public_people" AS
  SELECT p.id, p.name, p.handle FROM "people" p
  WHERE EXISTS (
      SELECT FROM "revisions" r JOIN "stories_now" s ON s.revision_id = r.id
      WHERE person_ids(r.content) @> ARRAY[p.id] AND r.published_at IS NOT NULL AND s.public_state IN ('live', 'withdrawn'))
    OR EXISTS (
      SELECT FROM "due_schedules" d JOIN "revisions" r ON r.id = d.revision_id JOIN "stories_now" s ON s.id = d.story_id
      WHERE person_ids(r.content) @> ARRAY[p.id] AND s.public_state = 'live');

CREATE VIEW "public_profiles" AS
  SELECT f.person_id, f.language, f.name, f.title, f.about FROM "person_profiles" f
  JOIN "public_people" p ON p.id = f.person_id;

CREATE VIEW "public_pictures" AS
  SELECT p.id, p.content_hash, p.width, p.height, p.widths FROM "pictures" p
  WHERE EXISTS (
      SELECT FROM "revisions" r JOIN "stories_now" s ON s.revision_id = r.id
      WHERE picture_ids(r.content) @> ARRAY[p.id] AND r.published_at IS NOT NULL AND s.public_state IN ('live', 'withdrawn'))
    OR EXISTS (
      SELECT FROM "due_schedules" d JOIN "revisions" r ON r.id = d.revision_id JOIN "stories_now" s ON s.id = d.story_id
      WHERE picture_ids(r.content) @> ARRAY[p.id] AND s.public_state = 'live');

-- What a due schedule has announced, in the shape of the entries that the clock will write: the text, what comes
-- with it, the unpublishing.
CREATE VIEW "announced_entries" AS
  WITH lines AS (
    SELECT d.story_id, d.id AS schedule_id, d.at, d.revision_id, 1 AS rank, 0::bigint AS place,
           CASE d.kind WHEN 'publish' THEN 'published' WHEN 'update' THEN 'updated' WHEN 'correct' THEN 'corrected'
                       WHEN 'clarify' THEN 'clarified' WHEN 'fix' THEN 'fix' ELSE 'unpublished' END AS kind,
           d.note, NULL::jsonb AS announces, NULL::jsonb AS data
    FROM "due_schedules" d
    UNION ALL
    SELECT d.story_id, d.id, d.at, NULL, 1, c.place, c.line->>'kind', c.line->>'note', c.line->'announces', c.line->'data'
    FROM "due_schedules" d CROSS JOIN LATERAL jsonb_array_elements(d.companions) WITH ORDINALITY AS c(line, place))
  SELECT l.*,
         coalesce((SELECT max(e.public_number) FROM "log_entries" e WHERE e.story_id = l.story_id), 0)
           + (row_number() OVER (PARTITION BY l.story_id ORDER BY l.at, l.schedule_id, l.place))::integer AS number
  FROM lines l;

-- Of a story that has left the public, only the line that says so stays readable; of a killed one only that.
CREATE VIEW "public_log_entries" AS
  SELECT l.id, s.edition_id, l.story_id, l.public_number, l.public_kind, l.at, l.recorded_at, l.precision, l.announced_at,
         l.announced_day,
         CASE WHEN shown THEN l.note END AS note,
         CASE WHEN shown THEN l.data->'public' END AS data,
         CASE WHEN shown THEN l.salt END AS salt,
         CASE WHEN s.public_state IN ('live', 'withdrawn') THEN l.revision_id END AS revision_id,
         l.content_hash, l.previous_hash, l.hash
  FROM "log_entries" l
  JOIN "stories_now" s ON s.id = l.story_id
  CROSS JOIN LATERAL (SELECT s.public_state IN ('live', 'withdrawn') OR l.public_kind = 'killed'
    OR (s.public_state = 'unpublished' AND l.public_kind IN ('withdrawn', 'unpublished')) AS shown) AS visible
  WHERE l.public_number IS NOT NULL
  UNION ALL
  SELECT -(a.schedule_id::bigint * 100 + a.place), s.edition_id, a.story_id, a.number, a.kind, a.at, NULL,
         (a.announces->>'precision')::"Precision", (a.announces->>'at')::timestamptz, (a.announces->>'day')::date,
         CASE WHEN shown THEN a.note END, CASE WHEN shown THEN a.data END, NULL,
         CASE WHEN s.public_state IN ('live', 'withdrawn') THEN a.revision_id END, NULL, NULL, NULL
  FROM "announced_entries" a
  JOIN "stories_now" s ON s.id = a.story_id
  CROSS JOIN LATERAL (SELECT s.public_state IN ('live', 'withdrawn') OR a.kind = 'unpublished' AS shown) AS visible;

-- Every text that readers could once read, of stories that they still can.
CREATE VIEW "public_revisions" AS
  SELECT r.id AS revision_id, r.story_id, r.content FROM "revisions" r
  JOIN "stories_now" s ON s.id = r.story_id
  WHERE s.public_state IN ('live', 'withdrawn') AND r.redacted_at IS NULL
    AND (r.published_at IS NOT NULL OR r.id = s.revision_id);

-- Only when something is due, never what.
CREATE VIEW "public_next_change" AS
  SELECT 1 AS id, min(d.at) AS at FROM "schedules" d WHERE d.state = 'waiting' AND d.at > newsroom_now();

CREATE VIEW "public_daily_heads" AS
  SELECT day, at, heads, previous, hash FROM "daily_heads";

GRANT SELECT ON "public_stories", "public_people", "public_profiles", "public_pictures", "public_addresses",
  "public_log_entries", "public_revisions", "public_next_change", "public_daily_heads" TO "newsroom_reader";
