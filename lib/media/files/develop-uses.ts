import type { Newsroom } from "@/lib/newsroom";
import { developing } from "./developing";
import { renditionsOf, usesIn, type ShownUse } from "./find-use";
import { NEGATIVE } from "./negative";
import { onePerDatabase } from "./one-per-database";

/** For how long a draft has to be left alone before its pictures are made, in milliseconds: a credit is typed letter by letter. */
const QUIET = 8_000;

/** The most drafts that wait for that. */
const MOST_DRAFTS = 500;

/**
 * Has the files made that a page of this text will name, a story's, a page's or a front's, when nobody waits for anything.
 * `byItsLast` takes one file of a rendition for all of them.
 */
export async function developUses(newsroom: Newsroom, contents: unknown[], byItsLast = false): Promise<void> {
  const uses = new Map<number, ShownUse[]>();
  for (const use of contents.flatMap(usesIn))
    uses.set(use.pictureId, [...(uses.get(use.pictureId) ?? []), use]);
  if (uses.size === 0) return;
  const pictures = await newsroom.db.picture.findMany({
    where: { id: { in: [...uses.keys()] }, doNotUse: null, deletedAt: null },
    select: NEGATIVE,
  });
  for (const negative of pictures)
    for (const wanted of renditionsOf(negative, uses.get(negative.id) ?? []).values())
      developing(newsroom).add({ negative, wanted, byItsLast });
}

const draftsOf = onePerDatabase("newsroom.developingDrafts", () => new Map<number, NodeJS.Timeout>());

/**
 * Has the files of a story's draft made once it is left alone for a while, so that they are there when it is published.
 * Never fails, and keeps no process alive.
 */
export function developDraft(newsroom: Newsroom, storyId: number, content: unknown): void {
  const drafts = draftsOf(newsroom);
  clearTimeout(drafts.get(storyId));
  drafts.delete(storyId);
  if (usesIn(content).length === 0 || drafts.size >= MOST_DRAFTS) return;
  const timer = setTimeout(() => {
    drafts.delete(storyId);
    // What could not be made ahead is made on request.
    developUses(newsroom, [content]).catch((error: unknown) => console.error("Pictures wait.", error));
  }, QUIET);
  drafts.set(storyId, timer.unref());
}
