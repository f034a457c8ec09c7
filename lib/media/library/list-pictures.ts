import type { Picture } from "@/prisma/generated/client";
import { authorize } from "@/lib/authorize";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { readSiteSettings } from "@/lib/settings/site";
import { needsAttention } from "./attention";
import type { LibraryFilter, LibraryView, TileView } from "@/lib/media/fields";
import { wantedBy } from "./library-filter";
import { countWanted, lookUp, type Cursor } from "./look-up";
import { deskName } from "@/lib/media/renditions";
import { rightsLabel } from "./rights-label";
import { countUses, NOWHERE } from "./use-counts";

/** How many pictures one page of the library shows. */
export const PAGE = 40;

/** One page of the library, the newest first: what the filter leaves, with rights and uses. Refuses whoever is not on the staff. */
export async function listPictures(
  newsroom: Newsroom,
  actor: Actor,
  filter: LibraryFilter,
  cursor: Cursor = {},
): Promise<LibraryView> {
  authorize(actor, "picture.save");
  const { zone } = await readSiteSettings(newsroom.db);
  const now = newsroom.clock.now();
  const { ids, count, above, more } = await lookUp(newsroom, wantedBy(filter, { now, zone }), cursor, PAGE);
  const tiles = await tilesOf(newsroom, actor, ids, { now, zone });
  const older = more ? tiles.length === PAGE : above + tiles.length < count;
  return { tiles, count, more, from: above + 1, newer: above > 0, older };
}

/** How many pictures a filter leaves. Refuses whoever is not on the staff. */
export async function countPictures(
  newsroom: Newsroom,
  actor: Actor,
  filter: LibraryFilter,
): Promise<number> {
  authorize(actor, "picture.save");
  const { zone } = await readSiteSettings(newsroom.db);
  return countWanted(newsroom, wantedBy(filter, { now: newsroom.clock.now(), zone }));
}

async function tilesOf(
  { db }: Newsroom,
  actor: Actor,
  ids: number[],
  { now, zone }: { now: Date; zone: string },
): Promise<TileView[]> {
  if (ids.length === 0) return [];
  const [pictures, uses, needing] = await Promise.all([
    db.picture.findMany({ where: { id: { in: ids } }, omit: { said: true }, orderBy: { id: "desc" } }),
    countUses(db, ids),
    db.$queryRaw<{ id: number }[]>`
      SELECT p.id FROM "pictures" p WHERE p.id = ANY (${ids}::integer[]) AND ${needsAttention(now)}`,
  ]);
  const needed = new Set(needing.map(({ id }) => id));
  const language = actor.kind === "person" ? actor.language : "en";
  return pictures.map((picture) => ({
    ...tileOf(picture),
    rights: rightsLabel(picture, { now, zone, language }),
    uses: uses.get(picture.id) ?? NOWHERE,
    needs: needed.has(picture.id),
  }));
}

function tileOf(
  picture: Omit<Picture, "said">,
): Pick<TileView, "id" | "name" | "thumb" | "width" | "height" | "colour" | "version"> {
  const { id, caption, fileName, contentHash, width, height, colour, version } = picture;
  const thumb = `/media/${deskName(contentHash, 320)}`;
  return { id, name: caption || fileName || `${id}`, thumb, width, height, colour, version };
}
