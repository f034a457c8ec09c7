import type { Newsroom } from "@/lib/newsroom";
import { TooMany } from "@/lib/refusal";
import { Turns } from "@/lib/turns";
import { AskedTogether } from "./asked-together";
import { makeFile } from "@/lib/media/darkroom/darkroom";
import { developing } from "./developing";
import { findRenditions, type Wanted } from "./find-use";
import { NamesForAWhile } from "./names-for-a-while";
import { findNegative, openNegative, type Negative } from "./negative";
import { onePerDatabase } from "./one-per-database";
import { mediaStore } from "@/lib/media/store/open-store";
import type { ReadersFile } from "@/lib/media/renditions";
import { keptName } from "@/lib/media/store/store";

/** A file cannot be made just now, though something uses the picture so. */
export class NotDeveloped extends Error {}

/** How long it is remembered that a name stands for nothing, and that a file could not be made, in milliseconds. */
const MADE_UP_FOR = 3_000;
const FAILED_FOR = 60_000;

/** So many originals of 50 MB at the most are in memory for files that somebody waits for; so many files wait without. */
const MOST_AT_ONCE = { running: 4, waiting: 300 };

type Known = { negative: Negative; renditions: Map<string, Wanted> };

type Line = {
  pictures: AskedTogether<Known>;
  /** Nobody can ask for a name before it is: it holds hashes of the original, of what is cut out of it, and of its credit. */
  madeUp: NamesForAWhile;
  failed: NamesForAWhile;
  turns: Turns<"original">;
  underWay: Map<string, Promise<Buffer | null>>;
};

const lineOf = onePerDatabase<Line>("newsroom.mediaLine", (newsroom) => ({
  pictures: new AskedTogether((names) => readPictures(newsroom, names)),
  madeUp: new NamesForAWhile(MADE_UP_FOR),
  failed: new NamesForAWhile(FAILED_FOR),
  turns: new Turns(MOST_AT_ONCE),
  underWay: new Map(),
}));

/**
 * Makes a file that is not kept yet and keeps it, once however many ask for it; the others of its rendition follow when
 * nobody waits for anything. Null where nothing uses the picture so. Refuses with TooMany while too many wait; fails with
 * NotDeveloped where it cannot be made, and for a minute after that.
 */
export function developFile(newsroom: Newsroom, name: string, file: ReadersFile): Promise<Buffer | null> {
  const line = lineOf(newsroom);
  const underWay = line.underWay.get(name);
  if (underWay) return underWay;
  const making = develop(newsroom, line, name, file).finally(() => line.underWay.delete(name));
  line.underWay.set(name, making);
  return making;
}

async function develop(newsroom: Newsroom, line: Line, name: string, file: ReadersFile) {
  if (line.madeUp.has(name)) return null;
  if (line.failed.has(name)) throw new NotDeveloped(`${name} could not be made a moment ago.`);
  const known = await line.pictures.of(file.picture);
  const wanted = known?.renditions.get(file.rendition);
  if (!known || !wanted?.files.has(`${file.width}.${file.format}`)) {
    line.madeUp.add(name);
    return null;
  }
  // Somebody else may have made it since it was looked for: another server, or whoever waited before.
  const kept = await mediaStore().get(keptName(name));
  if (kept) return kept;
  const making = line.turns.take("original", () => make(known.negative, wanted, file));
  const bytes = await making.catch((error: unknown) => {
    if (error instanceof TooMany) throw error;
    line.failed.add(name);
    throw new NotDeveloped(`${name} could not be made.`, { cause: error });
  });
  await mediaStore().put(keptName(name), bytes);
  developing(newsroom).add({ negative: known.negative, wanted });
  return bytes;
}

async function make(negative: Negative, wanted: Wanted, { width, format }: ReadersFile): Promise<Buffer> {
  const { original, rendition, words } = await openNegative(negative, wanted);
  return makeFile(original, rendition, { width, format }, words);
}

async function readPictures(newsroom: Newsroom, beginnings: string[]): Promise<Map<string, Known>> {
  const found = new Map<string, Known>();
  for (const beginning of beginnings) {
    const negative = await findNegative(newsroom, beginning);
    if (negative) found.set(beginning, { negative, renditions: await findRenditions(newsroom, negative) });
  }
  return found;
}
