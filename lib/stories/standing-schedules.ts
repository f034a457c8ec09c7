import type { ShownMoment } from "@/lib/moments";
import type { Prisma } from "@/prisma/generated/client";
import type { CancelledView, EmbargoView, ScheduleView } from "./desk-view";
import { isEmbargoed } from "./embargoes";
import type { CancelCause } from "./end-schedule";

/** What a screen needs of each schedule. */
export const SCHEDULE_INCLUDE = {
  madeBy: { select: { name: true } },
} as const satisfies Prisma.ScheduleInclude;
export type ScheduleRow = Prisma.ScheduleGetPayload<{ include: typeof SCHEDULE_INCLUDE }>;

type Say = (instant: Date) => ShownMoment;
type Numbered = { id: number; number: number };

/** A schedule that nobody confirmed for longer than this is stuck, in milliseconds. */
export const PATIENCE = 60_000;

/** Ends that somebody chose for the schedule itself: nobody needs to be told. */
const MEANT: readonly CancelCause[] = ["unscheduled", "rescheduled", "published"];

/** Acts after which nobody asks any more why a schedule came to nothing. */
export const SETTLING = [
  "story.schedule",
  "story.publish",
  "story.update",
  "story.correct",
  "story.clarify",
  "story.fix",
  "story.withdraw",
  "story.unpublish",
  "story.republish",
  "story.kill",
  "story.restore",
];

/** A schedule that waits, as a screen shows it. */
export function scheduleView(
  { id, kind, at, revisionId, madeBy, note }: ScheduleRow,
  revisions: readonly Numbered[],
  now: Date,
  say: Say,
): ScheduleView {
  const revision = revisions.find((candidate) => candidate.id === revisionId);
  return {
    id,
    kind,
    at: say(at),
    ...(revision ? { revision: { id: revision.id, number: revision.number } } : {}),
    madeBy: madeBy?.name ?? "",
    ...(note ? { note } : {}),
    due: at <= now,
    stuck: now.getTime() - at.getTime() > PATIENCE,
  };
}

/**
 * The newest schedule that came to nothing through something else, unless something newer has happened.
 *
 * @param settledLast when the newest act happened that settles the matter, if there was one
 */
export function cancelledView(
  schedules: readonly ScheduleRow[],
  settledLast: Date | undefined,
  say: Say,
): CancelledView | undefined {
  const ended = schedules.filter(
    (row) => row.state === "cancelled" && !MEANT.includes(row.cancelledBy as CancelCause),
  );
  const newest = ended.reduce<ScheduleRow | undefined>(
    (last, row) => (last && last.id > row.id ? last : row),
    undefined,
  );
  const at = newest?.settledAt;
  if (!newest || !at) return undefined;
  const newer =
    (settledLast && settledLast > at) || schedules.some((row) => row.id > newest.id && row.madeAt >= at);
  return newer
    ? undefined
    : { kind: newest.kind, for: say(newest.at), cause: newest.cancelledBy ?? "", at: say(at) };
}

/** A story's embargo; undefined where it has none. */
export function embargoView(
  story: { held: boolean; embargoUntil: Date | null; embargoReason: string },
  now: Date,
  say: Say,
): EmbargoView | undefined {
  if (!story.held && !story.embargoUntil) return undefined;
  return {
    ...(story.embargoUntil ? { until: say(story.embargoUntil) } : {}),
    reason: story.embargoReason,
    inForce: isEmbargoed(story, now),
  };
}
