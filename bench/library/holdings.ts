import { Client } from "pg";
import { drawn, numbersFrom, vocabulary } from "../lists/vocabulary";

/** A library of so many pictures with what uses them, written into an empty, migrated database past all acts. */

const PEOPLE = 40;
const TOPICS = 80;
const WORDS = 20_000;
const CAPTIONS = 5_000;
/** Every third picture stands in stories: once or several times. */
const USED = 3;

export type Holdings = {
  /** Words of captions: in nearly every one, in many, in a few. */
  common: string;
  usual: string;
  rare: string;
};

/** Fills the database and makes its statistics; in under a minute for 100,000 pictures. */
export async function makeHoldings(url: string, pictures: number): Promise<Holdings> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    // Documents are made by the pictures' own trigger; no other is needed, for nothing public changes.
    await client.query("SET timezone = 'UTC'; SET work_mem = '64MB'; SET maintenance_work_mem = '256MB'");
    await client.query(`ALTER TABLE "pictures" DISABLE TRIGGER new_rights_are_told`);
    for (const statement of frame()) await client.query(statement);
    const words = vocabulary("en", WORDS);
    await fillCaptions(client, words);
    await client.query(picturesOf(pictures));
    await client.query("SET session_replication_role = replica");
    for (const statement of usesOf(pictures)) await client.query(statement);
    await client.query(
      `SELECT setval(pg_get_serial_sequence('pictures', 'id'), (SELECT max(id) FROM "pictures"))`,
    );
    await client.query("VACUUM ANALYZE");
    return await describe(client, words);
  } finally {
    await client.end();
  }
}

function frame(): string[] {
  return [
    `INSERT INTO "settings" (name, value) VALUES ('site', '{"zone":"Asia/Almaty","contactEmail":"","place":"Talmer"}')`,
    `INSERT INTO "editions" (id, language, name, site_name, is_default, position) VALUES (1, 'en', 'English', 'Newsroom', true, 1)`,
    `INSERT INTO "people" (id, name, handle, role, created_at)
     SELECT n, 'Photographer Number' || n, 'photographer-' || n, 'editor', now() FROM generate_series(1, ${PEOPLE}) AS n`,
    `INSERT INTO "topics" (id) SELECT generate_series(1, ${TOPICS})`,
    `INSERT INTO "topic_names" (topic_id, edition_id, name, slug)
     SELECT n, 1, 'Topic ' || n, 'topic-' || n FROM generate_series(1, ${TOPICS}) AS n`,
    `CREATE UNLOGGED TABLE bench_captions (place integer PRIMARY KEY, text text)`,
  ];
}

async function fillCaptions(client: Client, words: readonly string[]): Promise<void> {
  const next = numbersFrom(1);
  const captions = Array.from({ length: CAPTIONS }, () =>
    Array.from({ length: 14 }, () => drawn(words, next)).join(" "),
  );
  await client.query(
    `INSERT INTO bench_captions SELECT place, text FROM unnest($1::text[]) WITH ORDINALITY AS c(text, place)`,
    [captions],
  );
}

/**
 * Over ten years up to now, a tenth with a right that ends: most of those have ended. Of those that stand in a story a
 * twentieth has no credit and a tenth no description, of the others a fifth and a third.
 */
function picturesOf(pictures: number): string {
  const pick = (salt: number, of: number) => `abs(hashint4(n * 7 + ${salt}) % ${of})`;
  const at = `now() - '10 years'::interval * ((${pictures} - n)::double precision / ${pictures})`;
  return `INSERT INTO "pictures" (id, content_hash, mime, width, height, bytes, colour, likeness, file_name, caption, credit, alt,
      decorative, creator, source, place, taken, taken_on, people, keywords, topic_ids, licence, usage_terms, rights_until,
      do_not_use, do_not_use_at, said, added_at, added_by_id, deleted_at)
    SELECT n, md5(n::text) || md5((-n)::text), 'image/jpeg',
      (ARRAY[4000, 4000, 2667, 3000])[1 + n % 4], (ARRAY[2667, 2250, 4000, 3000])[1 + n % 4], 3000000, '#8a7f63',
      hashint8extended(n, 1), 'DSC_' || n || '.jpg', initcap(left(c.text, 1)) || substr(c.text, 2),
      CASE WHEN ${pick(2, 20)} < CASE WHEN n % ${USED} = 0 THEN 1 ELSE 4 END THEN '' ELSE 'Photographer Number' || 1 + ${pick(3, PEOPLE)} END,
      CASE WHEN ${pick(4, 30)} < CASE WHEN n % ${USED} = 0 THEN 3 ELSE 10 END THEN '' ELSE left(c.text, 60) END, ${pick(5, 50)} = 0,
      'Photographer Number' || 1 + ${pick(3, PEOPLE)}, 'Box ' || n % 900, 'Talmer',
      to_char(${at}, 'YYYY-MM-DD"T"HH24:MI:SS'), (${at})::date, ARRAY[initcap(split_part(c.text, ' ', 3)) || ' Ermek'],
      string_to_array(split_part(c.text, ' ', 5) || ' ' || split_part(c.text, ' ', 6), ' '), ARRAY[1 + ${pick(6, TOPICS)}, 1 + ${pick(7, TOPICS)}],
      (ARRAY['unknown', 'own', 'own', 'licensed', 'agency', 'handout', 'creativeCommons', 'publicDomain'])[1 + ${pick(8, 8)}]::"LicenceKind",
      'Editorial use', CASE WHEN ${pick(9, 10)} = 0 THEN ${at} + '3 years'::interval END,
      CASE WHEN ${pick(10, 500)} = 0 THEN 'The owner asked' END, CASE WHEN ${pick(10, 500)} = 0 THEN ${at} END,
      jsonb_build_object('Make', 'Camera', 'Model', 'M' || n % 30, 'FNumber', 5.6), ${at}, 1 + ${pick(11, PEOPLE)},
      CASE WHEN ${pick(12, 1000)} = 0 THEN now() - '3 days'::interval END
    FROM generate_series(1, ${pictures}) AS n JOIN bench_captions c ON c.place = 1 + ${pick(1, CAPTIONS)}`;
}

/** Stories take pictures in turn: most of those that are used stand in a live story, its draft and its revisions. */
function usesOf(pictures: number): string[] {
  const from = (place: string, every: number) =>
    `INSERT INTO "picture_uses" (picture_id, place, subject_id)
     SELECT n, '${place}', s FROM generate_series(1, ${pictures}) AS n,
     LATERAL (SELECT DISTINCT n * 2 + k AS s FROM generate_series(0, CASE WHEN n % 17 = 0 THEN 3 ELSE 0 END) AS k) AS stories
     WHERE n % ${USED} = 0 AND n % ${every} = 0`;
  return [
    from("revision", 1),
    from("draft", 1),
    from("live", 4),
    `INSERT INTO "picture_uses" (picture_id, place, subject_id) SELECT ${pictures} - n, 'front', 1 FROM generate_series(0, 11) AS n`,
  ];
}

async function describe(client: Client, words: readonly string[]): Promise<Holdings> {
  const { rows } = await client.query<{ word: string; ndoc: number }>(
    `SELECT word, ndoc FROM ts_stat('SELECT document FROM "pictures"') ORDER BY ndoc DESC`,
  );
  const known = new Set(words);
  const found = rows.filter(({ word }) => known.has(word));
  const [first, last] = [found[0], found.findLast(({ ndoc }) => ndoc > 10)];
  const middle = found.find(({ ndoc }) => ndoc < 6_000) ?? first;
  return { common: first?.word ?? "", usual: middle?.word ?? "", rare: last?.word ?? "" };
}
