import { timeOfAct, type Clock } from "@/lib/clock";
import type { Transaction } from "@/lib/database";
import type { Newsroom } from "@/lib/newsroom";
import { findAddress, findPublicText } from "@/lib/stories/public";
import { ACT_LIMITS } from "@/lib/stories/story-act";
import type { ReaderReport } from "./fields";
import { reportedRevision } from "./reported-revision";

/** From this many reports on one story within an hour on, more are a crowd. */
export const CROWD_AN_HOUR = 30;

/** Of what came in a crowd and waits for an answer, one story keeps this many, the newest. */
export const MOST_OF_A_CROWD = 200;

const HOUR = 3_600_000;
/** Within this time the same words are the same report, sent twice. */
const SAME_REPORT = 60_000;

export type ReportPlace = { language: string; sectionSlug: string; slug: string };

export type ReportAnswer =
  /** `crowded`: it came in a crowd, and newer ones may take its place before anybody has read it. */
  | { state: "received"; crowded?: true }
  /** No story that readers have stands here; its page says what does. */
  | { state: "elsewhere" };

/**
 * Takes a reader's report on a live or withdrawn story, with the text that they had before them. Of the reader
 * nothing is kept but what they wrote. The same words within a minute are one report. Nobody can shut a story's form
 * for the others by sending many: of a crowd the newest are kept, and what came before it stays.
 */
export async function receiveReport(
  { db, clock }: Newsroom,
  place: ReportPlace,
  report: ReaderReport,
): Promise<ReportAnswer> {
  const edition = await db.publicEdition.findFirst({ where: { language: place.language } });
  const address = edition && (await findAddress(db, edition.id, place.sectionSlug, place.slug));
  const text = address?.current ? await findPublicText(db, address.storyId) : null;
  if (!text) return { state: "elsewhere" };
  const revisionId = await reportedRevision(db, text, report.entry);
  return db.$transaction((tx) => keep(tx, clock, { storyId: text.id, revisionId }, report), ACT_LIMITS);
}

async function keep(
  tx: Transaction,
  clock: Clock,
  about: { storyId: number; revisionId: number },
  { text, passage, contact }: ReaderReport,
): Promise<ReportAnswer> {
  const { storyId } = about;
  // Readers wait for each other here and for nobody who works on the story.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`reports ${storyId}`}, 0))`;
  const now = await timeOfAct(tx, clock);
  const since = (milliseconds: number) => ({ gt: new Date(now.getTime() - milliseconds) });
  const twice = await tx.report.findFirst({
    where: { storyId, text, passage, receivedAt: since(SAME_REPORT) },
  });
  if (twice) return { state: "received" };
  const anHour = await tx.report.count({ where: { storyId, receivedAt: since(HOUR) } });
  await tx.report.create({ data: { ...about, text, passage, contact, receivedAt: now } });
  if (anHour < CROWD_AN_HOUR) return { state: "received" };
  await thinOut(tx, storyId);
  return { state: "received", crowded: true };
}

/** Takes away the oldest open reports that came in a crowd, those beyond the most that a story keeps. */
async function thinOut(tx: Transaction, storyId: number): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "reports" WHERE "id" IN (
      SELECT "id" FROM (
        SELECT "id", "state", "received_at",
          lag("received_at", ${CROWD_AN_HOUR}::integer) OVER (ORDER BY "received_at", "id")
            > "received_at" - interval '1 hour' AS "crowded"
        FROM "reports" WHERE "story_id" = ${storyId}
      ) AS "of_story"
      WHERE "crowded" AND "state" = 'open'
      ORDER BY "received_at" DESC, "id" DESC OFFSET ${MOST_OF_A_CROWD}
    )`;
}
