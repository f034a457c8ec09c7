import type { Prisma } from "@/prisma/generated/client";
import { countWords } from "@/lib/body/plain-text";
import { momentOf, showMoment } from "@/lib/dates";
import type { ShownMoment } from "@/lib/moments";
import type { Actor } from "@/lib/permissions";
import type { BoardGroup, BoardRow, RowStandingView } from "./desk-view";
import { EMPTY_CONTENT, storyContent, type StoryContent } from "./fields";
import { holdsText } from "./same-text";
import { cancelledView, embargoView, SCHEDULE_INCLUDE, scheduleView, SETTLING } from "./standing-schedules";
import { readableText } from "./visible";

/** What a board row is made of. */
export const BOARD_INCLUDE = {
  edition: true,
  section: true,
  working: true,
  public: { select: { content: true } },
  shares: { select: { personId: true } },
  addresses: { where: { current: true } },
  revisions: {
    // What was only kept beside the text is no step of it.
    where: { reason: { not: "aside" } },
    orderBy: { number: "desc" },
    select: { id: true, number: true, workingVersion: true, contentHash: true, reason: true },
  },
  _count: {
    select: { reports: { where: { state: "open" } }, translationFlags: { where: { settledAt: null } } },
  },
  schedules: { orderBy: { at: "asc" }, include: SCHEDULE_INCLUDE },
  logEntries: { where: { act: { in: SETTLING } }, orderBy: { id: "desc" }, take: 1, select: { at: true } },
} as const satisfies Prisma.StoryInclude;

export type StoryRow = Prisma.StoryGetPayload<{ include: typeof BOARD_INCLUDE }>;

/** Who looks at the board, and when. */
export type Looking = { actor: Actor; now: Date; zone: string };

/** A story as one line of the board. */
export function boardRow(row: StoryRow, group: BoardGroup, looking: Looking): BoardRow {
  const { now, actor } = looking;
  const content = contentFor(actor, row);
  const savedAt = row.working?.savedAt ?? row.createdAt;
  const revision = row.revisions[0]?.number;
  const standing = standingFor(row, looking);
  const time = timeOf(row, standing, looking);
  return {
    id: row.id,
    group,
    publicState: row.publicState,
    workingState: row.workingState,
    headline: content.headline,
    slug: row.addresses[0]?.slug ?? content.slug,
    bylines: content.bylines.map((line) => line.name),
    ...(row.section ? { section: row.section.name } : {}),
    language: row.edition.language,
    words: countWords(content.body),
    ...(time ? { time } : {}),
    saved: say(savedAt, looking),
    age: Math.max(0, Math.round((now.getTime() - savedAt.getTime()) / 60_000)),
    ...(revision === undefined ? {} : { revision }),
    standing,
  };
}

/** A scheduled text goes by its schedule, what readers see by its date, anything else by when it is due. */
function timeOf(row: StoryRow, { scheduled }: RowStandingView, looking: Looking): BoardRow["time"] {
  if (scheduled) return { kind: "scheduled", moment: scheduled.at, overdue: scheduled.stuck };
  const unpublished = row.publicState === "neverPublished";
  const at = unpublished ? row.dueAt : row.listedAt;
  if (!at) return undefined;
  const kind = unpublished ? "due" : "published";
  return { kind, moment: say(at, looking), overdue: unpublished && at < looking.now };
}

/** Only for those who may read what colleagues write. */
function standingFor(row: StoryRow, looking: Looking): RowStandingView {
  if (readingOf(looking.actor, row) !== "working") return { unsigned: false };
  const tell = (instant: Date) => say(instant, looking);
  const waiting = row.schedules
    .filter(({ state }) => state === "waiting")
    .map((schedule) => scheduleView(schedule, row.revisions, looking.now, tell));
  const text = waiting.find(({ kind }) => kind !== "unpublish");
  const ends = waiting.find(({ kind }) => kind === "unpublish");
  const cancelled = cancelledView(row.schedules, row.logEntries[0]?.at, tell);
  const embargo = embargoView(row, looking.now, tell);
  return {
    ...(text ? { scheduled: { ...text, newer: hasNewer(row, text.revision?.id) } } : {}),
    ...(ends ? { ends } : {}),
    ...(cancelled ? { cancelled } : {}),
    ...(embargo?.inForce ? { embargo } : {}),
    ...(row._count.translationFlags > 0 && row.publicState !== "killed"
      ? { flags: row._count.translationFlags }
      : {}),
    ...(row._count.reports > 0 ? { reports: row._count.reports } : {}),
    unsigned: row.unsigned && (row.publicState === "live" || row.publicState === "withdrawn"),
  };
}

function hasNewer({ working, revisions }: StoryRow, pinned: number | undefined): boolean {
  const revision = revisions.find(({ id }) => id === pinned);
  return revision !== undefined && working !== null && !holdsText(revision, working);
}

/** The text whose headline and length this actor may read. */
function contentFor(actor: Actor, row: StoryRow): StoryContent {
  const reading = readingOf(actor, row);
  if (reading === "working") return storyContent.parse(row.working?.content);
  const published = storyContent.parse(row.public?.content);
  return reading === "public" ? published : { ...EMPTY_CONTENT, headline: published.headline };
}

function readingOf(actor: Actor, row: Pick<StoryRow, "shares" | "createdById" | "publicState">) {
  const personId = actor.kind === "person" ? actor.id : undefined;
  const shared = row.shares.some((share) => share.personId === personId);
  const own = row.createdById !== null && row.createdById === personId;
  return readableText(actor, { own, shared }, row);
}

function say(instant: Date, { actor, zone }: Looking): ShownMoment {
  return showMoment(momentOf(instant), actor.kind === "person" ? actor.language : "en", zone);
}
