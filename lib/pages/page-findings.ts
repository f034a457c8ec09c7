import type { Body } from "@/lib/body/body";
import { paragraphsOf } from "@/lib/body/plain-text";
import { lostStories } from "@/lib/checks/around-findings";
import { finding, withoutRepeats, type Finding } from "@/lib/checks/finding";
import { leakedAddress } from "@/lib/checks/leaked";
import { deadLinksAmong } from "@/lib/checks/own-addresses";
import { RULES } from "@/lib/checks/rules";
import { emptyParts } from "@/lib/checks/rules/empty-parts";
import { missing } from "@/lib/checks/rules/missing";
import { pictures } from "@/lib/checks/rules/pictures";
import { placeOf, type About, type CheckedText } from "@/lib/checks/text";
import { textOfContent } from "@/lib/checks/text-of-content";
import type { Database, Transaction } from "@/lib/database";
import { todayIn } from "@/lib/dates";
import { siteUrl } from "@/lib/env";
import { readSiteSettings } from "@/lib/settings/site";
import { EMPTY_CONTENT } from "@/lib/stories/fields";

type Page = { title: string; body: Body };

/** What a standing page shares with stories: it has no byline, no section and no picture of its own. */
const OF_PAGES = RULES.filter((rule) => rule !== missing && rule !== pictures);

/** Everything that stops a standing page, or is worth a look before readers have it: what is looked for in stories too. */
export async function pageFindings(
  db: Database | Transaction,
  { title, body }: Page,
  now: Date,
): Promise<Finding[]> {
  const content = { ...EMPTY_CONTENT, headline: title, body };
  const text = textOfContent(content);
  const { zone } = await readSiteSettings(db);
  const hrefs = text.links.map(({ href }) => href);
  const about: About = {
    kind: content.kind,
    today: todayIn(zone, now),
    paragraphs: paragraphsOf(body),
    deadLinks: await deadLinksAmong(db, siteUrl(), hrefs),
  };
  return withoutRepeats([
    ...OF_PAGES.flatMap((rule) => rule(text, about)),
    ...text.links.flatMap((link) => emptyLink(link, about)),
    ...emptyParts(body),
    ...(await lostStories(db, content)),
  ]);
}

/** A link that nobody sees, or that leads to a value which a program left. */
function emptyLink({ text, href }: CheckedText["links"][number], about: About): Finding[] {
  const leaked = leakedAddress(href);
  return [
    ...(text.trim() === "" ? [finding("emptyBox", "body", href)] : []),
    ...(leaked ? [finding("leaked", placeOf({ text }, about), leaked)] : []),
  ];
}
