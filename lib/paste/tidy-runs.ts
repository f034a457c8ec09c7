import type { Mark } from "@/lib/body/body";
import { isBlank, type PastedRun } from "./pieces";

/** Runs as they come out of a page, made into runs as they stand in a text. */

/** Characters that nobody sees, but for those that join emoji: breaks within words, byte order marks, controls. */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** A text as it is read from outside: composed, with one sign for a line's end and nothing unseen. */
export function readable(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(UNSEEN, "");
}

/**
 * One paragraph's runs: one space where there are several, none at either end of a line, marks on words and not on
 * the spaces around them, neighbours with the same marks joined. Code keeps its spaces.
 */
export function tidyRuns(runs: readonly PastedRun[]): PastedRun[] {
  return joined(marksOnWords(singleSpaced(runs)));
}

/** A paragraph parted where a line is empty. */
export function partedAtEmptyLines(runs: readonly PastedRun[]): PastedRun[][] {
  const parts: PastedRun[][] = [[]];
  for (const run of tidyRuns(runs)) {
    run.text.split(/\n{2,}/).forEach((text, index) => {
      if (index > 0) parts.push([]);
      if (text !== "") parts.at(-1)?.push({ ...run, text });
    });
  }
  return parts.map(tidyRuns).filter((part) => !isBlank(part));
}

/** The same text with no line empty. */
export function withoutEmptyLines(runs: readonly PastedRun[]): PastedRun[] {
  return partedAtEmptyLines(runs).flatMap((part, index) => (index === 0 ? part : [{ text: "\n" }, ...part]));
}

function singleSpaced(runs: readonly PastedRun[]): PastedRun[] {
  let last = "\n";
  const out: PastedRun[] = [];
  for (const run of runs) {
    let text = run.verbatim
      ? run.text
      : run.text.replace(/[ \u00a0\t]{2,}|\t/g, " ").replace(/[ \u00a0]*\n[ \u00a0]*/g, "\n");
    if (/[\s\u00a0]/.test(last)) text = text.replace(/^[ \u00a0]+/, "");
    if (text === "") continue;
    if (text.startsWith("\n")) trimEnd(out);
    out.push({ ...run, text });
    last = text.charAt(text.length - 1);
  }
  trimEnd(out, true);
  return trimmedStart(out);
}

/** Takes the spaces, or the empty lines as well, off the end. */
function trimEnd(runs: PastedRun[], lines = false): void {
  for (let last = runs.at(-1); last; last = runs.at(-1)) {
    const text = last.text.replace(lines ? /[\s\u00a0]+$/ : /[ \u00a0]+$/, "");
    runs.pop();
    if (text !== "") {
      runs.push({ ...last, text });
      return;
    }
  }
}

function trimmedStart(runs: readonly PastedRun[]): PastedRun[] {
  const first = runs.findIndex((run) => run.text.trim() !== "");
  return first === -1
    ? []
    : runs.slice(first).map((run, index) => (index === 0 ? { ...run, text: run.text.trimStart() } : run));
}

function marksOnWords(runs: readonly PastedRun[]): PastedRun[] {
  return runs.flatMap((run, index) => {
    if (!run.marks?.length || run.verbatim) return [run];
    const [, start = "", words = "", end = ""] = /^(\s*)([^]*?)(\s*)$/.exec(run.text) ?? [];
    if (words === "") return [marked(run.text, shared(runs[index - 1], shared(runs[index + 1], run.marks)))];
    return [
      ...(start ? [marked(start, shared(runs[index - 1], run.marks))] : []),
      { ...run, text: words },
      ...(end ? [marked(end, shared(runs[index + 1], run.marks))] : []),
    ];
  });
}

function marked(text: string, marks: Mark[]): PastedRun {
  return marks.length > 0 ? { text, marks } : { text };
}

function shared(neighbour: PastedRun | undefined, marks: readonly Mark[]): Mark[] {
  const theirs = (neighbour?.marks ?? []).map((mark) => JSON.stringify(mark));
  return marks.filter((mark) => theirs.includes(JSON.stringify(mark)));
}

function joined(runs: readonly PastedRun[]): PastedRun[] {
  const out: PastedRun[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    if (
      last &&
      last.verbatim === run.verbatim &&
      JSON.stringify(last.marks ?? []) === JSON.stringify(run.marks ?? [])
    )
      out[out.length - 1] = { ...last, text: last.text + run.text };
    else out.push(run);
  }
  return out;
}
