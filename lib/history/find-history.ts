import { momentOf, showMoment } from "@/lib/dates";
import { ENTRY_INCLUDE, entryViews } from "@/lib/log/entry-views";
import type { LogEntryView } from "@/lib/log/fields";
import type { Newsroom } from "@/lib/newsroom";
import { whyNot, type Actor } from "@/lib/permissions";
import { readSiteSettings } from "@/lib/settings/site";
import { storyContent } from "@/lib/stories/fields";
import { whyNotNow } from "@/lib/stories/workflow";
import type { HistoryRevision, HistoryRow, HistoryShow, HistoryView } from "./fields";
import { findRevisions } from "./revisions";
import { findStorySeen, isOpen, type StorySeen } from "./story-seen";
import { timelineOf, type Tick } from "./timeline";

/** How many moments stand on one page. */
export const PAGE = 40;

/** Which part of a story's past is asked for: what, and the page from 1, the newest. */
export type HistoryAsked = { show?: HistoryShow; page?: number };

/**
 * A story's past as far as this actor may look: everything for those who work on it, what readers could see for
 * others, and of a killed story no text and nothing that was said before its end. Null where there is none for them.
 */
export async function findHistory(
  newsroom: Newsroom,
  actor: Actor,
  storyId: number,
  { show = "all", page: asked = 1 }: HistoryAsked = {},
): Promise<HistoryView | null> {
  const seen = await findStorySeen(newsroom, actor, storyId);
  if (!seen?.story.working) return null;
  const { db } = newsroom;
  const { zone } = await readSiteSettings(db);
  const say = { language: actor.kind === "person" ? actor.language : "en", zone };
  const ticks = await timelineOf(newsroom, seen, show);
  const pages = Math.max(1, Math.ceil(ticks.length / PAGE));
  const page = Math.min(Math.max(1, Math.trunc(asked) || 1), pages);
  const onPage = ticks.slice((page - 1) * PAGE, page * PAGE);
  const ids = onPage.flatMap(({ revisionId }) => revisionId ?? []);
  const [entries, revisions] = await Promise.all([
    entriesOf(newsroom, actor, seen, onPage, say.language),
    findRevisions(db, seen, { OR: [{ id: { in: ids } }, { publishedAt: { not: null } }] }, say),
  ]);
  return {
    id: seen.story.id,
    headline: await headlineOf(newsroom, seen),
    reading: seen.reading,
    rows: rowsOf(onPage, entries, revisions, voidedApproval(seen)),
    page,
    pages,
    plans: seen.reading === "working" ? await plansOf(newsroom, seen, say) : [],
    choices: revisions.filter(({ readable }) => readable),
    ...restoring(seen),
    leadsToChange: isOpen(seen.story),
    version: seen.story.working.version,
  };
}

async function entriesOf(
  { db }: Newsroom,
  actor: Actor,
  seen: StorySeen,
  ticks: Tick[],
  language: string,
): Promise<LogEntryView[]> {
  const rows = await db.logEntry.findMany({
    where: { id: { in: ticks.flatMap(({ entryId }) => entryId ?? []) } },
    include: ENTRY_INCLUDE,
  });
  const views = (await entryViews(db, language, rows)).map(ofStory);
  const end = seen.reading === "sealed" ? await lastEnd(db, seen.story.id) : 0n;
  return views.map((view) => {
    if (seen.reading === "public") return forOutsiders(view);
    if (BigInt(view.id) < end) return withoutWords(view);
    return seen.reading === "sealed" && whyNot(actor, "story.read") !== null ? forOutsiders(view) : view;
  });
}

/** The entry that sealed the story. */
async function lastEnd(db: Newsroom["db"], storyId: number): Promise<bigint> {
  const entry = await db.logEntry.findFirst({
    where: { storyId, act: "story.kill" },
    orderBy: { id: "desc" },
  });
  return entry?.id ?? 0n;
}

/** Where somebody sat is for admins, in the log. The story's name as it is being written is not for everybody. */
function ofStory({ origin: _origin, story: _story, ...entry }: LogEntryView): LogEntryView {
  return entry;
}

/** A reason is for those who work on the story, and that of its end for editors. */
function forOutsiders({ reason: _reason, details, ...entry }: LogEntryView): LogEntryView {
  const { scheduledBy, importedFrom, reasonClass, entries } = details;
  return { ...entry, details: { scheduledBy, importedFrom, reasonClass, entries } };
}

/** What was said of a text before it was sealed may tell what stood in it. */
function withoutWords({ reason: _reason, note: _note, details, ...entry }: LogEntryView): LogEntryView {
  const { override: _override, emergency: _emergency, ...rest } = details;
  return { ...entry, details: rest };
}

/** The revision whose approval was made void by another text; undefined where there is none, or nobody may say so. */
function voidedApproval({ story, reading }: StorySeen): number | undefined {
  if (reading !== "working" || story.approvedRevisionId !== null) return undefined;
  return story.voidedApprovalId ?? undefined;
}

function rowsOf(
  ticks: Tick[],
  entries: LogEntryView[],
  revisions: HistoryRevision[],
  voided: number | undefined,
): HistoryRow[] {
  // An approval can be given again to the same revision: the last one is meant.
  const ended =
    voided && ticks.find(({ act, revisionId }) => act === "story.approve" && revisionId === voided);
  const entryOf = new Map(entries.map((entry) => [entry.id, entry]));
  const revisionOf = new Map(revisions.map((revision) => [revision.id, revision]));
  return ticks.flatMap((tick): HistoryRow[] => {
    const entry = tick.entryId === undefined ? undefined : entryOf.get(tick.entryId.toString());
    const revision = revisionOf.get(tick.revisionId ?? 0);
    if (entry) {
      const isVoid = tick === ended;
      return [{ day: entry.day, entry, ...(revision ? { revision } : {}), ...(isVoid ? { isVoid } : {}) }];
    }
    return revision ? [{ day: revision.day, revision }] : [];
  });
}

/** Where readers' words are all that may be read, the headline is theirs as well; a sealed one is not named. */
async function headlineOf({ db }: Newsroom, { story, reading }: StorySeen): Promise<string> {
  if (reading === "working") return story.working?.headline ?? "";
  if (reading === "sealed" || story.publicRevisionId === null) return "";
  const revision = await db.revision.findUniqueOrThrow({ where: { id: story.publicRevisionId } });
  return storyContent.parse(revision.content).headline;
}

async function plansOf(
  { db, clock }: Newsroom,
  { story }: StorySeen,
  say: { language: string; zone: string },
) {
  const waiting = await db.schedule.findMany({
    where: { storyId: story.id, state: "waiting" },
    orderBy: { at: "desc" },
    include: { madeBy: { select: { name: true } } },
  });
  const now = clock.now();
  return waiting.map(({ id, kind, at, madeBy }) => ({
    id,
    kind,
    moment: showMoment(momentOf(at), say.language, say.zone),
    by: madeBy?.name ?? "",
    due: at <= now,
  }));
}

function restoring({ story, reading, whyNotRestore }: StorySeen): Pick<HistoryView, "restore"> {
  if (reading === "public") return {};
  const reason = whyNotRestore ?? whyNotNow("story.restoreRevision", story);
  return { restore: reason === null ? { allowed: true } : { allowed: false, reason } };
}
