import { takeCode, type CodeKind } from "@/lib/factors/take-code";
import { restsFor, sharedLimit } from "@/lib/limits/shared-limit";
import type { Newsroom } from "@/lib/newsroom";

/** Takes a person's code, whichever kind it is; null for a wrong one. Refuses six digits while too many were wrong, with `minutes`. */
export async function showCode(
  { db, clock }: Newsroom,
  personId: number,
  code: string,
): Promise<CodeKind | null> {
  const limit = sharedLimit(db, "appCodes");
  if (/^[\d\s]*$/.test(code)) {
    const { until } = await limit.take(String(personId));
    if (until) throw restsFor("codesRest", until);
  }
  const kind = await takeCode(db, personId, code, clock.now());
  if (kind) await limit.forget(String(personId));
  return kind;
}
