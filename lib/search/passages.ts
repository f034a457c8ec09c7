import type { ReaderDatabase } from "@/lib/database";
import type { Wanted } from "./limits";
import { SIGNS } from "./marked";

/** The headline and passages of a story with the signs around what was looked for, and the text as it is, a block a line. */
export type Passages = { id: number; headline: string; passages: string; said: string };

const AROUND = `StartSel=${SIGNS.start}, StopSel=${SIGNS.stop}`;
const WHOLE = `${AROUND}, HighlightAll=true`;
const PASSAGES = `${AROUND}, FragmentDelimiter=${SIGNS.gap}, MaxFragments=2, MinWords=12, MaxWords=26`;

/** Where the words stand in these stories. */
export function findPassages(
  db: ReaderDatabase,
  { edition, words }: Wanted,
  ids: number[],
): Promise<Passages[]> {
  return db.$queryRaw`
    WITH asked AS MATERIALIZED (
      SELECT search_config(${edition.language}) AS config, search_query(${edition.language}, ${words}) AS q
    )
    SELECT s.id, ts_headline(config, markable(s.content->>'headline'), q, ${WHOLE}) AS headline,
           ts_headline(config, markable(said.text), q, ${PASSAGES}) AS passages,
           left(said.text, 50000) AS said
    FROM "public_stories" s CROSS JOIN asked
    CROSS JOIN LATERAL (SELECT (s.content->>'standfirst') || E'\n' || body_words(s.content) AS text OFFSET 0) AS said
    WHERE s.id = ANY (${ids}::integer[])`;
}
