import type { Newsroom } from "@/lib/newsroom";
import { lockPicture, WHILE_FILES_MOVE } from "@/lib/media/lock-picture";
import { namedFile, nameOf } from "@/lib/media/renditions";
import { originalName, type MediaStore } from "./store";

/** What a sweep took away. */
export type Swept = { originals: number; files: number; drafts: number };

/** So many names are held against the database at once. */
const AT_ONCE = 1_000;

/**
 * A sweep takes away so many originals without a doubt; more only where the library has this many times as many. A
 * database that is empty, or restored from long ago, must not cost a newsroom its pictures.
 */
const WITHOUT_DOUBT = 20;
const TIMES_AS_MANY = 10;

/**
 * Takes away the files of pictures that have no row: what was left of one that was being added, or purged, when the
 * server died. Each is looked at once more under the lock that adding takes, so that nothing under way is touched, and
 * any number of servers may sweep. Pictures that old installations keep at the top of the store are left alone.
 * Refuses, for a person to look at it, where so many have no row that it is likelier the wrong database.
 */
export async function sweepPictures(
  { db }: Pick<Newsroom, "db">,
  store: MediaStore,
  now: Date,
): Promise<Swept> {
  const drafts = await store.tidy(now);
  const originals = await withoutRow(db, store.list("originals/"), ORIGINAL);
  const pictures = await db.picture.count();
  if (originals.size > WITHOUT_DOUBT && originals.size * TIMES_AS_MANY > pictures) {
    throw new Error(
      `${originals.size} pictures in the store have no row in the database, which has ${pictures}: nothing was deleted. Is it the right database, or one that was restored?`,
    );
  }
  const files = await withoutRow(db, store.list("files/"), (name) => namedFile(name.slice(6))?.picture);
  for (const picture of new Set([...originals.keys(), ...files.keys()])) {
    await removeFiles({ db }, store, picture);
  }
  return {
    originals: originals.size,
    files: [...files.values()].reduce((sum, count) => sum + count, 0),
    drafts,
  };
}

const ORIGINAL = (name: string) => {
  const [, hash] = /^originals\/([0-9a-f]{64})$/.exec(name) ?? [];
  return hash && nameOf(hash);
};

/**
 * Takes away every file of a picture, unless it has a row by now.
 *
 * @param picture what its files' names begin with
 */
export async function removeFiles(
  { db }: Pick<Newsroom, "db">,
  store: MediaStore,
  picture: string,
): Promise<void> {
  await db.$transaction(async (tx) => {
    await lockPicture(tx, picture);
    const row = await tx.picture.findFirst({ where: startsWith(picture), select: { id: true } });
    if (row) return;
    for await (const name of store.list(`files/${picture}`)) await store.remove(name);
    // Last, for it says that there is something to sweep.
    for await (const name of store.list(originalName(picture))) await store.remove(name);
  }, WHILE_FILES_MOVE);
}

/** Of which pictures there are files but no row: what their names begin with, and how many files each has. */
async function withoutRow(
  db: Newsroom["db"],
  files: AsyncIterable<string>,
  pictureOf: (name: string) => string | undefined,
): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  let some = new Map<string, number>();
  const ask = async () => {
    for (const picture of await withoutRowOf(db, [...some.keys()])) {
      found.set(picture, (found.get(picture) ?? 0) + (some.get(picture) ?? 0));
    }
    some = new Map();
  };
  for await (const name of files) {
    const picture = pictureOf(name);
    if (picture === undefined) continue;
    some.set(picture, (some.get(picture) ?? 0) + 1);
    if (some.size >= AT_ONCE) await ask();
  }
  await ask();
  return found;
}

async function withoutRowOf(db: Newsroom["db"], pictures: string[]): Promise<string[]> {
  const rows = await db.$queryRaw<{ picture: string }[]>`
    SELECT w.picture FROM unnest(${pictures}::text[]) AS w(picture)
    WHERE NOT EXISTS (SELECT FROM "pictures" p WHERE p.content_hash >= w.picture AND p.content_hash < w.picture || 'g')`;
  return rows.map(({ picture }) => picture);
}

/** Every hash that begins so, as a stretch of the index: "g" comes after the last of the digits. */
function startsWith(picture: string) {
  return { contentHash: { gte: picture, lt: `${picture}g` } };
}
