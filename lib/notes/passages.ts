import type { Block, Body, List, PictureUse, Run } from "@/lib/body/body";
import { textOf } from "@/lib/body/plain-text";
import type { Passage } from "./fields";

/**
 * Every piece of text of a body that a note can be pinned to, in the order in which the writing surface has them, with
 * what is only suggested as well; those without words are left out.
 */
export function passagesOf({ blocks }: Body): Passage[] {
  return blocks.flatMap((block) =>
    textsOf(block)
      .filter((text) => text !== "")
      .map((text) => ({ text, ...(block.id ? { block: block.id } : {}) })),
  );
}

function textsOf(block: Block): string[] {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return [textOf(block.text)];
    case "list":
      return ofList(block);
    case "quote":
      return [...block.paragraphs.map(textOf), block.attribution ?? ""];
    case "pullQuote":
      return [textOf(block.text), block.attribution ?? ""];
    case "picture":
      return ofPicture(block.picture);
    case "gallery":
      return [block.title ?? "", ...block.pictures.flatMap(ofPicture)];
    case "embed":
      return [block.title, block.source ?? ""];
    case "table":
      return [block.caption ?? "", ...block.rows.flat().map(textOf), block.source ?? ""];
    case "factBox":
      return [block.title ?? "", ...block.blocks.flatMap(ofInner)];
    case "divider":
      return [];
    case "questions":
      return block.items.flatMap(({ question, answer }) => [textOf(question), ...answer.flatMap(ofInner)]);
    case "sources":
      return [block.title ?? "", ...block.items.map(textOf)];
  }
}

function ofList({ items }: List): string[] {
  return items.flatMap(({ text, list }) => [textOf(text), ...(list ? ofList(list) : [])]);
}

function ofPicture({ caption = "", credit = "", alt = "" }: PictureUse): string[] {
  return [caption, credit, alt];
}

type Inner = Extract<Block, { type: "factBox" }>["blocks"][number];

function ofInner(block: Inner): string[] {
  return block.type === "pairs"
    ? block.pairs.flatMap(({ term, text }: { term: string; text: Run[] }) => [term, textOf(text)])
    : textsOf(block);
}
