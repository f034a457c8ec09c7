import { authorize } from "@/lib/authorize";
import { timeOfAct } from "@/lib/clock";
import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { RuleBroken } from "@/lib/refusal";
import { said } from "@/lib/said";
import { cancelWithoutRights } from "@/lib/stories/cancel-without-rights";
import { ACT_LIMITS } from "@/lib/stories/story-act";
import { takePicture } from "./picture-in-hand";

export type WithdrawRightInput = { pictureId: number; reason: string };

/**
 * Forbids a picture: from now on readers are not shown it anywhere, no story goes out with it any more, and what was
 * scheduled with it is cancelled and says so. The texts that have it stay as they are. Refuses without a reason. Of one
 * that is forbidden already the reason is changed, and not since when.
 *
 * @returns the stories whose schedules were cancelled
 */
export async function withdrawPictureRight(newsroom: Newsroom, actor: Actor, input: WithdrawRightInput) {
  authorize(actor, "picture.withdrawRight");
  const { pictureId } = input;
  const reason = said(input.reason);
  if (!reason) throw new RuleBroken("reasonMissing");
  await newsroom.db.$transaction(async (tx) => {
    const { doNotUseAt } = await takePicture(tx, pictureId);
    const at = await timeOfAct(tx, newsroom.clock);
    const { version } = await tx.picture.update({
      where: { id: pictureId },
      data: { doNotUse: reason, doNotUseAt: doNotUseAt ?? at, version: { increment: 1 } },
    });
    const data = { picture: pictureId, version, fields: ["doNotUse"] };
    await appendLog(tx, { act: "picture.withdrawRight", at, actor, reason, data });
  }, ACT_LIMITS);
  return cancelWithoutRights(newsroom, actor);
}
