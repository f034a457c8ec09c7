-- What was launched stays as it was, but for words that a redaction takes out: a past front can be brought back.

-- A front without what it says in words of its own.
CREATE FUNCTION front_bones(arrangement jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT (arrangement - 'banner') || jsonb_build_object('containers', (
    SELECT jsonb_agg((part - 'name') || jsonb_build_object('pins', (
      SELECT coalesce(jsonb_agg(pin - 'headline' - 'picture' ORDER BY n), '[]'::jsonb)
      FROM jsonb_array_elements(part->'pins') WITH ORDINALITY AS pins(pin, n))) ORDER BY m)
    FROM jsonb_array_elements(arrangement->'containers') WITH ORDINALITY AS parts(part, m)))
$$;

-- Whether the redaction under way names this front of its story's edition, and only takes words out of it: the old
-- arrangement holds all of the new one, and every place stays.
CREATE FUNCTION redacts_front(front integer, edition integer, before jsonb, after jsonb) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce((
    SELECT redacting(s.id)->'fronts' @> to_jsonb(front) FROM "log_entries" l JOIN "stories" s ON s.id = l.story_id
    WHERE l.id = nullif(current_setting('newsroom.redacting', true), '')::bigint AND s.edition_id = edition
  ), false) AND before @> after AND front_bones(before) = front_bones(after)
$$;

CREATE FUNCTION keep_front() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - 'arrangement' = to_jsonb(OLD) - 'arrangement'
     AND redacts_front(OLD.id, OLD.edition_id, OLD.arrangement, NEW.arrangement) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% on % is refused: it is append-only', TG_OP, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END
$$;
DROP TRIGGER fronts_are_append_only ON "fronts";
CREATE TRIGGER fronts_are_append_only BEFORE UPDATE OR DELETE ON "fronts"
  FOR EACH ROW EXECUTE FUNCTION keep_front();

-- Puts in place of a front that the redaction entry names the same one without the words: { fronts: [ids] }.
CREATE FUNCTION redact_front(entry bigint, front integer, without jsonb) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('newsroom.redacting', entry::text, true);
  UPDATE "fronts" SET arrangement = without WHERE id = front;
  PERFORM set_config('newsroom.redacting', '', true);
END
$$;
