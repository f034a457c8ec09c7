import { refusalWords } from "@/lib/web/refusal-words";
import type { Answer } from "./answer";
import type { Refused } from "./door";

const STATUSES = { foreign: 403, missingOrigin: 403, wrongMethod: 405, tooLarge: 413, tooMany: 429 } as const;

/** What stands under "refusals" for it. */
const CODES: Record<Refused["kind"], string> = {
  ...{ foreign: "foreign", missingOrigin: "foreign", wrongMethod: "foreign" },
  ...{ tooLarge: "tooLarge", tooMany: "tooManyAtOnce" },
};

/** A refusal at the door as scripts and machines read it: as an exchange with the desk says its own. */
export function refusedAnswer({ kind, seconds }: Refused): Answer {
  const code = CODES[kind];
  const body = Buffer.from(JSON.stringify({ code, message: refusalWords(code, "en") }));
  const headers = {
    "Content-Type": "application/json",
    "Cache-Control": "no-store",
    ...(seconds === undefined ? { Connection: "close" } : { "Retry-After": String(seconds) }),
  };
  return { status: STATUSES[kind], headers, body };
}
