import { hasSuggestions } from "@/lib/body/has-suggestions";
import type { ShownMoment } from "@/lib/moments";
import type { Newsroom } from "@/lib/newsroom";
import { blockingNote } from "@/lib/notes/blocking-notes";
import type { LogEntry, Story } from "@/prisma/generated/client";
import type { ApprovalView, StandingView } from "./desk-view";
import { cancelledView, embargoView, SCHEDULE_INCLUDE, scheduleView, SETTLING } from "./standing-schedules";

type Standing = Story & {
  revisions: readonly { id: number; number: number }[];
  logEntries: readonly LogEntry[];
  working: { content: unknown } | null;
};

/** What somebody is told who may not read what colleagues write. */
export const NOTHING_STANDS: StandingView = { waiting: [], unsigned: false, sharedWith: [] };

/** What stands beside a story's two states: what is scheduled or was cancelled, embargo, approval, second reader, shares. */
export async function standingOf(
  { db, clock }: Newsroom,
  story: Standing,
  say: (instant: Date) => ShownMoment,
): Promise<StandingView> {
  const now = clock.now();
  const [schedules, shares, blocked] = await Promise.all([
    db.schedule.findMany({ where: { storyId: story.id }, orderBy: { at: "asc" }, include: SCHEDULE_INCLUDE }),
    db.storyShare.findMany({ where: { storyId: story.id }, include: { person: true } }),
    blockingNote(db, story.id),
  ]);
  const settled = story.logEntries.findLast(({ act }) => SETTLING.includes(act));
  const cancelled = cancelledView(schedules, settled?.at, say);
  const embargo = embargoView(story, now, say);
  const approval = approvalOf(story, say);
  return {
    waiting: schedules
      .filter(({ state }) => state === "waiting")
      .map((row) => scheduleView(row, story.revisions, now, say)),
    ...(cancelled ? { cancelled } : {}),
    ...(embargo ? { embargo } : {}),
    ...(approval ? { approval } : {}),
    unsigned: story.unsigned && (story.publicState === "live" || story.publicState === "withdrawn"),
    ...(blocked ? { blocked } : {}),
    ...(hasSuggestions(story.working?.content) ? { suggestionsOpen: true } : {}),
    sharedWith: shares.map(({ person: { id, name } }) => ({ id, name })),
  };
}

function approvalOf(story: Standing, say: (instant: Date) => ShownMoment): ApprovalView | undefined {
  const revisionId = story.approvedRevisionId ?? story.voidedApprovalId;
  const revision = story.revisions.find(({ id }) => id === revisionId);
  const entry = story.logEntries.findLast(
    (candidate) => candidate.act === "story.approve" && candidate.revisionId === revisionId,
  );
  if (!revision || !entry) return undefined;
  const isVoid = story.approvedRevisionId === null;
  return {
    revisionId: revision.id,
    number: revision.number,
    by: entry.actorName,
    moment: say(entry.at),
    isVoid,
  };
}
