import { paragraphsOf } from "@/lib/body/plain-text";
import type { Database, Transaction } from "@/lib/database";
import { todayIn } from "@/lib/dates";
import { siteUrl } from "@/lib/env";
import { readSiteSettings } from "@/lib/settings/site";
import type { StoryContent } from "@/lib/stories/fields";
import { aroundFindings } from "./around-findings";
import { finding, withoutRepeats, type Finding } from "./finding";
import { fieldFindings } from "./findings";
import { deadLinksAmong } from "./own-addresses";
import { readStoryPage } from "./page";
import { findingsOnPage, hashOfPage } from "./read-page";
import { textOfPage } from "./text-of-page";

/** A page as it was answered, and what it should be showing. */
export type RenderedStory = {
  status: number;
  html: string;
  storyId: number;
  editionId: number;
  content: StoryContent;
};

/** Everything that can be found on a story's rendered page and around it, and the hash of what was read. */
export async function checkHtml(
  db: Database | Transaction,
  rendered: RenderedStory,
  now: Date,
): Promise<{ findings: Finding[]; pageHash: string }> {
  const { status, html, content } = rendered;
  const page = status === 200 ? readStoryPage(html) : null;
  if (!page) return { findings: [finding("pageBroken", "page", String(status))], pageHash: "" };
  const { zone } = await readSiteSettings(db);
  const hrefs = textOfPage(page.article).links.map(({ href }) => href);
  const about = {
    kind: content.kind,
    today: todayIn(zone, now),
    paragraphs: paragraphsOf(content.body),
    deadLinks: await deadLinksAmong(db, siteUrl(), hrefs),
  };
  const found = [
    ...findingsOnPage(page, about),
    ...fieldFindings(content),
    ...(await aroundFindings(db, rendered, now)),
  ];
  return { findings: withoutRepeats(found), pageHash: hashOfPage(page) };
}
