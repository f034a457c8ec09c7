import { hasSuggestions, type Block, type Body, type Run } from "./body";

/** These blocks as a body, in the oldest version that holds them. */
export function bodyOf(blocks: Block[]): Body {
  return { version: hasSuggestions(blocks) ? 2 : 1, blocks };
}

/** The text as it stands while nothing that is suggested has been accepted: what a reader could be shown. */
export function withoutSuggestions(body: Body): Body {
  if (body.version === 1) return body;
  return bodyOf(undecided(body.blocks) as Block[]);
}

/** The same part of a body, without what is suggested to be put in, and with what is suggested to be taken out. */
function undecided(part: unknown): unknown {
  if (Array.isArray(part)) return part.filter((one) => !isInserted(one)).map(undecided);
  if (typeof part !== "object" || part === null) return part;
  const { suggested: _suggested, ...rest } = part as Record<string, unknown>;
  if (isRun(rest)) return plainRun(rest);
  return Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, undecided(value)]));
}

function isRun(part: object): part is Run {
  return "text" in part && typeof part.text === "string" && !("type" in part);
}

function isInserted(part: unknown): boolean {
  if (typeof part !== "object" || part === null) return false;
  if ("suggested" in part) return (part.suggested as { change?: string } | undefined)?.change === "inserted";
  return isRun(part) && (part.marks ?? []).some(({ type }) => type === "inserted");
}

function plainRun({ text, marks = [] }: Run): Run {
  const kept = marks.filter(({ type }) => type !== "deleted");
  return { text, ...(kept.length > 0 ? { marks: kept } : {}) };
}
