import { authorize } from "@/lib/authorize";
import { timeOfAct } from "@/lib/clock";
import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { Conflict, FieldsWrong, NotFound } from "@/lib/refusal";
import { said } from "@/lib/said";
import { ACT_LIMITS, relationTo } from "@/lib/stories/story-act";
import { visibleTo } from "@/lib/stories/visible";

export type SettleTranslationInput = {
  storyId: number;
  flagId: number;
  /** For colleagues: why nothing has to be corrected here. */
  reason: string;
};

/**
 * Says that a translation needs no correction of its own, and why. Refuses a story that is not the actor's to see or
 * work on, a flag of another story, one that is settled already, and an empty reason.
 */
export async function settleTranslation(
  { db, clock }: Newsroom,
  actor: Actor,
  { storyId, flagId, reason }: SettleTranslationInput,
): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "stories" WHERE "id" = ${storyId} FOR UPDATE`;
    const story = await tx.story.findFirst({
      where: { AND: [{ id: storyId, publicState: { not: "killed" } }, visibleTo(actor)] },
    });
    if (!story) throw new NotFound();
    authorize(actor, "translation.settle", await relationTo(tx, actor, story));
    const flag = await tx.translationFlag.findFirst({
      where: { id: flagId, storyId },
      include: { settledBy: true, entry: true },
    });
    if (!flag) throw new NotFound("flag");
    if (flag.settledAt) {
      const name = flag.settledBy?.name ?? "";
      throw new Conflict("flagSettled", flag.settledAt, { name, known: name ? "yes" : "no" });
    }
    if (!said(reason)) throw new FieldsWrong({ reason: "required" });
    const at = await timeOfAct(tx, clock);
    await tx.translationFlag.update({
      where: { id: flagId },
      data: {
        settledAt: at,
        settledById: actor.kind === "person" ? actor.id : null,
        reason: reason.trim(),
      },
    });
    await appendLog(tx, {
      ...{ act: "translation.settle", storyId, at, actor },
      reason: reason.trim(),
      data: { flag: flagId, of: flag.entry.storyId, entry: flag.entry.publicNumber },
    });
  }, ACT_LIMITS);
}
