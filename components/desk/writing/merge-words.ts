import type { Choices, Part } from "@/lib/merge/fields";

/** What ids in a draft are called. */
export type MergeNames = { sections: { id: number; name: string }[]; topics: { id: number; name: string }[] };

export function nameIn(names: { id: number; name: string }[], id: number): string {
  return names.find((one) => one.id === id)?.name ?? String(id);
}

/** Parts in a row that nobody has to look at, or one to be looked at with its number among those of its kind. */
export type Row = { same: number; key: string } | { part: Part; number: number; key: string };

export function rowsOf(parts: readonly Part[]): Row[] {
  const rows: Row[] = [];
  let number = 0;
  for (const part of parts) {
    if (part.place === "body") number++;
    const last = rows.at(-1);
    if (!isNews(part)) {
      if (!isSeen(part)) continue;
      if (last && "same" in last) last.same++;
      else rows.push({ same: 1, key: `same ${part.key}` });
    } else rows.push({ part, number, key: part.key });
  }
  return rows;
}

function isNews({ standing }: Part): boolean {
  return standing !== "same" && standing !== "alike";
}

/** What stands on the sheet and says something: the rest nobody would look for among the parts. */
const ON_SHEET = new Set<Part["place"]>(["headline", "standfirst", "dateline", "bylines", "lead", "body"]);

function isSeen({ place, mine, theirs }: Part): boolean {
  return ON_SHEET.has(place) && [mine, theirs].some(saysSomething);
}

function saysSomething(value: unknown): boolean {
  if (value === null) return false;
  return typeof value === "string" || Array.isArray(value) ? value.length > 0 : true;
}

/** Questions without an answer yet. */
export function openIn(questions: readonly Part[], choices: Choices): Part[] {
  return questions.filter(({ key }) => choices[key] === undefined);
}

/** Fields of plain words: they can be written anew. */
const PLAIN = new Set<Part["place"]>([
  "headline",
  "standfirst",
  "dateline",
  "searchTitle",
  "searchDescription",
  "socialTitle",
  "socialDescription",
  "internalNotes",
]);

export function mayBeAnew(part: Part): boolean {
  if (part.place !== "body") return PLAIN.has(part.place);
  return [part.mine, part.theirs].every(
    (block) => block === null || block.type === "paragraph" || block.type === "heading",
  );
}

export function mayBeBoth(part: Part): boolean {
  if (part.place === "body") return part.mine !== null && part.theirs !== null;
  return part.place === "internalNotes";
}

/** A text cut into words, spaces and signs, in any script. */
export function tokensOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu) ?? [];
}
