import type { Body } from "@/lib/body/body";
import type { Finding } from "@/lib/stories/desk-view";
import type { BodyHolder } from "@/lib/writing/fields";

/** Which of the places with a finding's words is meant, from 0. */
type NthFound = (body: Body, finding: Finding) => number;

/** Selects what a check has found in the text: a whole block, or words; false where that does not stand in it any more. */
export function showIn(holder: BodyHolder, finding: Finding, nthFound: NthFound): boolean {
  const block = /^block (\d+)$/.exec(finding.place ?? "")?.[1];
  if (block) return holder.revealBlock(Number(block) - 1);
  if (!finding.found) return false;
  return holder.reveal(finding.found, nthFound(holder.read(), finding));
}
