import type { Draft } from "./fields";

/** How many words of a draft are not in the text it is based on: those that wait. */
export function waitingWords(base: Draft, draft: Draft): number {
  const known = new Map<string, number>();
  for (const word of wordsOf(base)) known.set(word, (known.get(word) ?? 0) + 1);
  let waiting = 0;
  for (const word of wordsOf(draft)) {
    const left = known.get(word) ?? 0;
    if (left > 0) known.set(word, left - 1);
    else waiting++;
  }
  return waiting;
}

function wordsOf({ content, aside }: Draft): string[] {
  const texts = [content.headline, content.standfirst, content.dateline, aside.internalNotes];
  collect(content.body.blocks, texts);
  return texts.join(" ").match(/[\p{L}\p{N}]+/gu) ?? [];
}

const NO_WORDS = new Set(["id", "type", "suggested", "marks", "provider", "href"]);

function collect(part: unknown, texts: string[]): void {
  if (typeof part === "string") texts.push(part);
  if (typeof part !== "object" || part === null) return;
  for (const [name, inner] of Object.entries(part)) if (!NO_WORDS.has(name)) collect(inner, texts);
}
