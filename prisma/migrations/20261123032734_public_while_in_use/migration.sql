-- A name or a picture is public as long as something public uses it, from the instant at which that is (decision 28).

-- A topic and a series are what a live story makes of them; until then they are words of the desk.
CREATE OR REPLACE VIEW "public_topics" AS
  SELECT t.topic_id, t.edition_id, t.name, t.slug FROM "topic_names" t
  WHERE EXISTS (SELECT FROM "public_list_entries" e WHERE e.list = 'topic:' || t.topic_id || ':' || t.edition_id)
    OR EXISTS (SELECT FROM "public_due_entries" d WHERE d.list = 'topic:' || t.topic_id || ':' || t.edition_id);

CREATE OR REPLACE VIEW "public_series" AS
  SELECT s.series_id, s.edition_id, s.name, s.slug, s.about FROM "series_names" s
  WHERE EXISTS (SELECT FROM "public_list_entries" e WHERE e.list = 'series:' || s.series_id || ':' || s.edition_id)
    OR EXISTS (SELECT FROM "public_due_entries" d WHERE d.list = 'series:' || s.series_id || ':' || s.edition_id);

-- Along the index, however many fronts were launched.
CREATE OR REPLACE VIEW "public_fronts" AS
  SELECT e.id AS edition_id, f.number, f.arrangement, f.launched_at FROM "editions" e
  CROSS JOIN LATERAL (SELECT * FROM "fronts" l WHERE l.edition_id = e.id ORDER BY l.number DESC LIMIT 1) AS f;

-- Pictures that the fronts give to stories in place of their own, where the story is live and its place has not ended.
-- A function, as the two of decision 24: a question about pictures is planned as one. It says nothing that the view of
-- pictures does not say too.
CREATE FUNCTION pictures_on_fronts() RETURNS TABLE (picture_id integer)
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 5 SET search_path = public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
    SELECT (pin->'picture'->'use'->>'pictureId')::integer
    FROM "public_fronts" f
    CROSS JOIN LATERAL jsonb_path_query(f.arrangement,
      '$.containers[*].pins[*] ? (@.picture.use.pictureId.type() == "number")') AS pin
    WHERE (pin->>'until' IS NULL OR (pin->>'until')::timestamptz > newsroom_now())
      AND (SELECT s.public_state FROM "stories_now" s WHERE s.id = (pin->>'storyId')::integer) = 'live';
END
$$;

-- Numbers that no picture has name none: a lead whose picture is still to be found holds null, a page's text any number.
CREATE OR REPLACE FUNCTION picture_ids(content jsonb) RETURNS integer[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(DISTINCT picture::integer), '{}')
  FROM jsonb_path_query(content, '$.**.pictureId ? (@.type() == "number" && @ <= 2147483647)') AS picture
$$;
CREATE INDEX "page_revisions_picture_ids" ON "page_revisions" USING gin (picture_ids("body"));

-- Asked for with every picture that a stranger wants. Where an index can find all, all are counted: whoever asks only
-- whether there is one would have the planner hope to meet it early in the table.
CREATE OR REPLACE VIEW "public_pictures" AS
  SELECT p.id, p.content_hash, p.width, p.height, p.widths FROM "pictures" p
  WHERE EXISTS (SELECT FROM "named_in_public" n WHERE n.what = 'picture:' || p.id
      AND n.story_id <> ALL ((SELECT due_stories())::integer[]))
    OR EXISTS (SELECT FROM due_texts() t WHERE picture_ids(t.content) @> ARRAY[p.id])
    OR (SELECT count(*) FROM "page_revisions" r JOIN "standing_pages" g ON g.public_revision_id = r.id
        WHERE picture_ids(r.body) @> ARRAY[p.id]) > 0
    OR EXISTS (SELECT FROM pictures_on_fronts() f WHERE f.picture_id = p.id);

-- Pictures that readers have seen in a text, whether or not they still do: of those that are public no more it can be
-- said that they are gone.
CREATE VIEW "public_past_pictures" AS
  SELECT p.id, p.content_hash FROM "pictures" p
  WHERE (SELECT count(*) FROM "revisions" r WHERE r.published_at IS NOT NULL AND picture_ids(r.content) @> ARRAY[p.id]) > 0
    OR (SELECT count(*) FROM "page_revisions" r WHERE picture_ids(r.body) @> ARRAY[p.id]) > 0;

GRANT SELECT ON "public_past_pictures" TO "newsroom_reader";
