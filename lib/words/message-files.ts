import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { dataFolder } from "@/lib/env";

/** A language as it stands in addresses: a BCP 47 tag in small letters, "ru", "ar-xb". Nothing else becomes the name of a file. */
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/;

/** The folder beside this file, from the newsroom's own folder: a build does not carry it along. */
const here = () => path.resolve(/* turbopackIgnore: true */ "lib/words");

/** The languages that have a message file here. */
export function writtenLanguages(): string[] {
  return readdirSync(here())
    .filter((name) => name.endsWith(".json"))
    .map((name) => name.slice(0, -".json".length))
    .sort();
}

/** What a file held when it was read, and by what one sees that it is another one since. */
type Kept = { state: string; written: object | null };

const kept = new Map<string, Kept>();

/**
 * The message file of a language: `lib/words/<language>.json`, or `words/<language>.json` in the folder of what this
 * newsroom keeps. Null where there is none, and for one that cannot be read, which is said in the server's log. A file
 * is read once, and again when it has changed; until then the same object is given.
 */
export function readMessageFile(language: string): object | null {
  if (!LANGUAGE.test(language)) return null;
  for (const folder of [here(), path.join(dataFolder(), "words")]) {
    const file = path.join(folder, `${language}.json`);
    const state = stateOf(file);
    if (state === null) kept.delete(file);
    else return readKept(file, state);
  }
  return null;
}

/** When and where the file was written and how long it is; null where there is none. */
function stateOf(file: string): string | null {
  try {
    const found = statSync(file, { throwIfNoEntry: false });
    return found?.isFile() ? [found.ino, found.size, found.mtimeMs, found.ctimeMs].join() : null;
  } catch {
    // A folder that nobody may look into holds no message file for us.
    return null;
  }
}

function readKept(file: string, state: string): object | null {
  const known = kept.get(file);
  if (known?.state === state) return known.written;
  const written = readWritten(file);
  kept.set(file, { state, written });
  return written;
}

function readWritten(file: string): object | null {
  try {
    const written: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (typeof written === "object" && written !== null) return written;
    throw new Error("It holds no messages by their keys.");
  } catch (error) {
    console.error(`The message file ${file} cannot be read.`, error);
    return null;
  }
}
