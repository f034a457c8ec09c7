import { authorize } from "@/lib/authorize";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import type { ChosenView } from "@/lib/media/fields";
import { whyNotPicture } from "@/lib/media/picture-in-hand";
import { deskName } from "@/lib/media/renditions";
import { countUses, NOWHERE } from "./use-counts";

/** These pictures for whoever does something with all of them: each with its version, where it stands, and why it cannot be taken out. */
export async function listChosen(
  newsroom: Newsroom,
  actor: Actor,
  ids: readonly number[],
): Promise<ChosenView[]> {
  authorize(actor, "picture.save");
  const [pictures, uses] = await Promise.all([
    newsroom.db.picture.findMany({
      where: { id: { in: [...ids] } },
      omit: { said: true },
      orderBy: { id: "desc" },
    }),
    countUses(newsroom.db, ids),
  ]);
  return pictures.map((picture) => {
    const { id, version, caption, fileName, contentHash, deletedAt } = picture;
    const used = uses.get(id) ?? NOWHERE;
    const mayNot = whyNotPicture(actor, "picture.remove", picture);
    return {
      ...{ id, version, name: caption || fileName || `${id}`, thumb: `/media/${deskName(contentHash, 320)}` },
      uses: used,
      isOut: deletedAt !== null,
      stays: uses.has(id) ? "used" : mayNot,
    };
  });
}
