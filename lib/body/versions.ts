import type { Block, Body, Run } from "./body";
import { hasSuggestions } from "./has-suggestions";

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
  if (Array.isArray(part)) return joined(part.filter((one) => !isInserted(one)).map(undecided));
  if (typeof part !== "object" || part === null) return part;
  const { suggested: _suggested, ...rest } = part as Record<string, unknown>;
  if (isRun(rest)) return plainRun(rest);
  return Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, undecided(value)]));
}

/** The most that one run may hold, in UTF-16 code units; the schema says the same. */
const LONGEST_RUN = 20_000;

/** A suggestion that is not there leaves no seam: neighbours with the same marks are one run again. */
function joined(parts: unknown[]): unknown[] {
  const whole: unknown[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    const fits = isRunIn(part) && isRunIn(last) && last.text.length + part.text.length <= LONGEST_RUN;
    if (fits && JSON.stringify(last.marks ?? []) === JSON.stringify(part.marks ?? []))
      whole[whole.length - 1] = { ...last, text: last.text + part.text };
    else whole.push(part);
  }
  return whole;
}

function isRunIn(part: unknown): part is Run {
  return typeof part === "object" && part !== null && isRun(part);
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
