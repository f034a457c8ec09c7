import type { Block, Body, Run } from "@/lib/body/body";
import { textOf } from "@/lib/body/plain-text";
import { finding, type Finding } from "../finding";

/**
 * Tables, fact boxes, questions and sources in which something was left empty. Readers are not shown what is empty, so only the
 * fields tell of it. A block that is only suggested is passed over; `place` counts it all the same.
 */
export function emptyParts({ blocks }: Body): Finding[] {
  return blocks.flatMap((block, index) => (block.suggested ? [] : emptyIn(block, `block ${index + 1}`)));
}

function emptyIn(block: Block, place: string): Finding[] {
  switch (block.type) {
    case "table":
      return emptyInTable(block, place);
    case "factBox":
      return block.blocks.every(isBlankPart) ? [finding("emptyFactBox", place, block.title)] : [];
    case "questions":
      return block.items
        .filter(({ question, answer }) => isBlank(question) || answer.every(isBlankPart))
        .map(({ question }) =>
          finding("emptyQuestion", place, isBlank(question) ? undefined : textOf(question)),
        );
    case "sources":
      return block.items.every(isBlank) ? [finding("emptySources", place, block.title)] : [];
    default:
      return [];
  }
}

function emptyInTable(
  { rows, caption, headRow }: Extract<Block, { type: "table" }>,
  place: string,
): Finding[] {
  if (rows.every((row) => row.every(isBlank))) return [finding("emptyTable", place, caption)];
  const columns = Math.max(...rows.map((row) => row.length));
  // A head over nothing is an empty column as well.
  const below = headRow && rows.length > 1 ? rows.slice(1) : rows;
  const numbers = Array.from({ length: columns }, (_, column) => column);
  return [
    ...rows.flatMap((row, at) => (row.every(isBlank) ? [finding("emptyRow", place, String(at + 1))] : [])),
    ...numbers
      .filter((column) => below.every((row) => isBlank(row[column] ?? [])))
      .map((column) => finding("emptyColumn", place, String(column + 1))),
  ];
}

type Part = Extract<Block, { type: "factBox" }>["blocks"][number];

function isBlankPart(part: Part): boolean {
  if (part.type === "paragraph") return isBlank(part.text);
  if (part.type === "list") return part.items.every(({ text, list }) => isBlank(text) && !list);
  return part.pairs.every(({ term, text }) => term.trim() === "" || isBlank(text));
}

function isBlank(runs: readonly Run[]): boolean {
  return textOf(runs).trim() === "";
}
