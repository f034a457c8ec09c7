import type { Block, Body, Run } from "./body";
import { withoutSuggestions } from "./versions";

/** The words of a run of inline text. */
export function textOf(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join("");
}

/** Every paragraph-sized piece of text of a body, in reading order; pictures give their captions. Nothing that is only suggested. */
export function paragraphsOf(body: Body): string[] {
  return withoutSuggestions(body)
    .blocks.flatMap(textsOfBlock)
    .filter((text) => text.trim() !== "");
}

/** How many words a body has: runs of letters or digits, apostrophes and hyphens inside a word included. */
export function countWords(body: Body): number {
  const words = paragraphsOf(body)
    .join("\n")
    .match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu);
  return words?.length ?? 0;
}

function textsOfBlock(block: Block): string[] {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return [textOf(block.text)];
    case "list":
      return block.items.flatMap((item) => [
        textOf(item.text),
        ...(item.list ? textsOfBlock(item.list) : []),
      ]);
    case "quote":
      return [...block.paragraphs.map(textOf), block.attribution ?? ""];
    case "pullQuote":
      return [textOf(block.text), block.attribution ?? ""];
    case "picture":
      return [block.picture.caption ?? "", block.picture.credit ?? ""];
    case "gallery":
      return [block.title ?? "", ...block.pictures.flatMap((use) => [use.caption ?? "", use.credit ?? ""])];
    case "embed":
      return [block.title, block.source ?? ""];
    case "table":
      return [block.caption ?? "", ...block.rows.map((row) => row.map(textOf).join(" ")), block.source ?? ""];
    case "factBox":
      return [block.title ?? "", ...block.blocks.flatMap(textsOfInner)];
    case "divider":
      return [];
    case "questions":
      return block.items.flatMap((item) => [textOf(item.question), ...item.answer.flatMap(textsOfInner)]);
    case "sources":
      return [block.title ?? "", ...block.items.map(textOf)];
  }
}

type Inner = Extract<Block, { type: "factBox" }>["blocks"][number];

function textsOfInner(block: Inner): string[] {
  return block.type === "pairs"
    ? block.pairs.map((pair) => `${pair.term} ${textOf(pair.text)}`)
    : textsOfBlock(block);
}
