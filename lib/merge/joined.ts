import type { Block, Body } from "@/lib/body/body";
import { bodyOf } from "@/lib/body/versions";
import { draftOf } from "@/lib/writing/draft-fields";
import type { Draft, DraftFields } from "@/lib/writing/fields";
import type { BlockPart, Choice, Choices, FieldPart, Part } from "./fields";

/** The draft that these parts are, each as it was chosen; one that nothing was chosen for stands as it came out, and mine where it is open. */
export function joinedDraft(parts: readonly Part[], choices: Choices = {}): Draft {
  const fields = parts.filter(isField).map((part) => [part.place, fieldOf(part, choices[part.key])]);
  return draftOf(Object.fromEntries(fields) as DraftFields, joinedBody(parts.filter(isBlock), choices));
}

/** The parts that still need a choice. */
export function undecided(parts: readonly Part[], choices: Choices): Part[] {
  return parts.filter(({ key, standing }) => standing === "open" && choices[key] === undefined);
}

export function isBlock(part: Part): part is BlockPart {
  return part.place === "body";
}

function isField(part: Part): part is FieldPart {
  return part.place !== "body";
}

function joinedBody(parts: BlockPart[], choices: Choices): Body {
  const blocks = parts.flatMap((part) => blocksOf(part, choices[part.key]));
  return bodyOf(withOwnNames(blocks, parts));
}

function blocksOf(part: BlockPart, choice: Choice | undefined): Block[] {
  const { mine, theirs, standing } = part;
  const chosen = choice ?? (standing === "mine" || standing === "open" ? "mine" : "theirs");
  if (typeof chosen === "object") return [anew(part, chosen.anew)];
  if (chosen === "both") return [theirs, mine].filter((block) => block !== null);
  return [chosen === "mine" ? mine : theirs].filter((block) => block !== null);
}

/** New words in place of a block; a heading stays one. */
function anew({ mine, theirs, base }: BlockPart, words: string): Block {
  const text = words === "" ? [] : [{ text: words }];
  const before = mine ?? theirs ?? base;
  if (before?.type === "heading") return { ...before, text };
  return { type: "paragraph", ...(before?.id === undefined ? {} : { id: before.id }), text };
}

function fieldOf(part: FieldPart, choice: Choice | undefined): unknown {
  const { mine, theirs, joined, standing } = part;
  if (typeof choice === "object") return choice.anew;
  if (choice === "both" && typeof mine === "string") return `${String(theirs)}\n${mine}`;
  if (choice) return choice === "theirs" ? theirs : mine;
  if (standing === "joined") return joined;
  return standing === "mine" || standing === "open" ? mine : theirs;
}

/** Two blocks that meet in the joined text under one name: the later one gives it up. */
function withOwnNames(blocks: Block[], parts: BlockPart[]): Block[] {
  const doubled = new Set([...doubledIn(parts, "mine"), ...doubledIn(parts, "theirs")]);
  const seen = new Set<string>();
  return blocks.map((block) => {
    const { id, ...unnamed } = block;
    if (id === undefined || doubled.has(id)) return block;
    if (seen.has(id)) return unnamed;
    seen.add(id);
    return block;
  });
}

function doubledIn(parts: BlockPart[], side: "mine" | "theirs"): string[] {
  const seen = new Set<string>();
  return parts.flatMap((part) => {
    const id = part[side]?.id;
    if (id === undefined) return [];
    if (seen.has(id)) return [id];
    seen.add(id);
    return [];
  });
}
