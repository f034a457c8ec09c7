import { authorize } from "@/lib/authorize";
import { timeOfAct } from "@/lib/clock";
import type { Transaction } from "@/lib/database";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { Conflict, FieldsWrong } from "@/lib/refusal";
import { cancelWithoutRights } from "@/lib/stories/cancel-without-rights";
import { ACT_LIMITS } from "@/lib/stories/story-act";
import type { Picture } from "@/prisma/generated/client";
import { changePicture, type PictureChange } from "./change-picture";
import type { PictureRights, PictureWords } from "./fields";
import { takePicture } from "./picture-in-hand";
import { LIMITS } from "./picture-fields";
import { forReaders, type ForReaders, type Moved } from "./for-readers";

/** The most pictures that are changed at once: what one page of the library shows. */
export const MOST_AT_ONCE = 100;

export type SavePicturesInput = {
  /** Each with the version that was looked at. */
  pictures: readonly { pictureId: number; baseVersion: number }[];
  /** What is absent stays as it is with each of them. */
  words?: Partial<Pick<PictureWords, "credit" | "source">>;
  rights?: Partial<PictureRights>;
  add?: Names;
  remove?: Names;
  /** That live stories lose pictures, where a right is over with this, is agreed to. */
  gaps?: boolean | undefined;
};
type Names = { keywords?: readonly string[]; topicIds?: readonly number[] };

/**
 * Changes the same in many pictures, all or none. Refuses with Conflict, by name, those that somebody changed first or
 * took out, a change of rights by whoever is no editor, and gaps in pages of readers that nobody agreed to.
 *
 * @returns how many were changed, and what readers see otherwise now
 */
export async function savePictures(
  newsroom: Newsroom,
  actor: Actor,
  input: SavePicturesInput,
): Promise<{ changed: number; readers: ForReaders }> {
  authorize(actor, "picture.save");
  if (input.pictures.length > MOST_AT_ONCE) throw new FieldsWrong({ pictures: "wrong" });
  const done = await newsroom.db.$transaction(async (tx) => {
    const at = await timeOfAct(tx, newsroom.clock);
    const all = await takeAll(tx, input.pictures);
    const results: boolean[] = [];
    const moved: Moved[] = [];
    for (const picture of all) {
      const { after, rights } = await changePicture({ tx, actor, at }, picture, changeOf(picture, input));
      results.push(after.version !== picture.version);
      if (rights) moved.push({ before: picture, after });
    }
    const readers = await forReaders(tx, moved, at, input.gaps ?? false);
    return { changed: results.filter(Boolean).length, rights: moved.length > 0, readers };
  }, ACT_LIMITS);
  if (done.rights) await cancelWithoutRights(newsroom, actor);
  return { changed: done.changed, readers: done.readers };
}

/** Each of them, locked in the order of their numbers, so that two who change the same ones wait for each other in turn. */
async function takeAll(tx: Transaction, asked: SavePicturesInput["pictures"]): Promise<Picture[]> {
  const taken: Picture[] = [];
  const moved: Picture[] = [];
  const versions = new Map(asked.map(({ pictureId, baseVersion }) => [pictureId, baseVersion]));
  for (const pictureId of [...versions.keys()].sort((a, b) => a - b)) {
    const picture = await takePicture(tx, pictureId);
    const stands = !picture.deletedAt && picture.version === versions.get(pictureId);
    (stands ? taken : moved).push(picture);
  }
  if (moved.length === 0) return taken;
  const names = moved.map(({ id, caption, fileName }) => `“${caption || fileName || id}”`);
  throw new Conflict(
    "picturesSavedFirst",
    moved.map(({ id }) => id),
    { count: moved.length, names: names.slice(0, 5).join(", ") },
  );
}

function changeOf(picture: Picture, { words, rights, add, remove }: SavePicturesInput): PictureChange {
  const keywords = joined(picture.keywords, add?.keywords, remove?.keywords);
  const topicIds = joined(picture.topicIds, add?.topicIds, remove?.topicIds);
  if (keywords.length > LIMITS.names || topicIds.length > LIMITS.topics)
    throw new FieldsWrong({ add: "tooMany" });
  return { words: { ...words, keywords, topicIds }, rights };
}

function joined<T>(before: readonly T[], add: readonly T[] = [], remove: readonly T[] = []): T[] {
  const gone = new Set(remove);
  return [...new Set([...before, ...add])].filter((one) => !gone.has(one));
}
