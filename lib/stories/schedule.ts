import { said } from "@/lib/said";
import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { FieldsWrong, RuleBroken } from "@/lib/refusal";
import { readSiteSettings } from "@/lib/settings/site";
import type { Prisma, Revision } from "@/prisma/generated/client";
import type { ChangeKind } from "./change-kinds";
import { companionsOf, listedAtFor } from "./companions";
import { revisionOf } from "./cut-revision";
import { endSchedule } from "./end-schedule";
import { requireChange } from "./public-change";
import { requireReplaces } from "./put-out";
import { requirePublishable, type Exceptions } from "./require-publishable";
import { storyAct } from "./story-act";
import { entryOf, type StoryInHand } from "./story-in-hand";
import { placeOf, requireFree } from "./take-address";

type Common = Exceptions & {
  storyId: number;
  at: Date;
  note?: string | undefined;
  reason?: string | undefined;
};

export type ScheduleInput = Common &
  (
    | { kind: "publish"; revisionId: number; replaces: null }
    | { kind: ChangeKind; revisionId: number; replaces: number }
    | { kind: "unpublish" }
  );

/** Nobody plans a paper further ahead; a later year is a slip of the keyboard. In years. */
const FURTHEST = 10;

/**
 * Pins exactly one revision to a time, or plans the story's end. From that instant on readers meet it, whether or
 * not any process of ours is alive. What was scheduled before gives way to it. Refuses a time that has passed, an
 * embargo that ends later, and whatever the act itself would refuse.
 */
export async function scheduleStory(newsroom: Newsroom, actor: Actor, input: ScheduleInput) {
  return storyAct(newsroom, actor, "story.schedule", input.storyId, async (hand) => {
    requireFuture(hand, input.at);
    if (input.kind === "unpublish") return scheduleEnd(hand, input);
    requireReplaces(hand, input.replaces);
    const revision = await revisionOf(hand, input.revisionId);
    const plan = await planOf(hand, input, revision);
    await cancelText(hand);
    await requireOrder(hand, input);
    return write(hand, input, { ...plan, revisionId: revision.id, replacesId: input.replaces });
  });
}

function requireFuture({ now }: StoryInHand, at: Date): void {
  const latest = new Date(now);
  latest.setUTCFullYear(latest.getUTCFullYear() + FURTHEST);
  if (Number.isNaN(at.getTime()) || at > latest) throw new FieldsWrong({ at: "dateWrong" });
  if (at <= now) throw new FieldsWrong({ at: "timePassed" });
}

type TextInput = Exclude<ScheduleInput, { kind: "unpublish" }>;

async function planOf(hand: StoryInHand, input: TextInput, revision: Revision) {
  if (input.kind !== "publish") {
    if (hand.story.publicState !== "live") throw new RuleBroken(`state.${hand.story.publicState}`);
    const { exceptions } = await requireChange(hand, input.kind, revision, input, input.at);
    return { exceptions };
  }
  const { content, exceptions } = await requirePublishable(hand, revision, input, input.at);
  const { sectionSlug, slug } = await placeOf(hand, content);
  await requireFree(hand, { editionId: hand.story.editionId, sectionSlug, slug });
  const { zone } = await readSiteSettings(hand.tx);
  const listedAt = listedAtFor(hand.story, input.at, zone);
  return { sectionSlug, slug, listedAt, companions: companionsOf(hand.story), exceptions };
}

/** A story cannot end before it is out. */
async function scheduleEnd(hand: StoryInHand, input: Extract<ScheduleInput, { kind: "unpublish" }>) {
  if (!said(input.reason)) throw new RuleBroken("reasonMissing");
  const { tx, story } = hand;
  const waiting = await tx.schedule.findMany({ where: { storyId: story.id, state: "waiting" } });
  const text = waiting.find(({ kind }) => kind !== "unpublish");
  if (story.publicState === "neverPublished" && !text) throw new RuleBroken("state.neverPublished");
  if (text && text.at >= input.at) throw new FieldsWrong({ at: "endBeforeText" });
  const before = waiting.find(({ kind }) => kind === "unpublish");
  if (before) await endSchedule(hand, before.id, { state: "cancelled", cause: "rescheduled" });
  return write(hand, input, {});
}

/** A newer plan for the text takes the older one's place; a planned end stays. */
async function cancelText(hand: StoryInHand): Promise<void> {
  const { tx, story } = hand;
  const where = { storyId: story.id, state: "waiting", NOT: { kind: "unpublish" } } as const;
  const before = await tx.schedule.findFirst({ where });
  if (before) await endSchedule(hand, before.id, { state: "cancelled", cause: "rescheduled" });
}

async function requireOrder({ tx, story }: StoryInHand, input: TextInput): Promise<void> {
  const where = { storyId: story.id, state: "waiting", kind: "unpublish", at: { lte: input.at } } as const;
  if ((await tx.schedule.count({ where })) > 0) throw new FieldsWrong({ at: "textAfterEnd" });
}

type Plan = {
  revisionId?: number;
  replacesId?: number | null;
  sectionSlug?: string;
  slug?: string;
  listedAt?: Date;
  companions?: ReturnType<typeof companionsOf>;
  exceptions?: Prisma.InputJsonObject;
};

async function write(hand: StoryInHand, input: ScheduleInput, { exceptions, ...plan }: Plan) {
  const { tx, story, now, actor } = hand;
  const { kind, at } = input;
  const note = said(input.note) || null;
  const reason = said(input.reason) || null;
  const { id } = await tx.schedule.create({
    data: {
      ...plan,
      storyId: story.id,
      editionId: story.editionId,
      kind,
      at,
      note,
      reason,
      madeAt: now,
      madeById: actor.kind === "person" ? actor.id : null,
    },
  });
  await appendLog(tx, {
    ...entryOf(hand),
    revisionId: plan.revisionId,
    reason: reason ?? undefined,
    data: { schedule: id, kind, for: at.toISOString(), ...(note ? { note } : {}), ...exceptions },
  });
  return { scheduleId: id };
}
