import type { Body } from "@/lib/body/body";
import { paragraphsOf } from "@/lib/body/plain-text";
import type { Finding } from "./finding";

/**
 * How often the words of a finding stand in the body before the paragraph that it was found in, from 0: which of them
 * is meant. 0 as well where the finding names no paragraph.
 */
export function nthFound(body: Body, { place = "", found = "" }: Pick<Finding, "place" | "found">): number {
  const number = Number(/^paragraph (\d+)$/.exec(place)?.[1] ?? 1);
  if (found === "") return 0;
  const before = paragraphsOf(body).slice(0, number - 1);
  return before.reduce((sum, text) => sum + text.split(found).length - 1, 0);
}
