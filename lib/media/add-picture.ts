import { authorize } from "@/lib/authorize";
import { sha256 } from "@/lib/chain";
import type { Transaction } from "@/lib/database";
import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import type { LicenceKind, Picture } from "@/prisma/generated/client";
import { inspect, type DeskFiles } from "./darkroom/darkroom";
import { lockPicture, WHILE_FILES_MOVE } from "./lock-picture";
import { mediaStore } from "./store/open-store";
import { deskName, DESK_WIDTHS } from "./renditions";
import { keptName, originalName, type MediaStore } from "./store/store";
import { nameInUpload } from "./uploads/upload-name";

export type NewPicture = {
  bytes: Uint8Array;
  fileName?: string;
  caption?: string;
  credit?: string;
  alt?: string;
  decorative?: boolean;
  source?: string;
  licence?: LicenceKind;
  /** The upload that brought it, for the log. */
  upload?: string;
};

/** What a picture still needs before it can be published. */
export type MissingWords = "credit" | "alt";

export type AddedPicture = {
  pictureId: number;
  /** The same bytes were in the library already. */
  known: boolean;
  missing: MissingWords[];
};

/**
 * Adds a picture to the library: its row, its original and what the desk shows of it come together or not at all. The
 * same bytes twice are one picture; one that was taken out comes back. What is given goes before what the file says of
 * itself. Refuses what is no picture.
 *
 * @returns its number, whether it was there already, and which words it lacks
 */
export async function addPicture(newsroom: Newsroom, actor: Actor, given: NewPicture): Promise<AddedPicture> {
  authorize(actor, "picture.add");
  const { bytes, upload, ...words } = { ...given, fileName: nameInUpload(given.fileName) };
  const contentHash = sha256(bytes);
  const store = mediaStore();
  const known = await newsroom.db.picture.findUnique({ where: { contentHash } });
  if (known && !known.deletedAt && (await store.has(originalName(contentHash)))) return added(known, true);
  const { row, desk } = await inspect(bytes, { name: words.fileName ?? "" });
  return newsroom.db.$transaction(async (tx) => {
    await lockPicture(tx, contentHash);
    const there = await tx.picture.findUnique({ where: { contentHash } });
    await putFiles(store, contentHash, bytes, desk);
    const at = newsroom.clock.now();
    if (there) return added(there.deletedAt ? await bringBack(tx, actor, there, at) : there, true);
    const addedBy = { addedAt: at, addedById: actor.kind === "person" ? actor.id : null };
    const size = bytes.byteLength;
    const picture = await tx.picture.create({
      data: { contentHash, bytes: size, ...row, ...words, ...addedBy },
    });
    const data = { picture: picture.id, file: picture.fileName, ...(upload ? { upload } : {}) };
    await appendLog(tx, { act: "picture.add", at, actor, data });
    return added(picture, false);
  }, WHILE_FILES_MOVE);
}

/** All of them, where any is missing: a picture that is known may have lost a file. */
async function putFiles(store: MediaStore, contentHash: string, original: Uint8Array, desk: DeskFiles) {
  if (!(await store.has(originalName(contentHash)))) await store.put(originalName(contentHash), original);
  for (const width of DESK_WIDTHS) await store.put(keptName(deskName(contentHash, width)), desk[width]);
}

async function bringBack(tx: Transaction, actor: Actor, { id }: Picture, at: Date): Promise<Picture> {
  const data = { deletedAt: null, deletedById: null, version: { increment: 1 } };
  const picture = await tx.picture.update({ where: { id }, data });
  await appendLog(tx, {
    act: "picture.bringBack",
    at,
    actor,
    data: { picture: id, version: picture.version },
  });
  return picture;
}

function added({ id, credit, alt, decorative }: Picture, known: boolean): AddedPicture {
  const missing: MissingWords[] = [...(credit ? [] : ["credit" as const])];
  if (!alt && !decorative) missing.push("alt");
  return { pictureId: id, known, missing };
}
