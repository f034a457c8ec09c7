import { takeCode, type CodeKind } from "@/lib/factors/take-code";
import type { Newsroom } from "@/lib/newsroom";
import { countTry, forgetTries, restsUntil } from "./count-try";

const HOUR = 60 * 60 * 1000;

/**
 * Of six digits somebody who has the password would find the right ones in a week of trying without a pause. Recovery
 * codes and passkeys cannot be found by trying, are not counted, and so stay open to whoever owns the account.
 */
const APP_CODES = { most: 20, within: HOUR };

/** Takes a person's code, whichever kind it is; null for a wrong one. Refuses six digits while too many were wrong, with `until`. */
export async function showCode(
  { db, clock }: Newsroom,
  personId: number,
  code: string,
): Promise<CodeKind | null> {
  const now = clock.now();
  const key = `codes of ${personId}`;
  if (/^[\d\s]*$/.test(code)) {
    const { tries, until } = await countTry(db, key, APP_CODES, now);
    if (tries > APP_CODES.most) throw restsUntil("codesRest", until, now);
  }
  const kind = await takeCode(db, personId, code, now);
  if (kind) await forgetTries(db, key);
  return kind;
}
