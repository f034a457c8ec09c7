import { RuleBroken } from "@/lib/refusal";
import { said } from "@/lib/said";
import { blockersOf, type Finding } from "./finding";

/**
 * Lets a text out unless something found in it stops that: refuses with the first thing that does, whatever it is or
 * as long as no reason is given for what may be meant.
 *
 * @returns the codes of what goes out in spite of being found
 */
export function requireNoBlockers(findings: readonly Finding[], override?: string): string[] {
  const blockers = blockersOf(findings);
  const standing = blockers.filter(({ overridable }) => !overridable || !said(override));
  if (standing[0]) throw refusalOf(standing[0], standing.length - 1);
  return blockers.map(({ code }) => code);
}

function refusalOf({ code, found, place }: Finding, more: number): RuleBroken {
  return new RuleBroken(`finding.${code}`, { found: found ?? "", place: place ?? "", more });
}
