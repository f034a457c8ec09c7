import type { Answer } from "./answer";
import { ASK_EVERY_TIME } from "./policies";

/** What was sent has been taken; what comes of it stands elsewhere. */
export function seeOther(location: string): Answer {
  return { status: 303, headers: { Location: location, "Cache-Control": "no-store" }, body: Buffer.alloc(0) };
}

/** It stands at another address for good. */
export function movedTo(location: string): Answer {
  return {
    status: 308,
    headers: { Location: location, "Cache-Control": ASK_EVERY_TIME },
    body: Buffer.alloc(0),
  };
}
