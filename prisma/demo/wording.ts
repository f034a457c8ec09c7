import type { Block, Run } from "@/lib/body/body";
import type { DemoBlock, DemoUse } from "./shape";

/** Short words for blocks, so that a demo story reads like a text. */

/** Before the seed resolves it, a link to a story names it by key in an address of this form. */
export const STORY_KEY_LINK = "https://story.newsroom.example/";

const MARKUP =
  /\*\*(?<bold>[^*]+)\*\*|\*(?<italic>[^*]+)\*|~~(?<strike>[^~]+)~~|\[(?<words>[^\]]+)\]\((?<to>[^)]+)\)/g;

/** Text with *italic*, **bold**, ~~strike~~ and [words](story-key) or [words](https://…). */
export function runs(text: string): Run[] {
  const found: Run[] = [];
  let end = 0;
  for (const match of text.matchAll(MARKUP)) {
    if (match.index > end) found.push({ text: text.slice(end, match.index) });
    found.push(marked(match.groups ?? {}));
    end = match.index + match[0].length;
  }
  if (end < text.length) found.push({ text: text.slice(end) });
  return found;
}

function marked({ bold, italic, strike, words, to }: Record<string, string | undefined>): Run {
  if (bold) return { text: bold, marks: [{ type: "bold" }] };
  if (italic) return { text: italic, marks: [{ type: "italic" }] };
  if (strike) return { text: strike, marks: [{ type: "strike" }] };
  const href = to?.includes(":") ? to : `${STORY_KEY_LINK}${to ?? ""}`;
  return { text: words ?? "", marks: [{ type: "link", href }] };
}

export const p = (text: string): Block => ({ type: "paragraph", text: runs(text) });
export const h2 = (text: string): Block => ({ type: "heading", level: 2, text: runs(text) });
export const h3 = (text: string): Block => ({ type: "heading", level: 3, text: runs(text) });
export const divider: Block = { type: "divider" };

/** A list; an item that is an array is a text with a list of its own beneath it. */
export function list(items: (string | [string, string[]])[], ordered = false): Block {
  return {
    type: "list",
    ordered,
    items: items.map((item) => {
      if (typeof item === "string") return { text: runs(item) };
      const inner = item[1].map((text) => ({ text: runs(text) }));
      return { text: runs(item[0]), list: { type: "list" as const, ordered: false, items: inner } };
    }),
  };
}

export const quote = (paragraphs: string[], attribution: string): Block => ({
  type: "quote",
  paragraphs: paragraphs.map(runs),
  attribution,
});
export const pull = (text: string, attribution: string): Block => ({
  type: "pullQuote",
  text: runs(text),
  attribution,
});
export const picture = (use: DemoUse, width: "text" | "wide" = "text"): DemoBlock => ({
  type: "demoPicture",
  use,
  width,
});
export const gallery = (title: string, uses: DemoUse[]): DemoBlock => ({ type: "demoGallery", title, uses });
export const card = (href: string, title: string, source: string): Block => ({
  type: "embed",
  provider: "link",
  href,
  title,
  source,
});

/** A table whose first row and first column are heads. */
export const table = (caption: string, rows: string[][], source: string): Block => ({
  type: "table",
  caption,
  source,
  headRow: true,
  headColumn: true,
  rows: rows.map((row) => row.map(runs)),
});
/** A fact box; what stands after the facts is a paragraph, or a list where it is an array. */
export const facts = (title: string, pairs: [string, string][], after: Part[] = []): Block => ({
  type: "factBox",
  title,
  blocks: [
    { type: "pairs", pairs: pairs.map(([term, text]) => ({ term, text: runs(text) })) },
    ...after.map(part),
  ],
});
/** Questions, each with the paragraphs and lists that answer it. */
export const questions = (items: [string, ...Part[]][]): Block => ({
  type: "questions",
  items: items.map(([question, ...answer]) => ({ question: runs(question), answer: answer.map(part) })),
});

type Part = string | string[];

function part(said: Part): Extract<Block, { type: "paragraph" | "list" }> {
  if (typeof said === "string") return { type: "paragraph", text: runs(said) };
  return { type: "list", ordered: false, items: said.map((text) => ({ text: runs(text) })) };
}
export const sources = (items: string[], title?: string): Block => ({
  type: "sources",
  ...(title ? { title } : {}),
  items: items.map(runs),
});
