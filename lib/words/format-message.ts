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

/** Says a message, read already or not. In place of use-intl's own on the server (use-intl.config.ts). */
export function formatMessage(...[key, message, ...more]: Parameters<typeof format>) {
  return format(key, typeof message === "string" ? compileMessage(message) : message, ...more);
}

formatMessage.raw = false;
