import { Client } from "pg";
import { drawn, numbersFrom, paragraph, vocabulary } from "./vocabulary";

/** An archive of so many stories in three editions, written into an empty, migrated database past all acts. */

const LANGUAGES = ["en", "ru", "kk"];
const SECTIONS = 6;
const PEOPLE = 60;
const TOPICS = 80;
const PICTURES = 300;
const WORDS = 20_000;
const PARAGRAPHS = 3_000;
/** Of a story's four paragraphs. */
const PARAGRAPH_WORDS = 45;
/** Twelve years back from the newest story. */
const SPAN = "12 years";

export type Archive = {
  stories: number;
  /** Words of the first edition: in every story, in every third, in a few. */
  common: string;
  usual: string;
  rare: string;
  phrase: string;
  /** The middle of the archive, "2020-11". */
  month: string;
};

/** Fills the database and makes its statistics; in a minute or two for 100,000 stories. */
export async function makeArchive(url: string, stories: number): Promise<Archive> {
  const client = await connected(url);
  try {
    for (const statement of frame()) await client.query(statement);
    const english = vocabulary("en", WORDS);
    for (const [place, language] of LANGUAGES.entries()) await fillParagraphs(client, place + 1, language);
    const indexes = await dropSearchIndexes(client);
    await Promise.all(
      [0, 1].map(async (half) => {
        const own = await connected(url);
        for (const statement of storyStatements(stories, half)) await own.query(statement);
        await own.end();
      }),
    );
    for (const index of indexes) await client.query(index);
    for (const table of ["stories", "revisions", "addresses", "log_entries", "people"])
      await client.query(
        `SELECT setval(pg_get_serial_sequence('${table}', 'id'), (SELECT max(id) FROM "${table}"))`,
      );
    await client.query("VACUUM ANALYZE");
    return await describe(client, stories, english);
  } finally {
    await client.end();
  }
}

/** Triggers and foreign keys are off: the tables are filled as the triggers would have filled them. */
async function connected(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(
    "SET session_replication_role = replica; SET timezone = 'UTC'; SET work_mem = '64MB'; SET maintenance_work_mem = '256MB'",
  );
  return client;
}

function frame(): string[] {
  const quoted = LANGUAGES.map((language) => `'${language}'`).join();
  return [
    `INSERT INTO "settings" (name, value) VALUES ('site', '{"zone":"Asia/Almaty","contactEmail":"","place":"Talmer"}')
     ON CONFLICT DO NOTHING`,
    `INSERT INTO "editions" (id, language, name, site_name, is_default, position)
     SELECT place, language, language, 'Newsroom', place = 1, place FROM unnest(ARRAY[${quoted}]) WITH ORDINALITY AS l(language, place)`,
    `INSERT INTO "sections" (id, edition_id, slug, name, position)
     SELECT (e.id - 1) * ${SECTIONS} + n, e.id, 'section-' || n, 'Section ' || n, n FROM "editions" e, generate_series(1, ${SECTIONS}) AS n`,
    `INSERT INTO "people" (id, name, handle, role, created_at)
     SELECT n, 'Writer Number' || n, 'writer-' || n, 'reporter', now() FROM generate_series(1, ${PEOPLE}) AS n`,
    `INSERT INTO "topics" (id) SELECT generate_series(1, ${TOPICS})`,
    `INSERT INTO "topic_names" (topic_id, edition_id, name, slug)
     SELECT t.id, e.id, 'Topic ' || t.id, 'topic-' || t.id FROM "topics" t, "editions" e`,
    `INSERT INTO "pictures" (id, content_hash, mime, width, height, added_at)
     SELECT n, md5(n::text), 'image/jpeg', 1600, 1067, now() FROM generate_series(1, ${PICTURES}) AS n`,
    `CREATE UNLOGGED TABLE bench_paragraphs (edition integer, place integer, text text, headline text, PRIMARY KEY (edition, place))`,
  ];
}

async function fillParagraphs(client: Client, edition: number, language: string): Promise<void> {
  const words = vocabulary(language, WORDS);
  const next = numbersFrom(edition);
  const texts = Array.from({ length: PARAGRAPHS }, () => paragraph(words, PARAGRAPH_WORDS, next));
  const headlines = Array.from({ length: PARAGRAPHS }, () =>
    Array.from({ length: 6 }, () => drawn(words, next)).join(" "),
  );
  await client.query(
    `INSERT INTO bench_paragraphs SELECT $1, place, text, headline
     FROM unnest($2::text[], $3::text[]) WITH ORDINALITY AS p(text, headline, place)`,
    [edition, texts, headlines],
  );
}

/** An index is built faster than it is kept. Gives the statements that make them again. */
async function dropSearchIndexes(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ indexname: string; indexdef: string }>(
    `SELECT indexname, indexdef FROM pg_indexes
     WHERE (tablename = 'search_documents' OR tablename = 'revisions') AND indexdef LIKE '%USING gin%'`,
  );
  for (const { indexname } of rows) await client.query(`DROP INDEX "${indexname}"`);
  return rows.map(({ indexdef }) => indexdef);
}

/** One half of the stories with all that hangs on them. Story n has revision n and address n. */
function storyStatements(stories: number, half: number): string[] {
  const numbers = `generate_series(${half === 0 ? 2 : 1}, ${stories}, 2) AS n`;
  const at = `date_trunc('minute', '2026-11-20T06:00:00Z'::timestamptz - '${SPAN}'::interval * ((${stories} - n)::double precision / ${stories}))`;
  const edition = `1 + n % ${LANGUAGES.length}`;
  const section = `(n % ${LANGUAGES.length}) * ${SECTIONS} + 1 + (n / 3) % ${SECTIONS}`;
  const pick = (salt: number) => `1 + abs(hashint4(n * 7 + ${salt}) % ${PARAGRAPHS})`;
  const block = (place: number) =>
    `jsonb_build_object('type', 'paragraph', 'text', jsonb_build_array(jsonb_build_object('text', p${place}.text)))`;
  const person = (salt: number) => `1 + abs(hashint4(n * 3 + ${salt}) % ${PEOPLE})`;
  const topic = (salt: number) => `1 + abs(hashint4(n * 5 + ${salt}) % ${TOPICS})`;
  const kind = `(ARRAY['news','news','news','analysis','opinion','explainer','news','review'])[1 + n % 8]`;
  return [
    `INSERT INTO "revisions" (id, story_id, number, content, content_hash, working_version, reason, cut_at, published_at)
     SELECT n, n, 1, jsonb_build_object('version', 1, 'headline', p1.headline, 'standfirst', left(p2.text, 140), 'dateline', 'Talmer',
       'kind', ${kind}, 'sectionId', ${section}, 'slug', 'story-' || n,
       'bylines', jsonb_build_array(jsonb_build_object('personId', ${person(1)}, 'name', 'Writer Number' || (${person(1)}))),
       'topicIds', jsonb_build_array(${topic(1)}, ${topic(2)}),
       'lead', CASE WHEN n % 3 = 0 THEN jsonb_build_object('pictureId', 1 + n % ${PICTURES}, 'caption', left(p3.text, 80), 'alt', 'A view', 'credit', 'Newsroom') END,
       'body', jsonb_build_object('version', 1, 'blocks', jsonb_build_array(${[1, 2, 3, 4].map(block).join()})),
       'searchTitle', '', 'searchDescription', '', 'socialTitle', '', 'socialDescription', ''),
       '', 1, 'publish', ${at}, ${at}
     FROM ${numbers}
     ${[1, 2, 3, 4].map((place) => `JOIN bench_paragraphs p${place} ON p${place}.edition = ${edition} AND p${place}.place = ${pick(place)}`).join("\n")}`,
    `INSERT INTO "stories" (id, edition_id, section_id, public_state, public_revision_id, listed_at, created_at)
     SELECT n, ${edition}, ${section}, 'live', n, ${at}, ${at} FROM ${numbers}`,
    `INSERT INTO "addresses" (id, edition_id, section_slug, slug, story_id, since)
     SELECT n, ${edition}, 'section-' || 1 + (n / 3) % ${SECTIONS}, 'story-' || n, n, ${at} FROM ${numbers}`,
    `INSERT INTO "log_entries" (story_id, act, at, actor_kind, actor_name, revision_id, public_number, public_kind, note)
     SELECT n, act, ${at} + later, 'import', 'Import', n, number, kind, note FROM ${numbers},
     (VALUES ('story.publish', '0'::interval, 1, 'published', NULL, 1), ('story.update', '2 hours', 2, 'updated', 'More is known.', 6),
       ('story.correct', '5 hours', 3, 'corrected', 'It was seven, not six.', 30)) AS e(act, later, number, kind, note, every)
     WHERE n % every = 0`,
    `INSERT INTO "list_entries" (list, listed_at, story_id)
     SELECT name, s.listed_at, s.id FROM ${numbers} JOIN "stories" s ON s.id = n JOIN "revisions" r ON r.id = n,
     LATERAL (SELECT * FROM lists_of(s.edition_id, r.content) UNION ALL
       SELECT 'changed:' || s.edition_id WHERE changed_at(n) IS NOT NULL) AS l(name)`,
    `INSERT INTO "named_in_public" (what, story_id)
     SELECT DISTINCT what, n FROM ${numbers} JOIN "revisions" r ON r.id = n, LATERAL (
       SELECT 'person:' || p FROM unnest(person_ids(r.content)) AS p UNION ALL SELECT 'picture:' || p FROM unnest(picture_ids(r.content)) AS p
     ) AS l(what)`,
    `INSERT INTO "search_documents" (story_id, edition_id, section_id, kind, listed_at, person_ids, topic_ids, words, document)
     SELECT n, s.edition_id, s.section_id, r.content->>'kind', s.listed_at, person_ids(r.content), topic_ids(r.content),
       near_words(r.content), search_document(e.config, r.content)
     FROM ${numbers} JOIN "stories" s ON s.id = n JOIN "revisions" r ON r.id = n
     JOIN (SELECT id, search_config(language) AS config FROM "editions") AS e ON e.id = s.edition_id`,
  ];
}

async function describe(client: Client, stories: number, words: string[]): Promise<Archive> {
  const { rows } = await client.query<{ text: string }>(
    "SELECT text FROM bench_paragraphs WHERE edition = 1 AND place = 1500",
  );
  const spoken = (rows[0]?.text ?? "").replace(".", "").toLowerCase().split(" ");
  const known = new Map(words.map((word, place) => [word, place]));
  const start = spoken.findIndex(
    (word, place) =>
      place > 0 && (known.get(word) ?? 0) > 200 && (known.get(spoken[place + 1] ?? "") ?? 0) > 50,
  );
  const { rows: middle } = await client.query<{ month: string }>(
    `SELECT to_char(listed_at, 'YYYY-MM') AS month FROM "stories" WHERE id = ${Math.floor(stories / 2)}`,
  );
  return {
    stories,
    common: words[0] ?? "",
    usual: words[55] ?? "",
    rare: spoken.findLast((word) => (known.get(word) ?? 0) > WORDS / 2) ?? "",
    phrase: `"${spoken.slice(start, start + 2).join(" ")}"`,
    month: middle[0]?.month ?? "",
  };
}
