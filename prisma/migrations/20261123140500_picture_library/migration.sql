-- The words that somebody looks for among pictures, each as the beginning of a word; the same signs are left out as of what is found.
CREATE FUNCTION picture_query(said text) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(to_tsquery('pg_catalog.simple', string_agg(word || ':*', ' & ')), ''::tsquery)
  FROM regexp_split_to_table(regexp_replace(folded(said), '[^[:alnum:]]+', ' ', 'g'), ' ') AS word WHERE word <> ''
$$;

-- What the desk asks of a picture on every screen: whether something is missing where it is used, or its right was lost.
CREATE INDEX "pictures_wanting" ON "pictures" ("id") WHERE "deleted_at" IS NULL AND ("credit" = '' OR ("alt" = '' AND NOT "decorative"));
CREATE INDEX "pictures_ending" ON "pictures" ("rights_until") INCLUDE ("id") WHERE "rights_until" IS NOT NULL;
CREATE INDEX "pictures_not_to_use" ON "pictures" ("id") WHERE "do_not_use_at" IS NOT NULL;
CREATE INDEX "pictures_deleted_at" ON "pictures" ("deleted_at") WHERE "deleted_at" IS NOT NULL;
CREATE INDEX "pictures_added_by_id" ON "pictures" ("added_by_id", "id");
-- What looks nearly the same is looked for among all likenesses.
CREATE INDEX "pictures_likeness" ON "pictures" ("id") INCLUDE ("likeness") WHERE "likeness" IS NOT NULL;

-- What was done to one picture, the newest first.
CREATE INDEX "log_entries_of_pictures" ON "log_entries" ((data->>'picture'), "id") WHERE "act" LIKE 'picture.%';

-- What the library's filters ask most, without a look at the pictures themselves: of all that is there, of what may be
-- used and lacks nothing, and of what lacks a credit or a licence.
CREATE INDEX "pictures_held" ON "pictures" ("id")
  INCLUDE ("do_not_use_at", "rights_until", "width", "height", "added_at", "added_by_id", "taken_on")
  WHERE "deleted_at" IS NULL;
CREATE INDEX "pictures_complete" ON "pictures" ("id")
  INCLUDE ("do_not_use_at", "rights_until", "width", "height", "added_at", "added_by_id", "taken_on")
  WHERE "deleted_at" IS NULL AND "credit" <> '' AND "licence" <> 'unknown';
CREATE INDEX "pictures_incomplete" ON "pictures" ("id")
  INCLUDE ("do_not_use_at", "rights_until", "width", "height", "added_at", "added_by_id", "taken_on")
  WHERE "deleted_at" IS NULL AND ("credit" = '' OR "licence" = 'unknown');
