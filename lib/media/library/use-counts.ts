import type { Newsroom } from "@/lib/newsroom";
import type { UseCounts } from "@/lib/media/fields";

/** Of a picture that stands nowhere. */
export const NOWHERE: UseCounts = { live: 0, drafts: 0, revisions: 0, pages: 0, fronts: 0 };

/** In how many stories, pages and fronts each of these pictures stands; those that stand nowhere are left out. */
export async function countUses(
  db: Pick<Newsroom["db"], "$queryRaw">,
  ids: readonly number[],
): Promise<Map<number, UseCounts>> {
  const rows = await db.$queryRaw<(UseCounts & { id: number })[]>`
    SELECT picture_id AS id,
      count(*) FILTER (WHERE kind = 'story' AND live)::integer AS live,
      count(*) FILTER (WHERE kind = 'story' AND draft AND NOT live)::integer AS drafts,
      count(*) FILTER (WHERE kind = 'story' AND NOT draft AND NOT live)::integer AS revisions,
      count(*) FILTER (WHERE kind = 'page')::integer AS pages,
      count(*) FILTER (WHERE kind = 'front')::integer AS fronts
    FROM (
      SELECT picture_id, subject_id, bool_or(place = 'live') AS live, bool_or(place = 'draft') AS draft,
        CASE WHEN place IN ('draft', 'revision', 'live') THEN 'story'
          WHEN place IN ('pageDraft', 'pageRevision', 'pageLive') THEN 'page' ELSE 'front' END AS kind
      FROM "picture_uses" WHERE picture_id = ANY (${[...ids]}::integer[]) GROUP BY picture_id, kind, subject_id
    ) AS each GROUP BY picture_id`;
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}
