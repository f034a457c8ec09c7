import { seen } from "@/lib/said";
import { finding, type Finding } from "../finding";
import type { About, CheckedText } from "../text";

/** From this many characters on a headline is too long for lists and phones. */
const LONG_HEADLINE = 110;

/** What every story must have, and what most have. */
export function missing(text: CheckedText, { kind }: About): Finding[] {
  const found: Finding[] = [];
  if (!seen(text.headline)) found.push(finding("noHeadline", "headline"));
  if (text.bylines.length === 0 || !text.bylines.every(seen)) found.push(finding("noByline", "bylines"));
  if (!text.passages.some(isBody)) found.push(finding("emptyBody", "body"));
  if ([...text.headline].length > LONG_HEADLINE) found.push(finding("longHeadline", "headline"));
  if (!seen(text.standfirst)) found.push(finding("noStandfirst", "standfirst"));
  if (kind === "news" && !seen(text.dateline)) found.push(finding("noDateline", "dateline"));
  return found;
}

function isBody({ place, text }: CheckedText["passages"][number]): boolean {
  return place === undefined && seen(text) !== "";
}
