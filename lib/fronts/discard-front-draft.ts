import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { RuleBroken } from "@/lib/refusal";
import { countChanges } from "./count-changes";
import { frontAct, keepDraft, requireVersion } from "./front-act";
import type { SaveFrontDraftInput } from "./save-front-draft";

/** Takes back all that the draft changes; what readers see is the draft again. Refuses with Conflict a draft that is another one by now, and one that changes nothing. */
export async function discardFrontDraft(
  newsroom: Newsroom,
  actor: Actor,
  { language, version }: SaveFrontDraftInput,
): Promise<{ version: number }> {
  return frontAct(newsroom, actor, "front.arrange", language, async (hand) => {
    const { tx, state, now } = hand;
    requireVersion(hand, version);
    if (!state.draft) throw new RuleBroken("frontUnchanged");
    const after = await keepDraft(hand, null);
    const discarded = countChanges(state.draft.base.arrangement, state.draft.arrangement);
    const data = { name: state.edition.name, kind: "discard", version, discarded };
    await appendLog(tx, { act: "front.arrange", at: now, actor, data });
    return { version: after };
  });
}
