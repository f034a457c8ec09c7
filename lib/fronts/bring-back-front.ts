import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import type { Transaction } from "@/lib/database";
import { NotFound } from "@/lib/refusal";
import { isRowId } from "@/lib/row-id";
import { arrangement, type Arrangement } from "./fields";
import { frontAct, requireLive } from "./front-act";
import { withoutLostPictures } from "./front-rights";
import type { FrontState } from "./stored";

/** `number` is the front to be brought back, `replaces` the live one that the editor saw. */
export type BringBackFrontInput = { language: string; number: number; replaces: number };

/**
 * Launches an earlier front once more, as a new one that names it. News that was breaking then does not break again:
 * the strip above stays as it is now. Nor does a picture come back that may not be shown any more: its story stands
 * with its own. A draft stays too, and can be put on top. Refuses with Conflict where somebody launched since the
 * editor looked.
 *
 * @returns the number of the front, and how many pictures were left out
 */
export async function bringBackFront(
  newsroom: Newsroom,
  actor: Actor,
  { language, number: sourceNumber, replaces }: BringBackFrontInput,
): Promise<{ number: number; picturesLeft: number }> {
  return frontAct(newsroom, actor, "front.launch", language, async (hand) => {
    const { tx, state, now } = hand;
    await requireLive(hand, replaces);
    const editionId = state.edition.id;
    const { arrangement: shown, picturesLeft } = await earlierFront(tx, state, sourceNumber, now);
    const number = state.live.number + 1;
    await tx.front.create({
      data: {
        ...{ editionId, number, sourceNumber, launchedAt: now },
        arrangement: shown,
        launchedById: actor.kind === "person" ? actor.id : null,
      },
    });
    const front = { name: state.edition.name, kind: "bringBack", number, broughtBack: sourceNumber };
    const data = { ...front, ...(picturesLeft > 0 ? { picturesLeft } : {}) };
    await appendLog(tx, { act: "front.launch", at: now, actor, data });
    return { number, picturesLeft };
  });
}

/** What readers would have if an earlier front were brought back now, and how many of its pictures would be left out. Refuses a number that no front of the edition has. */
export async function earlierFront(
  tx: Transaction,
  { edition, live }: FrontState,
  number: number,
  now: Date,
): Promise<{ arrangement: Arrangement; picturesLeft: number }> {
  const editionId = edition.id;
  const source = isRowId(number)
    ? await tx.front.findUnique({ where: { editionId_number: { editionId, number } } })
    : null;
  if (!source) throw new NotFound("front");
  const { banner: _then, ...earlier } = arrangement.parse(source.arrangement);
  const { arrangement: shown, picturesLeft } = await withoutLostPictures(tx, earlier, now);
  const { banner } = live.arrangement;
  return { arrangement: { ...shown, ...(banner ? { banner } : {}) }, picturesLeft };
}
