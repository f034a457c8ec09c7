import { finding, type Finding } from "../finding";
import type { About, CheckedText } from "../text";

/** From this many characters on a headline is too long for lists and phones. */
const LONG_HEADLINE = 110;

/** What every story must have, and what most have. */
export function missing(text: CheckedText, { kind }: About): Finding[] {
  const found: Finding[] = [];
  if (!text.headline.trim()) found.push(finding("noHeadline", "headline"));
  if (!text.bylines.some((name) => name.trim())) found.push(finding("noByline", "bylines"));
  if (!text.passages.some(isBody)) found.push(finding("emptyBody", "body"));
  if ([...text.headline].length > LONG_HEADLINE) found.push(finding("longHeadline", "headline"));
  if (!text.standfirst.trim()) found.push(finding("noStandfirst", "standfirst"));
  if (kind === "news" && !text.dateline.trim()) found.push(finding("noDateline", "dateline"));
  return found;
}

function isBody({ place, text }: CheckedText["passages"][number]): boolean {
  return place === undefined && text.trim() !== "";
}
