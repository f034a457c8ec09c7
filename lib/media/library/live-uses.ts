import type { LiveUses } from "@/lib/media/fields";
import type { Newsroom } from "@/lib/newsroom";
import { LIVE } from "./attention";

/** Where readers see one of these pictures, or would if it might be shown: each story once, and each standing page and front. */
export async function liveUses(
  db: Pick<Newsroom["db"], "$queryRaw">,
  ids: readonly number[],
): Promise<LiveUses> {
  const [row] = await db.$queryRaw<LiveUses[]>`
    SELECT count(DISTINCT subject_id) FILTER (WHERE place = 'live')::integer AS stories,
      count(DISTINCT (place, subject_id)) FILTER (WHERE place <> 'live')::integer AS others
    FROM "picture_uses" WHERE picture_id = ANY (${[...ids]}::integer[]) AND place IN ${LIVE}`;
  return row ?? { stories: 0, others: 0 };
}
