import { leadUse, pictureUse, type LeadUse } from "@/lib/body/body";
import type { Newsroom } from "@/lib/newsroom";
import { renditionOf, type OriginalFile, type Rendition } from "./renditions";
import { SHAPES, type Cut } from "./shapes";

/** Every cut in which pages show a use. */
export const CUTS: readonly Cut[] = ["used", "3:2", ...SHAPES];

/** The most texts that are read to find what a name stands for. */
const MOST_TEXTS = 200;

/** What a file for readers is made of. */
export type Wanted = { rendition: Rendition; credit: string };

/**
 * What the name of a rendition stands for: the use of this picture, in a text, on a standing page or on a front, that
 * has it. Null where nothing uses the picture so: that is never made, whoever asks.
 */
export async function findUse(
  { db }: Pick<Newsroom, "db">,
  picture: OriginalFile & { id: number },
  name: string,
): Promise<Wanted | null> {
  const texts = await db.$queryRaw<{ content: unknown }[]>`
    SELECT content FROM (
      SELECT w.content, w.saved_at AS at FROM "picture_uses" u JOIN "working_copies" w ON w.story_id = u.subject_id
        WHERE u.picture_id = ${picture.id} AND u.place = 'draft'
      UNION ALL SELECT r.content, r.cut_at FROM "picture_uses" u JOIN "revisions" r ON r.story_id = u.subject_id
        WHERE u.picture_id = ${picture.id} AND u.place = 'revision' AND picture_ids(r.content) @> ARRAY[${picture.id}::integer]
      UNION ALL SELECT g.body, g.saved_at FROM "picture_uses" u JOIN "standing_pages" g ON g.id = u.subject_id
        WHERE u.picture_id = ${picture.id} AND u.place = 'pageDraft'
      UNION ALL SELECT r.body, r.published_at FROM "picture_uses" u JOIN "page_revisions" r ON r.page_id = u.subject_id
        WHERE u.picture_id = ${picture.id} AND u.place = 'pageRevision' AND picture_ids(r.body) @> ARRAY[${picture.id}::integer]
      UNION ALL SELECT f.arrangement, f.launched_at FROM "picture_uses" u JOIN "public_fronts" f ON f.edition_id = u.subject_id
        WHERE u.picture_id = ${picture.id} AND u.place = 'front'
      UNION ALL SELECT f.arrangement, f.saved_at FROM "picture_uses" u JOIN "front_drafts" f ON f.edition_id = u.subject_id
        WHERE u.picture_id = ${picture.id} AND u.place = 'frontDraft'
    ) AS texts ORDER BY at DESC LIMIT ${MOST_TEXTS}`;
  for (const { content } of texts) {
    for (const use of usesIn(content, picture.id)) {
      for (const cut of CUTS) {
        const rendition = renditionOf(picture, use, cut);
        if (rendition.name === name) return { rendition, credit: use.credit ?? "" };
      }
    }
  }
  return null;
}

/** Every use of a picture in a stored text, whatever kind of text it is. */
export function usesIn(content: unknown, pictureId: number): LeadUse[] {
  if (typeof content !== "object" || content === null) return [];
  if (!("pictureId" in content)) return Object.values(content).flatMap((part) => usesIn(part, pictureId));
  if (content.pictureId !== pictureId) return [];
  const use = leadUse.or(pictureUse).safeParse(content);
  return use.success ? [use.data] : [];
}
