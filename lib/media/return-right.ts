import { authorize } from "@/lib/authorize";
import { timeOfAct } from "@/lib/clock";
import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { RuleBroken } from "@/lib/refusal";
import { said } from "@/lib/said";
import { ACT_LIMITS } from "@/lib/stories/story-act";
import { overSince } from "./lost-since";
import { takePicture } from "./picture-in-hand";

export type ReturnRightInput = { pictureId: number; reason: string };

/**
 * Allows a picture again that was forbidden: pages that have it show it from now on. Schedules that were cancelled stay
 * so. Refuses without a reason, and one that is not forbidden.
 */
export async function returnPictureRight(
  { db, clock }: Newsroom,
  actor: Actor,
  input: ReturnRightInput,
): Promise<void> {
  authorize(actor, "picture.returnRight");
  const { pictureId } = input;
  const reason = said(input.reason);
  if (!reason) throw new RuleBroken("reasonMissing");
  await db.$transaction(async (tx) => {
    const picture = await takePicture(tx, pictureId);
    if (picture.doNotUse === null) throw new RuleBroken("pictureAllowed");
    const at = await timeOfAct(tx, clock);
    const { version } = await tx.picture.update({
      where: { id: pictureId },
      data: {
        ...{ doNotUse: null, doNotUseAt: null, version: { increment: 1 } },
        rightsOverAt: overSince(picture, picture.rightsUntil, at),
      },
    });
    const data = { picture: pictureId, version, fields: ["doNotUse"] };
    await appendLog(tx, { act: "picture.returnRight", at, actor, reason, data });
  }, ACT_LIMITS);
}
