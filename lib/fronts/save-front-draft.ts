import { isDeepStrictEqual } from "node:util";
import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { RuleBroken } from "@/lib/refusal";
import { arrangement, MOST, pinsOf, type Arrangement } from "./fields";
import { frontAct, keepDraft, requireVersion, type FrontInHand } from "./front-act";
import { requireSponsoredApart } from "./sponsored";

/** `version` is the draft's that was changed: 0 where there never was one. */
export type SaveFrontDraftInput = { language: string; version: number };

/**
 * Saves the next version of an edition's draft front. Readers notice nothing. Refuses with Conflict
 * whoever changed another version than the one that stands here; stories of another edition; and sponsored
 * work among other stories.
 *
 * @param change gives the next arrangement from the one that stands here
 */
export async function saveFrontDraft(
  newsroom: Newsroom,
  actor: Actor,
  { language, version }: SaveFrontDraftInput,
  change: (hand: FrontInHand) => Promise<Arrangement>,
): Promise<{ version: number }> {
  return frontAct(newsroom, actor, "front.arrange", language, async (hand) => {
    requireVersion(hand, version);
    const { state, now, tx } = hand;
    const next = await checked(hand, await change(hand));
    await requireSponsoredApart(tx, next, state.current);
    const base = state.draft?.base ?? state.live;
    const isBack = base.number === state.live.number && isDeepStrictEqual(next, state.live.arrangement);
    const saved = await keepDraft(hand, isBack ? null : { arrangement: next, baseNumber: base.number });
    const data = { name: state.edition.name, version: saved };
    await appendLog(tx, { act: "front.arrange", at: now, actor, data });
    return { version: saved };
  });
}

/** An arrangement of the schema, of stories of this edition. */
async function checked({ tx, state }: FrontInHand, next: Arrangement): Promise<Arrangement> {
  if (next.containers.length > MOST.containers) throw new RuleBroken("frontFull", { most: MOST.containers });
  const known = arrangement.parse(next);
  const banner = known.banner?.storyId;
  const ids = [...pinsOf(known).map(({ storyId }) => storyId), ...(banner === undefined ? [] : [banner])];
  const wanted = [...new Set(ids)];
  const found = await tx.story.count({ where: { id: { in: wanted }, editionId: state.edition.id } });
  if (found !== wanted.length) throw new RuleBroken("frontForeignStory", { edition: state.edition.name });
  return known;
}
