import { pictureUse, type PictureUse } from "@/lib/body/body";
import type { Newsroom } from "@/lib/newsroom";
import { filesOf, renditionOf, type OriginalFile, type Rendition } from "@/lib/media/renditions";
import { SHAPES, type Cut } from "@/lib/media/shapes";

/** Every cut in which pages show a use, or name it to machines. */
export const CUTS: readonly Cut[] = ["used", "3:2", ...SHAPES];

/** The most ways of using one picture that are read. */
const MOST_USES = 5000;

/** What of a use decides how its files look. */
export type ShownUse = Pick<PictureUse, "pictureId" | "crop" | "framing" | "credit">;

const shownUse = pictureUse.pick({ pictureId: true, crop: true, framing: true, credit: true });

/** What files for readers are made of: the part, the credit that is written into them, and which files pages name. */
export type Wanted = { rendition: Rendition; credit: string; files: Set<string> };

/**
 * Everything that names of a picture's files stand for, by the name of the rendition: each use of the picture, in a
 * text, on a standing page or on a front, in each cut. What is not among it is never made, whoever asks.
 */
export async function findRenditions(
  newsroom: Pick<Newsroom, "db">,
  picture: OriginalFile & { id: number },
): Promise<Map<string, Wanted>> {
  return renditionsOf(picture, await listUses(newsroom, picture.id));
}

/** The renditions of these uses of a picture, by their names. */
export function renditionsOf(picture: OriginalFile, uses: readonly ShownUse[]): Map<string, Wanted> {
  const found = new Map<string, Wanted>();
  for (const use of uses) {
    for (const cut of CUTS) {
      const rendition = renditionOf(picture, use, cut);
      const { files } = found.get(rendition.name) ?? { files: new Set<string>() };
      for (const file of filesOf(rendition, cut)) files.add(file);
      if (files.size > 0) found.set(rendition.name, { rendition, credit: use.credit ?? "", files });
    }
  }
  return found;
}

/** Every way in which anything that is stored uses a picture, once each. */
async function listUses({ db }: Pick<Newsroom, "db">, pictureId: number): Promise<ShownUse[]> {
  const rows = await db.$queryRaw<{ use: unknown }[]>`
    SELECT DISTINCT jsonb_strip_nulls(jsonb_build_object('pictureId', ${pictureId}::integer, 'crop', use->'crop',
        'framing', use->'framing', 'credit', use->'credit')) AS use
    FROM (
      SELECT w.content FROM "picture_uses" u JOIN "working_copies" w ON w.story_id = u.subject_id
        WHERE u.picture_id = ${pictureId} AND u.place = 'draft'
      UNION ALL SELECT r.content FROM "picture_uses" u JOIN "revisions" r ON r.story_id = u.subject_id
        WHERE u.picture_id = ${pictureId} AND u.place = 'revision' AND picture_ids(r.content) @> ARRAY[${pictureId}::integer]
      UNION ALL SELECT g.body FROM "picture_uses" u JOIN "standing_pages" g ON g.id = u.subject_id
        WHERE u.picture_id = ${pictureId} AND u.place = 'pageDraft'
      UNION ALL SELECT r.body FROM "picture_uses" u JOIN "page_revisions" r ON r.page_id = u.subject_id
        WHERE u.picture_id = ${pictureId} AND u.place = 'pageRevision' AND picture_ids(r.body) @> ARRAY[${pictureId}::integer]
      UNION ALL SELECT f.arrangement FROM "picture_uses" u JOIN "public_fronts" f ON f.edition_id = u.subject_id
        WHERE u.picture_id = ${pictureId} AND u.place = 'front'
      UNION ALL SELECT f.arrangement FROM "picture_uses" u JOIN "front_drafts" f ON f.edition_id = u.subject_id
        WHERE u.picture_id = ${pictureId} AND u.place = 'frontDraft'
    ) AS texts, jsonb_path_query(texts.content, 'strict $.** ? (@.pictureId == $id)',
      jsonb_build_object('id', ${pictureId}::integer)) AS use
    LIMIT ${MOST_USES}`;
  return rows.flatMap(({ use }) => readUse(use));
}

/** Every use of a picture in a stored text, whatever kind of text it is. */
export function usesIn(content: unknown): ShownUse[] {
  if (typeof content !== "object" || content === null) return [];
  if ("pictureId" in content) {
    const { pictureId, crop, framing, credit } = content as Record<string, unknown>;
    return readUse({ pictureId, crop, framing, credit });
  }
  return Object.values(content).flatMap(usesIn);
}

/** None where it is none: a lead may be only the words of a picture that is still to be found. */
function readUse(stored: unknown): ShownUse[] {
  const use = shownUse.safeParse(stored);
  return use.success ? [use.data] : [];
}
