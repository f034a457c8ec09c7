import { said } from "@/lib/said";
import { authorize } from "@/lib/authorize";
import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { NotFound, RuleBroken } from "@/lib/refusal";
import { cancelWithoutRights } from "@/lib/stories/cancel-without-rights";

export type WithdrawRightInput = { pictureId: number; reason: string };

/**
 * Forbids a picture: no story goes out with it any more, and what was scheduled with it is cancelled and says so.
 * Live stories keep it until an editor changes them. Refuses without a reason.
 *
 * @returns the stories whose schedules were cancelled
 */
export async function withdrawPictureRight(newsroom: Newsroom, actor: Actor, input: WithdrawRightInput) {
  authorize(actor, "picture.withdrawRight");
  const reason = said(input.reason);
  if (!reason) throw new RuleBroken("reasonMissing");
  const { count } = await newsroom.db.picture.updateMany({
    where: { id: input.pictureId },
    data: { doNotUse: reason, doNotUseAt: newsroom.clock.now(), version: { increment: 1 } },
  });
  if (count === 0) throw new NotFound("picture");
  await newsroom.db.$transaction((tx) =>
    appendLog(tx, {
      act: "picture.withdrawRight",
      at: newsroom.clock.now(),
      actor,
      reason,
      data: { picture: input.pictureId },
    }),
  );
  return cancelWithoutRights(newsroom, actor);
}
