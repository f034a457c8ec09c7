import { timeOfAct, type Clock } from "@/lib/clock";
import type { Transaction } from "@/lib/database";
import type { Newsroom } from "@/lib/newsroom";
import { findAddress, findPublicText } from "@/lib/stories/public";
import { ACT_LIMITS } from "@/lib/stories/story-act";
import type { ReaderReport } from "./fields";
import { reportedRevision } from "./reported-revision";

/** How many reports one story takes within an hour, whoever sends them. */
export const MOST_AN_HOUR = 30;

const HOUR = 3_600_000;
/** Within this time the same words are the same report, sent twice. */
const SAME_REPORT = 60_000;

export type ReportPlace = { language: string; sectionSlug: string; slug: string };

export type ReportAnswer =
  | { state: "received" }
  /** No story that readers have stands here; its page says what does. */
  | { state: "elsewhere" }
  /** The story has had its reports for this hour; `seconds` until it takes another. */
  | { state: "tooMany"; seconds: number };

/**
 * Takes a reader's report on a live or withdrawn story, with the text that they had before them. Of the reader
 * nothing is kept but what they wrote. The same words within a minute are one report.
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
  const recent = await tx.report.findMany({
    where: { storyId, receivedAt: since(HOUR) },
    orderBy: { receivedAt: "desc" },
    select: { receivedAt: true },
    take: MOST_AN_HOUR,
  });
  const first = recent[MOST_AN_HOUR - 1];
  if (first) {
    const left = first.receivedAt.getTime() + HOUR - now.getTime();
    return { state: "tooMany", seconds: Math.max(1, Math.ceil(left / 1000)) };
  }
  await tx.report.create({ data: { ...about, text, passage, contact, receivedAt: now } });
  return { state: "received" };
}
