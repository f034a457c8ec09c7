import type { ReaderDatabase } from "@/lib/database";
import { Prisma } from "@/prisma/generated/client";
import { exceptSponsored } from "./limits";

/**
 * For a search that found next to nothing: what was nearly typed. Headlines and names are compared by their trigrams.
 * Those of sponsored work are none of them, for what is proposed is a search without limits.
 */

type Edition = { id: number; language: string };

const MOST_WORDS = 8;
/** Shorter words are like too many others. */
const SHORTEST = 3;
/** So many headlines are looked through for the nearest word. */
const MOST_READ = 300;

/**
 * The query with the words that stand in no story replaced by the nearest of headlines and names; null where there are
 * none. What it would find has to be looked for: its words may stand in different stories.
 */
export async function findMeant(
  db: ReaderDatabase,
  { id, language }: Edition,
  words: string,
): Promise<string | null> {
  const asked = wordsOf(words);
  if (asked.length === 0) return null;
  const questions = asked.map((word) => nearestTo({ id, language }, word));
  const rows = await db.$queryRaw<{ word: string; near: string | null }[]>(
    Prisma.join(questions, " UNION ALL "),
  );
  const nearest = new Map(rows.flatMap(({ word, near }) => (near && near !== word ? [[word, near]] : [])));
  if (nearest.size === 0) return null;
  return words.replace(WORD, (word) => likeTyped(word, nearest.get(word.toLowerCase())));
}

/** A word with the nearest that stands in a headline or a name; without one where it stands somewhere itself. */
function nearestTo({ id, language }: Edition, word: string): Prisma.Sql {
  return Prisma.sql`SELECT ${word}::text AS word, CASE WHEN NOT EXISTS (
      SELECT FROM "public_search_documents" d
      WHERE d.edition_id = ${id} AND d.document @@ (SELECT search_query(${language}, ${word})) ${exceptSponsored({})}
    ) THEN (
      SELECT token FROM (
        SELECT d.words FROM "public_search_documents" d
        WHERE d.edition_id = ${id} AND d.words %> folded(${word}) ${exceptSponsored({})} LIMIT ${MOST_READ}::bigint
      ) AS found CROSS JOIN LATERAL regexp_split_to_table(found.words, '[^[:alnum:]]+') AS token
      WHERE length(token) >= ${SHORTEST}::integer
      GROUP BY token HAVING similarity(token, folded(${word})) >= 0.3
      ORDER BY similarity(token, folded(${word})) DESC, count(*) DESC, token LIMIT 1
    ) END AS near`;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The words that must stand in a story, in lower case; those that must not are left out. */
function wordsOf(text: string): string[] {
  const wanted = text.replace(/(?:^|\s)-\S+/g, " ").toLowerCase();
  const words = [...wanted.matchAll(WORD)].map(([word]) => word).filter((word) => word.length >= SHORTEST);
  return [...new Set(words)].slice(0, MOST_WORDS);
}

/** The first letter large where it was typed large. */
function likeTyped(typed: string, near: string | undefined): string {
  if (near === undefined) return typed;
  const [first = ""] = typed;
  return first === first.toUpperCase() ? near.charAt(0).toUpperCase() + near.slice(1) : near;
}
