import { authorize } from "@/lib/authorize";
import { appendLog } from "@/lib/log";
import type { Actor, StoryAct } from "@/lib/permissions";
import { appendPublicEntry } from "@/lib/translations/flag-translations";
import type { Prisma, Schedule, ScheduleKind } from "@/prisma/generated/client";
import { companionParts } from "./companions";
import { endSchedule } from "./end-schedule";
import { placeInLists, putOut } from "./put-out";
import { hasSecondReader } from "./second-reader";
import { entryOf, nextStates, type StoryInHand } from "./story-in-hand";
import { takePlace } from "./take-address";
import type { PublicEntryKind } from "./view";

/** The machine that carries out what an editor scheduled. */
export const CLOCK: Actor = { kind: "clock", name: "Clock" };

const ENTRY_KINDS = {
  publish: "published",
  update: "updated",
  correct: "corrected",
  clarify: "clarified",
  fix: "fix",
  unpublish: "unpublished",
} as const satisfies Record<ScheduleKind, PublicEntryKind>;

/**
 * Confirms in the log what this story's schedules have announced up to now, each at its announced instant, as the
 * clock. Readers have seen it so since that instant.
 *
 * @returns whether there was anything to settle
 */
export async function settleDue(hand: StoryInHand): Promise<boolean> {
  const due = await hand.tx.schedule.findMany({
    where: { storyId: hand.story.id, state: "waiting", at: { lte: hand.now } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    include: { madeBy: true },
  });
  if (due.length > 0) authorize(CLOCK, "story.confirm");
  for (const schedule of due) await confirm(await asOf(hand, schedule), schedule);
  return due.length > 0;
}

type Due = Prisma.ScheduleGetPayload<{ include: { madeBy: true } }>;

/** The story as it stands now, in the clock's hand, at the announced instant. */
async function asOf(hand: StoryInHand, { at, kind }: Schedule): Promise<StoryInHand> {
  const { tx, now, story: taken } = hand;
  const story = await tx.story.findUniqueOrThrow({ where: { id: taken.id }, include: { working: true } });
  const recordedAt = now > at ? now : undefined;
  return {
    tx,
    actor: CLOCK,
    act: `story.${kind}` satisfies StoryAct,
    now: at,
    recordedAt,
    story: { ...story, working: story.working ?? taken.working },
  };
}

async function confirm(hand: StoryInHand, schedule: Due): Promise<void> {
  const { tx } = hand;
  await endSchedule(hand, schedule.id, { state: "done" });
  if (schedule.kind === "unpublish") return unpublishAsScheduled(hand, schedule);
  const revision = await tx.revision.findUniqueOrThrow({ where: { id: schedule.revisionId ?? 0 } });
  if (schedule.kind === "publish") {
    const { editionId, sectionSlug, slug } = schedule;
    await takePlace(hand, { editionId, sectionSlug: sectionSlug ?? "", slug: slug ?? "" });
  }
  const unsigned = !(await hasSecondReader(tx, revision, schedule.madeById));
  await putOut(hand, revision, { ...wordsOf(schedule), kind: ENTRY_KINDS[schedule.kind], unsigned });
  for (const part of companionParts(schedule))
    await appendLog(tx, { ...entryOf(hand), act: "story.redate", public: part });
  await placeInLists(hand);
}

async function unpublishAsScheduled(hand: StoryInHand, schedule: Due): Promise<void> {
  const { tx, story } = hand;
  await tx.story.update({ where: { id: story.id }, data: nextStates(hand) });
  const { note, reason, data } = wordsOf(schedule);
  await appendPublicEntry(hand, { reason, data, public: { kind: "unpublished", note } });
}

function wordsOf({ id, note, reason, madeBy, madeAt }: Due) {
  const data = { schedule: id, scheduledBy: madeBy?.name ?? "", scheduledAt: madeAt.toISOString() };
  return { note: note ?? undefined, reason: reason ?? undefined, data };
}
