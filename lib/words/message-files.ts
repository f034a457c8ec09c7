import { existsSync, readdirSync, readFileSync } from "node:fs";
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

/**
 * The message file of a language: `lib/words/<language>.json`, or `words/<language>.json` in the folder of what this
 * newsroom keeps. Null where there is none, and for one that cannot be read, which is said in the server's log.
 */
export function readMessageFile(language: string): unknown {
  if (!LANGUAGE.test(language)) return null;
  const folders = [here(), path.join(dataFolder(), "words")];
  const file = folders.map((folder) => path.join(folder, `${language}.json`)).find((one) => existsSync(one));
  if (!file) return null;
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    console.error(`The message file ${file} cannot be read.`, error);
    return null;
  }
}
