import type { Transaction } from "@/lib/database";
import { storyHref } from "@/lib/editions/addresses";
import type { Newsroom } from "@/lib/newsroom";
import { storyContent } from "@/lib/stories/fields";
import { checkHtml } from "./check-html";
import { finding, type Finding } from "./finding";

/** Asks for a page of the site as any reader would. */
export type FetchPage = (path: string) => Promise<{ status: number; html: string }>;

/** A page that is still to be read stands among a scan's findings with this level, so that a scan that was broken off goes on where it stood. */
const WAITING = "waiting";

/** How many pages are read in one transaction, and how long that may take, in milliseconds. */
const PAGES = 4;
const PATIENCE = { timeout: 180_000, maxWait: 20_000 };

/** So many pages are listed at once: the database's client takes memory for each row of a question, and gives none back. */
const LISTED = 500;

/**
 * Works on the oldest scan that is not finished until it is: reads every live page and keeps what is found, a few
 * pages at a time. Of several instances one works on it; a scan that was broken off is taken up where it stood.
 * True where a scan was finished; a newsroom that is closing leaves the rest to the next start.
 */
export async function runScan(
  newsroom: Newsroom,
  fetchPage: FetchPage,
  closing?: AbortSignal,
): Promise<boolean> {
  let finished = false;
  while (!finished && !closing?.aborted) {
    const step = await newsroom.db.$transaction((tx) => nextPages(newsroom, tx, fetchPage), PATIENCE);
    if (step === "nothing") return false;
    finished = step === "finished";
  }
  return finished;
}

/** One step of the oldest scan whose row nobody else holds. */
async function nextPages(
  newsroom: Newsroom,
  tx: Transaction,
  fetchPage: FetchPage,
): Promise<"nothing" | "more" | "finished"> {
  const [row] = await tx.$queryRaw<{ id: number }[]>`
    SELECT "id" FROM "scans" WHERE "finished_at" IS NULL ORDER BY "id" LIMIT 1 FOR UPDATE SKIP LOCKED`;
  const scan = row && (await tx.scan.findUnique({ where: { id: row.id } }));
  if (!scan) return "nothing";
  const now = newsroom.clock.now();
  if (!scan.startedAt) {
    await begin(tx, scan.id, now);
    return "more";
  }
  const waiting = { scanId: scan.id, level: WAITING };
  const next = await tx.scanFinding.findMany({ where: waiting, orderBy: { id: "asc" }, take: PAGES });
  if (next.length === 0) {
    await tx.scan.update({ where: { id: scan.id }, data: { finishedAt: now } });
    return "finished";
  }
  for (const { id, storyId, path } of next) {
    const found = await findingsAt(newsroom, storyId, path, fetchPage);
    const rows = found.map(({ level, code, place, found: what }) => ({
      ...{ scanId: scan.id, storyId, path, level, code },
      ...{ place: place ?? null, found: what ?? null },
    }));
    await tx.scanFinding.delete({ where: { id } });
    await tx.scanFinding.createMany({ data: rows });
  }
  await tx.scan.update({ where: { id: scan.id }, data: { done: { increment: next.length } } });
  return "more";
}

/** Lists every page there is to read now. */
async function begin(tx: Transaction, scanId: number, now: Date): Promise<void> {
  const [stories, editions] = await Promise.all([
    tx.publicStory.findMany({
      where: { publicState: "live" },
      select: { id: true, editionId: true, sectionSlug: true, slug: true },
      orderBy: { id: "asc" },
    }),
    tx.publicEdition.findMany(),
  ]);
  const pages = stories.flatMap((story) => {
    const edition = editions.find(({ id }) => id === story.editionId);
    const path = edition && storyHref(edition, story);
    return path ? [{ scanId, storyId: story.id, path, level: WAITING, code: WAITING }] : [];
  });
  for (let at = 0; at < pages.length; at += LISTED)
    await tx.scanFinding.createMany({ data: pages.slice(at, at + LISTED) });
  await tx.scan.update({ where: { id: scanId }, data: { startedAt: now, pages: pages.length } });
}

/** What is found on a page; nothing on one that has been taken away since the scan began. */
async function findingsAt(
  { db, clock }: Newsroom,
  storyId: number,
  path: string,
  fetchPage: FetchPage,
): Promise<Finding[]> {
  const story = await db.publicStory.findFirst({ where: { id: storyId, publicState: "live" } });
  if (!story) return [];
  const answer = await fetchPage(path).catch((error: unknown) => {
    console.error(`The page at ${path} could not be read.`, error);
    return { status: 500, html: "" };
  });
  const content = storyContent.safeParse(story.content).data;
  if (!content) return [finding("pageBroken", "page", String(answer.status))];
  const rendered = { ...answer, storyId, editionId: story.editionId, content };
  return (await checkHtml(db, rendered, clock.now())).findings;
}
