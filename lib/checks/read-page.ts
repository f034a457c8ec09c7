import { sha256 } from "@/lib/chain";
import { DomUtils } from "htmlparser2";
import { finding, withoutRepeats, type Finding } from "./finding";
import { readStoryPage, wordsOf, type StoryPage } from "./page";
import { RULES } from "./rules";
import { pageFaults } from "./rules/page-faults";
import type { About } from "./text";
import { textOfPage } from "./text-of-page";

/**
 * A story's page as it was rendered → everything that stops its publication or should be looked at first. Only the
 * article is read for text, and only the head for what the page says of itself. A page without an article is broken.
 */
export function readPage(html: string, about: About): Finding[] {
  const page = readStoryPage(html);
  return page ? findingsOnPage(page, about) : [finding("pageBroken", "page")];
}

/** The same for a page that is read already. */
export function findingsOnPage(page: StoryPage, about: About): Finding[] {
  const text = textOfPage(page.article);
  return withoutRepeats([...RULES.flatMap((rule) => rule(text, about)), ...pageFaults(page)]);
}

/** SHA-256 of the article's words and markup: the same text under the same head and foot has the same one. */
export function hashOfPage({ article }: StoryPage): string {
  return sha256(`${DomUtils.getInnerHTML(article)}\n${wordsOf(article)}`);
}
