import { RuleBroken, TooMany } from "@/lib/refusal";
import { darkroom, LINE_FULL, type Urgency } from "./handle";
import type { DeskFiles, Job, Made, PrintedWords, Seen, Sheet, WantedFile } from "./jobs";

export type { DeskFiles, PrintedWords, Seen, WantedFile } from "./jobs";

/**
 * Whatever is done to pictures is done in the darkroom, a process of its own: what strangers send is decoded there, and
 * if that goes wrong, nothing else does. It works on one job at a time; whoever waits for a file of a page goes before
 * whoever adds a picture, and both go before what is made ahead. Each of these refuses with a `TooMany` where the line is
 * full, and with a `RuleBroken` what cannot be read, needs more than a minute or more memory than there is.
 */

/**
 * Looks at a file: what it is by its bytes, whatever its name says; what it says of itself; and what the desk shows of
 * it. Refuses every file that is no whole picture of a kind that is read here, each with the code of a sentence of its
 * own ("picture.tiff").
 *
 * @param file its name is for nothing but the log of what went wrong
 */
export function inspect(bytes: Uint8Array, file: { name: string }): Promise<Seen> {
  return asked({ kind: "inspect", bytes }, "added", file.name);
}

/** What the desk shows of a picture, where it was lost or never made. */
export function makeDeskFiles(original: Uint8Array): Promise<DeskFiles> {
  return asked({ kind: "desk", bytes: original }, "waitedFor", "desk");
}

/**
 * One file of a rendition, for somebody who waits for it: upright, cut, in sRGB, and with these words in it as the only
 * thing that it says of itself.
 */
export function makeFile(
  original: Uint8Array,
  sheet: Sheet,
  file: WantedFile,
  words: PrintedWords,
): Promise<Buffer> {
  return asked({ kind: "print", original, sheet, file, words }, "waitedFor", sheet.name);
}

/**
 * Files of one rendition that nobody waits for yet, one after another as they are made, from one decoding of the
 * original. Whoever waits for another file meanwhile goes before the next of these.
 */
export async function* makeFiles(
  original: Uint8Array,
  sheet: Sheet,
  files: WantedFile[],
  words: PrintedWords,
): AsyncGenerator<WantedFile & { bytes: Buffer }> {
  for (const file of files) {
    const bytes = await asked({ kind: "print", original, sheet, file, words }, "ahead", sheet.name);
    yield { ...file, bytes };
  }
}

async function asked<J extends Job>(job: J, urgency: Urgency, about: string): Promise<Made[J["kind"]]> {
  const outcome = await darkroom().ask(job, urgency, about);
  if ("made" in outcome) return outcome.made as Made[J["kind"]];
  const { refused, values } = outcome;
  throw refused === LINE_FULL ? new TooMany(refused) : new RuleBroken(refused, values);
}
