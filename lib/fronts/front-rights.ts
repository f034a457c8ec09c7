import type { Transaction } from "@/lib/database";
import { RuleBroken } from "@/lib/refusal";
import { lostAmong } from "@/lib/stories/picture-rights";
import { pinsOf, type Arrangement, type Pin } from "./fields";

type Lost = { storyId: number; picture: string };

/**
 * Refuses an arrangement that would put a picture before readers in place of a story's own, which may not be shown at
 * this instant or is not in the library any more. The refusal names the picture and the story.
 */
export async function requireFrontRights(tx: Transaction, given: Arrangement, at: Date): Promise<void> {
  const [lost] = await lostOn(tx, given, at);
  if (!lost) return;
  const story = await tx.story.findUnique({ where: { id: lost.storyId }, include: { working: true } });
  // What was killed is sealed, its name too.
  const headline = story?.publicState === "killed" ? "" : (story?.working?.headline ?? "");
  const known = headline ? "yes" : "no";
  throw new RuleBroken("frontPictureRights", { picture: lost.picture, known, headline });
}

/**
 * The arrangement without such pictures: their stories stand with their own. For what nobody arranged place by place.
 *
 * @returns also how many pictures were left out
 */
export async function withoutLostPictures(
  tx: Transaction,
  given: Arrangement,
  at: Date,
): Promise<{ arrangement: Arrangement; picturesLeft: number }> {
  const lost = new Set((await lostOn(tx, given, at)).map(({ storyId }) => storyId));
  const without = ({ picture, ...pin }: Pin): Pin =>
    picture === undefined || lost.has(pin.storyId) ? pin : { ...pin, picture };
  const containers = given.containers.map((one) => ({ ...one, pins: one.pins.map(without) }));
  return { arrangement: { ...given, containers }, picturesLeft: lost.size };
}

/** What readers would be shown without a right to it; a pin that has ended shows nothing any more. */
async function lostOn(tx: Transaction, given: Arrangement, at: Date): Promise<Lost[]> {
  const shown = pinsOf(given).flatMap(({ storyId, picture, until }) =>
    typeof picture === "object" && (until === undefined || Date.parse(until) > at.getTime())
      ? [{ storyId, id: picture.use.pictureId }]
      : [],
  );
  if (shown.length === 0) return [];
  const ids = shown.map(({ id }) => id);
  const there = new Set(
    (await tx.picture.findMany({ where: { id: { in: ids }, deletedAt: null } })).map(({ id }) => id),
  );
  const lost = new Map((await lostAmong(tx, ids, at)).map((row) => [row.id, row]));
  return shown.flatMap(({ storyId, id }) => {
    const row = lost.get(id);
    if (!row && there.has(id)) return [];
    return [{ storyId, picture: row?.fileName || row?.caption || `${id}` }];
  });
}
