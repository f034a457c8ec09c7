import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { RuleBroken } from "@/lib/refusal";
import type { Arrangement } from "./fields";
import { frontAct, keepDraft, requireLive, requireVersion } from "./front-act";
import { requireFrontRights } from "./front-rights";
import { requireSponsoredApart } from "./sponsored";

/** `replaces` is the number of the live front that the editor saw: 0 where none was ever launched. */
export type LaunchFrontInput = { language: string; version: number; replaces: number };

/**
 * Makes the draft the front that readers see, at once; no story's own date moves. Refuses with Conflict, saying who and
 * when, where somebody launched since the draft was begun or since the editor looked, and where the draft is another
 * one; a draft that changes nothing; one with a picture in place of a story's own that may not be shown now; and one
 * with sponsored work among other stories.
 *
 * @returns the number of the front
 */
export async function launchFront(
  newsroom: Newsroom,
  actor: Actor,
  { language, version, replaces }: LaunchFrontInput,
): Promise<{ number: number }> {
  return frontAct(newsroom, actor, "front.launch", language, async (hand) => {
    const { tx, state, now } = hand;
    await requireLive(hand, replaces);
    requireVersion(hand, version);
    if (!state.draft) throw new RuleBroken("frontUnchanged");
    await requireLive(hand, state.draft.base.number);
    await requireFrontRights(tx, state.draft.arrangement, now);
    await requireSponsoredApart(tx, state.draft.arrangement);
    const number = state.live.number + 1;
    await tx.front.create({
      data: {
        editionId: state.edition.id,
        number,
        arrangement: bannerSince(now, state.draft.arrangement, state.live.arrangement),
        launchedAt: now,
        launchedById: actor.kind === "person" ? actor.id : null,
      },
    });
    await keepDraft({ ...hand, state: { ...state, live: { ...state.live, number } } }, null);
    const data = { name: state.edition.name, number, replaces };
    await appendLog(tx, { act: "front.launch", at: now, actor, data });
    return { number };
  });
}

/** Readers have a banner since it was launched with these words, however long they stood in the draft. */
function bannerSince(now: Date, draft: Arrangement, live: Arrangement): Arrangement {
  if (!draft.banner) return draft;
  const stands = live.banner?.words === draft.banner.words ? live.banner.since : now.toISOString();
  return { ...draft, banner: { ...draft.banner, since: stands } };
}
