import { hasSuggestions } from "@/lib/body/has-suggestions";
import { paragraphsOf } from "@/lib/body/plain-text";
import { seen } from "@/lib/said";
import type { StoryContent } from "@/lib/stories/fields";
import { blockersOf, finding, withoutRepeats, type Finding } from "./finding";
import { RULES } from "./rules";
import { emptyParts } from "./rules/empty-parts";
import type { About } from "./text";
import { textOfContent } from "./text-of-content";

export type { Finding };

/**
 * What can be said of a text from its fields alone, while it is written; the same rules look at its rendered page
 * before it goes out. `today` is the day in the site's zone, "2026-11-22".
 */
export function findings(content: StoryContent, today?: string): Finding[] {
  const about: About = { kind: content.kind, today, paragraphs: paragraphsOf(content.body) };
  const text = textOfContent(content);
  return withoutRepeats([...RULES.flatMap((rule) => rule(text, about)), ...fieldFindings(content)]);
}

/** What only the fields show: a page has no section that nobody chose, and prints no picture, no suggestion and nothing empty. */
export function fieldFindings(content: StoryContent): Finding[] {
  return [
    ...(content.sectionId === null ? [finding("noSection", "sectionId")] : []),
    ...(content.kind === "sponsored" && !seen(content.sponsor) ? [finding("noSponsor", "sponsor")] : []),
    ...(hasSuggestions(content.body.blocks) ? [finding("suggestionsOpen", "body")] : []),
    ...(content.lead && !content.lead.pictureId ? [finding("pictureMissing", "lead")] : []),
    ...emptyParts(content.body),
  ];
}

/** Only what stops publication. */
export function blockers(content: StoryContent): Finding[] {
  return blockersOf(findings(content));
}
