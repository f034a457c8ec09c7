import type { StoryKind } from "@/lib/stories/view";
import type { Finding } from "./finding";

/** What the rules look at: a text, whether it was read from its page or taken from its fields. */
export type CheckedText = {
  headline: string;
  standfirst: string;
  dateline: string;
  bylines: string[];
  /** Everything else that says something, in the order in which it is read. */
  passages: Passage[];
  pictures: { place: string; hasAlt: boolean; hasCredit: boolean }[];
  /** Addresses that the text itself links to. */
  links: { text: string; href: string }[];
};

export type Passage = {
  text: string;
  /**
   * "prose" is running text, "quote" somebody else's words set apart, "cell" a table's cell or the value
   * beside a term, where "None" is an answer; "words" is the rest: headings, captions, credits, names.
   */
  kind: "prose" | "quote" | "cell" | "words";
  /** The field it stands in; absent in the body, where the paragraph is looked up when it is needed. */
  place?: string;
  /** A quotation that names whose words it holds. */
  attributed?: boolean;
};

/** What the rules must know beside the text. */
export type About = {
  kind: StoryKind;
  /** Today in the site's zone, "2026-11-22"; without it no date is held to lie in the future. */
  today?: string | undefined;
  /** The body's paragraphs as plain-text.ts counts them, so that a place can be named. */
  paragraphs: readonly string[];
  /** Addresses of our own site at which nothing stands. */
  deadLinks?: ReadonlySet<string> | undefined;
};

/** One rule, or several that belong together. */
export type Rule = (text: CheckedText, about: About) => Finding[];

/** Where a piece of the body stands: "paragraph 4", counted from 1; "body" where no paragraph holds it. */
export function placeOf(passage: Pick<Passage, "text" | "place">, { paragraphs }: About): string {
  if (passage.place !== undefined) return passage.place;
  const text = squeezed(passage.text);
  const whole = paragraphs.findIndex((paragraph) => squeezed(paragraph) === text);
  const at = whole === -1 ? paragraphs.findIndex((paragraph) => squeezed(paragraph).includes(text)) : whole;
  return at === -1 ? "body" : `paragraph ${at + 1}`;
}

/** Text with every run of spaces and line breaks as one space. */
function squeezed(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
