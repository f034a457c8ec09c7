import type { Block } from "@/lib/body/body";
import type { Draft } from "@/lib/writing/fields";

/** What a block says, in plain words: each part of it on a line of its own. */
export function blockWords(block: Block): string {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return textOf(block.text);
    case "divider":
      return "* * *";
    default: {
      const lines: string[] = [];
      collect(block, lines);
      return lines.join("\n");
    }
  }
}

/** All that is written in a draft, in plain words, to be taken elsewhere. */
export function draftWords({ content, aside }: Draft): string {
  const { headline, standfirst, body } = content;
  return [headline, standfirst, ...body.blocks.map(blockWords), aside.internalNotes]
    .filter((words) => words !== "")
    .join("\n\n");
}

function textOf(runs: readonly { text: string }[]): string {
  return runs.map(({ text }) => text).join("");
}

/** Names of fields that hold no words. */
const NO_WORDS = new Set(["id", "type", "suggested", "provider", "crop", "framing", "width", "level"]);

function collect(part: unknown, lines: string[]): void {
  if (typeof part === "string" && part !== "") lines.push(part);
  if (typeof part !== "object" || part === null) return;
  if (Array.isArray(part) && part.length > 0 && part.every(isRun)) lines.push(textOf(part));
  else
    for (const [name, inner] of Object.entries(part)) {
      if (name === "pictureId") lines.push(`[${String(inner)}]`);
      else if (!NO_WORDS.has(name)) collect(inner, lines);
    }
}

function isRun(part: unknown): part is { text: string } {
  return (
    typeof part === "object" &&
    part !== null &&
    "text" in part &&
    typeof part.text === "string" &&
    !("type" in part)
  );
}
