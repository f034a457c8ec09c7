import { authorize } from "@/lib/authorize";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import type { PictureRights } from "./fields";
import { savePicture } from "./save-picture";

export type SaveRightsInput = { pictureId: number; baseVersion: number; rights: Partial<PictureRights> };

/** Saves the rights of a picture, and nothing else of it. Refuses all but editors, and what `savePicture` refuses. */
export async function savePictureRights(newsroom: Newsroom, actor: Actor, input: SaveRightsInput) {
  authorize(actor, "picture.saveRights");
  return savePicture(newsroom, actor, input);
}
