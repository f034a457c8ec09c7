import compile from "icu-minify/compile";
import type { CompiledMessage } from "icu-minify/format";
import format from "use-intl/format-message/format-only";

export type { CompiledMessage } from "icu-minify/format";

/** Signs that mean something in an ICU message. */
const SIGNS = /[{}<'#]/;

const read = new Map<string, CompiledMessage>();

/** Reads an ICU message. A sentence comes back as it is; anything that has such signs in it comes back as a list. */
export function compileMessage(message: string): CompiledMessage {
  if (!SIGNS.test(message)) return message;
  const ready = read.get(message);
  if (ready !== undefined) return ready;
  // By way of JSON: what is sent to an island is made of plain objects.
  const made = JSON.parse(JSON.stringify(compile(message))) as CompiledMessage;
  const listed = typeof made === "string" ? [made] : made;
  read.set(message, listed);
  return listed;
}

type Given = Parameters<typeof format>;

/**
 * Says a message, read already or not. In place of use-intl's own on the server (use-intl.config.ts). An element among the
 * values, a name in bold, stands in the sentence as it is: what says read messages would write "[object Object]".
 */
export function formatMessage(...[key, message, values, ...more]: Given): ReturnType<typeof format> {
  const read = typeof message === "string" ? compileMessage(message) : message;
  const elements: unknown[] = [];
  const marked = Object.entries(values ?? {}).map(
    ([name, value]) => [name, markIn(value, elements)] as const,
  );
  const plain = elements.length > 0 ? (Object.fromEntries(marked) as Given[2]) : values;
  const said = format(key, read, plain, ...more);
  return (elements.length > 0 ? putBack(said, elements) : said) as ReturnType<typeof format>;
}

/** Private signs that no text of ours has (Unicode, "Private Use Area"), around the number of an element. */
const MARK = /(\uE000\d+\uE001)/;

/** A value as it can be said: of an element a mark, of a function one that is given the elements again. */
function markIn(value: unknown, elements: unknown[]): unknown {
  if (typeof value === "function")
    return (said: unknown) => (value as (said: unknown) => unknown)(putBack(said, elements));
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  return `\uE000${elements.push(value) - 1}\uE001`;
}

function putBack(said: unknown, elements: readonly unknown[]): unknown {
  if (Array.isArray(said)) return said.flatMap((part) => putBack(part, elements));
  if (typeof said !== "string" || !MARK.test(said)) return said;
  const parts = said.split(MARK).filter((part) => part !== "");
  return parts.map((part) => (MARK.test(part) ? elements[Number(part.slice(1, -1))] : part));
}

formatMessage.raw = false;
