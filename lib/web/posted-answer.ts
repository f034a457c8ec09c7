import { headers } from "next/headers";
import type { ActionState } from "./action-state";

type Refused = Extract<NonNullable<ActionState>, { ok: false }>;

/** The fields in which people write sentences. */
const WRITTEN = ["answer", "note", "reason", "override", "emergency", "text"];

/**
 * Keeps a refusal for the page that answers the same request. Without JavaScript a form is answered with its page as it
 * stands by then, and where somebody else was first the form need not be on it any more to say so.
 */
export async function keepRefusal(state: Refused): Promise<void> {
  refusals().set(await headers(), state);
}

/** What the form was told that this request posted, and the sentences written into it; null for any other request. */
export async function refusalOfPost(): Promise<{ message: string; written: string[] } | null> {
  const refused = refusals().get(await headers());
  if (!refused) return null;
  const { message, fields = {}, values = {} } = refused;
  return {
    message: [message, ...Object.values(fields)].join(" "),
    written: WRITTEN.flatMap((name) => values[name]?.trim() || []),
  };
}

/** By the request's headers, which live as long as it; under a name on `globalThis`, because Next bundles module instances of its own. */
function refusals(): WeakMap<object, Refused> {
  const holder = globalThis as unknown as Record<symbol, WeakMap<object, Refused>>;
  return (holder[Symbol.for("newsroom.refusals")] ??= new WeakMap());
}
