-- AlterTable
ALTER TABLE "pictures" ADD COLUMN     "rights_over_at" TIMESTAMPTZ(3);

-- What the log knows of ends that had passed already when they were set: readers were shown the picture until then.
UPDATE "pictures" p SET "rights_over_at" = told.at
  FROM (SELECT (l.data->>'picture')::integer AS id, max(l.at) AS at FROM "log_entries" l
    WHERE l.act = 'picture.saveRights' AND l.data->'fields' ? 'rightsUntil' GROUP BY 1) AS told
  WHERE p.id = told.id AND p."rights_until" <= told.at;

-- Since when a picture may not be shown at this instant; null where it may. What readers are told never lies before the
-- day on which somebody took it from them.
CREATE FUNCTION picture_lost_at(do_not_use_at timestamptz, rights_until timestamptz, rights_over_at timestamptz)
  RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT least(do_not_use_at, CASE WHEN rights_until <= newsroom_now() THEN coalesce(rights_over_at, rights_until) END)
$$;

CREATE OR REPLACE VIEW "pictures_in_public" AS
  SELECT p.id, p.content_hash, p.width, p.height, p.colour,
    picture_lost_at(p.do_not_use_at, p.rights_until, p.rights_over_at) AS lost_at FROM "pictures" p
  WHERE EXISTS (SELECT FROM "named_in_public" n WHERE n.what = 'picture:' || p.id
      AND n.story_id <> ALL ((SELECT due_stories())::integer[]))
    OR EXISTS (SELECT FROM due_texts() t WHERE picture_ids(t.content) @> ARRAY[p.id])
    OR EXISTS (SELECT FROM "picture_uses" u WHERE u.picture_id = p.id AND u.place = 'pageLive')
    OR EXISTS (SELECT FROM pictures_on_fronts() f WHERE f.picture_id = p.id);

CREATE OR REPLACE FUNCTION expire_picture() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  name text := 'picture:' || NEW.id;
BEGIN
  PERFORM expire_for_readers(ARRAY[name],
    CASE WHEN picture_lost_at(NEW.do_not_use_at, NEW.rights_until, NEW.rights_over_at) IS NOT NULL
      THEN ARRAY[name] ELSE '{}'::text[] END);
  RETURN NULL;
END
$$;
DROP FUNCTION picture_lost_at(timestamptz, timestamptz);
