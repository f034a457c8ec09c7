import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { RuleBroken } from "@/lib/refusal";
import { arrangement } from "./fields";
import { frontAct, keepDraft, requireVersion } from "./front-act";
import { withoutLostPictures } from "./front-rights";
import { putOnTop } from "./put-on-top";
import type { SaveFrontDraftInput } from "./save-front-draft";

/**
 * Puts the draft's changes on top of a front that was launched since the draft was begun, so that it can be launched.
 * Readers notice nothing. Pictures of either front that may not be shown any more are left out. Refuses with Conflict a draft that is another one by now, and one under which nothing moved.
 *
 * @returns the draft's version, and how many pictures were left out
 */
export async function putFrontDraftOnTop(
  newsroom: Newsroom,
  actor: Actor,
  { language, version }: SaveFrontDraftInput,
): Promise<{ version: number; picturesLeft: number }> {
  return frontAct(newsroom, actor, "front.arrange", language, async (hand) => {
    const { tx, state, now } = hand;
    requireVersion(hand, version);
    const { draft, live } = state;
    if (!draft || draft.base.number === live.number) throw new RuleBroken("frontUnchanged");
    const merged = putOnTop(draft.base.arrangement, draft.arrangement, live.arrangement);
    const known = arrangement.safeParse(merged);
    if (!known.success) throw new RuleBroken("frontTooMuch");
    const { arrangement: shown, picturesLeft } = await withoutLostPictures(tx, known.data, now);
    const saved = await keepDraft(hand, { arrangement: shown, baseNumber: live.number });
    const data = { name: state.edition.name, kind: "onTop", number: live.number };
    await appendLog(tx, { act: "front.arrange", at: now, actor, data });
    return { version: saved, picturesLeft };
  });
}
