import type { ReaderDatabase } from "@/lib/database";
import { Prisma } from "@/prisma/generated/client";
import { folded } from "./folded";
import { exceptSponsored } from "./limits";
import { likelySpellings, SHORTEST } from "./spelling";

/**
 * For a search that found next to nothing: what was nearly typed. Words of headlines, names and datelines that sound like
 * it, or else share trigrams with it, are weighed by their spelling. Those of sponsored work are none of them, for what is
 * proposed is a search without limits.
 */

type Edition = { id: number; language: string };

const MOST_WORDS = 8;
/** So many headlines are looked through for the nearest word. */
const MOST_READ = 300;
/** So many of the likeliest are looked at: whether a search for them would look for anything. */
const LIKELIEST = 5;

/** A word of a live story's headline, names or dateline, folded, and in how many of the headlines looked through it stands. */
type Known = { typed: string; endings: boolean; word: string; stories: number; storyId: number };

/**
 * The query with the words that stand in no story replaced by the nearest of headlines and names; null where there are
 * none. What it would find has to be looked for: its words may stand in different stories.
 */
export async function findMeant(db: ReaderDatabase, edition: Edition, words: string): Promise<string | null> {
  const asked = wordsOf(words);
  const bySound = await likeliest(db, edition, asked, soundsLike);
  const others = asked.filter((word) => !bySound.some(({ typed }) => typed === word));
  const byLetters = await likeliest(db, edition, others, sharesLetters);
  const nearest = await inFull(db, edition, [...bySound, ...byLetters]);
  if (nearest.size === 0) return null;
  return words.replace(WORD, (word) => likeTyped(word, nearest.get(word.toLowerCase())));
}

type Nearness = (word: string) => Prisma.Sql;

// As in findStories the way to a document "d" is always an index: what is compared is something to be computed.
const soundsLike: Nearness = (word) =>
  Prisma.sql`sounds_of(d.words) @> (SELECT sounds_of(${word})) AND sounds_of(${word}) <> '{}'`;
const sharesLetters: Nearness = (word) => Prisma.sql`d.words %> (SELECT folded(${word}))`;

/** The words in documents near to one that stands in no story itself. Which of them is nearest is not known here. */
function knownNear({ id, language }: Edition, word: string, isNear: Nearness): Prisma.Sql {
  const documents = Prisma.sql`FROM "public_search_documents" d WHERE d.edition_id = ${id} ${exceptSponsored({})}`;
  return Prisma.sql`
    SELECT ${word}::text AS typed, (SELECT search_config(${language}) = 'simple'::regconfig) AS endings,
           token AS word, count(*)::integer AS stories, min(story_id) AS "storyId"
    FROM (SELECT d.story_id, d.words ${documents} AND ${isNear(word)} LIMIT ${MOST_READ}::bigint) AS found
    CROSS JOIN LATERAL regexp_split_to_table(found.words, '[^[:alnum:]]+') AS token
    WHERE length(token) BETWEEN ${SHORTEST}::integer AND ${word.length + 3}::integer
      AND search_query(${language}, ${word}) IS NOT NULL
      AND NOT EXISTS (SELECT ${documents} AND d.document @@ (SELECT search_query(${language}, ${word})))
    GROUP BY token`;
}

/** For each word that was typed the few that it is likeliest to be, nearest first. */
async function likeliest(
  db: ReaderDatabase,
  edition: Edition,
  asked: string[],
  isNear: Nearness,
): Promise<Known[]> {
  if (asked.length === 0) return [];
  const questions = asked.map((word) => knownNear(edition, word, isNear));
  const known = await db.$queryRaw<Known[]>(Prisma.join(questions, " UNION ALL "));
  return asked.flatMap((word) => {
    const words = known.filter(({ typed }) => typed === word);
    const endings = words.some((one) => one.endings);
    return likelySpellings(folded(word), words, { endings }).slice(0, LIKELIEST);
  });
}

/** Each typed word with the first of its likeliest that search looks for at all, in the letters in which it stands there. */
async function inFull(
  db: ReaderDatabase,
  { language }: Edition,
  known: Known[],
): Promise<Map<string, string>> {
  if (known.length === 0) return new Map();
  const words = known.map(({ word }) => word);
  const ids = known.map(({ storyId }) => storyId);
  const rows = await db.$queryRaw<{ place: number; said: string }[]>`
    SELECT place::integer - 1 AS place, lower(near_said(s.content)) AS said
    FROM unnest(${words}::text[], ${ids}::integer[]) WITH ORDINALITY AS known(word, id, place)
    JOIN "public_stories" s ON s.id = known.id
    WHERE s.id = ANY (${ids}::integer[]) AND search_query(${language}, word) IS NOT NULL ORDER BY place DESC`;
  return new Map(
    rows.flatMap(({ place, said }) => {
      const one = known[place];
      const own = one && said.match(WORD)?.find((word) => folded(word) === one.word);
      return one ? [[one.typed, own ?? one.word]] : [];
    }),
  );
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * The words that must stand in a story, in lower case; those that must not are left out, and numbers: another number is
 * not nearly the same.
 */
function wordsOf(text: string): string[] {
  const wanted = text.replace(/(?:^|\s)-\S+/g, " ").toLowerCase();
  const words = wanted.match(WORD) ?? [];
  const usable = words.filter((word) => word.length >= SHORTEST && !/\p{N}/u.test(word));
  return [...new Set(usable)].slice(0, MOST_WORDS);
}

/** The first letter large where it was typed large. */
function likeTyped(typed: string, near: string | undefined): string {
  if (near === undefined) return typed;
  const [first = ""] = typed;
  return first === first.toUpperCase() ? near.charAt(0).toUpperCase() + near.slice(1) : near;
}
