import { momentOf, showMoment } from "@/lib/dates";
import { changesHref, storyHref } from "@/lib/editions/addresses";
import { findStorySeen, isOpen } from "@/lib/history/story-seen";
import type { ShownMoment } from "@/lib/moments";
import type { Newsroom } from "@/lib/newsroom";
import { whyNot, type Actor } from "@/lib/permissions";
import { isRowId } from "@/lib/row-id";
import { readSiteSettings } from "@/lib/settings/site";
import type { LogEntry, Prisma } from "@/prisma/generated/client";
import { ANSWERING_KINDS, type ReportEntryView, type ReportView, type StoryReportsView } from "./fields";
import { withReadableReports } from "./readable-reports";

/** The most that one screen shows of each kind. */
const MOST = 200;

const INCLUDE = {
  revision: { select: { number: true, publishedAt: true } },
  answeredBy: { select: { name: true } },
  entry: true,
} as const satisfies Prisma.ReportInclude;

type Row = Prisma.ReportGetPayload<{ include: typeof INCLUDE }>;
type Say = (instant: Date) => ShownMoment;
/** How entries are shown: their dates, and their story's address where readers have it. */
type Showing = { say: Say; href: string | undefined };

/** Every report on one story; null where there is no such story, or its reports are not this actor's to read. */
export async function listReports(
  newsroom: Newsroom,
  actor: Actor,
  storyId: number,
): Promise<StoryReportsView | null> {
  const { db } = newsroom;
  if (!isRowId(storyId)) return null;
  const readable = await db.story.count({ where: { AND: [{ id: storyId }, withReadableReports(actor)] } });
  const seen = readable ? await findStorySeen(newsroom, actor, storyId) : null;
  if (!seen) return null;
  const { story } = seen;
  const { zone } = await readSiteSettings(db);
  const say: Say = (instant) =>
    showMoment(momentOf(instant), actor.kind === "person" ? actor.language : "en", zone);
  const [waiting, open, answered, entries] = await Promise.all([
    db.report.count({ where: { storyId, state: "open" } }),
    db.report.findMany({
      where: { storyId, state: "open" },
      include: INCLUDE,
      orderBy: [{ receivedAt: "asc" }, { id: "asc" }],
      take: MOST,
    }),
    db.report.findMany({
      where: { storyId, state: { not: "open" } },
      include: INCLUDE,
      orderBy: { answeredAt: "desc" },
      take: MOST,
    }),
    answeringEntries(db, storyId),
  ]);
  const address = story.addresses[0];
  const href = address && isOpen(story) ? storyHref(story.edition, address) : undefined;
  const showing: Showing = { say, href };
  return {
    storyId,
    headline: story.working?.headline ?? "",
    language: story.edition.language,
    ...(href ? { href } : {}),
    mayAnswer: whyNot(actor, "report.answer") === null,
    waiting,
    open: open.map((row) => view(row, entries, showing)),
    answered: answered.map((row) => view(row, [], showing)),
  };
}

/** The story's public entries that a report can be answered by, newest first. */
export function answeringEntries(db: Pick<Newsroom["db"], "logEntry">, storyId: number): Promise<LogEntry[]> {
  return db.logEntry.findMany({
    where: { storyId, publicKind: { in: [...ANSWERING_KINDS] } },
    orderBy: { publicNumber: "desc" },
    take: MOST,
  });
}

/** Whether an entry was published after the text that the reader had before them. */
export function cameAfter(entry: Pick<LogEntry, "at">, published: Date | null): boolean {
  return published === null || entry.at > published;
}

function view(row: Row, entries: readonly LogEntry[], showing: Showing): ReportView {
  const { say } = showing;
  const { id, state, text, passage, contact, receivedAt, revision, answeredAt, answeredBy, answer } = row;
  const entry = row.entry && entryView(row.entry, showing);
  return {
    ...{ id, state, text, revision: revision.number },
    ...(passage ? { passage } : {}),
    ...(contact ? { contact } : {}),
    ...(/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/.test(contact) ? { mail: contact } : {}),
    received: say(receivedAt),
    entries: entries
      .filter((candidate) => cameAfter(candidate, revision.publishedAt))
      .flatMap((candidate) => entryView(candidate, showing) ?? []),
    ...(answeredAt
      ? {
          answer: {
            moment: say(answeredAt),
            ...(answer ? { text: answer } : {}),
            ...(answeredBy ? { by: answeredBy.name } : {}),
            ...(entry ? { entry } : {}),
          },
        }
      : {}),
  };
}

function entryView(
  { publicNumber, publicKind, note, at }: LogEntry,
  { say, href }: Showing,
): ReportEntryView | null {
  const kind = ANSWERING_KINDS.find((candidate) => candidate === publicKind);
  if (!kind || publicNumber === null) return null;
  return {
    ...{ number: publicNumber, kind, moment: say(at) },
    ...(note ? { note } : {}),
    ...(href ? { href: changesHref(href, publicNumber) } : {}),
  };
}
