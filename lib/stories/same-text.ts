import { canonicalJson } from "@/lib/canonical-json";
import { sha256 } from "@/lib/chain";
import { SLUG_SCRIPTS, type SlugScript } from "@/lib/slugs/fields";
import type { Revision, WorkingCopy } from "@/prisma/generated/client";
import { storyContent, type StoryContent } from "./fields";
import { suggestSlug } from "./slugs";

/**
 * The text of a working copy as a revision freezes it: an unwritten slug is the one that its headline suggests, in the
 * letters in which the edition writes its addresses.
 */
export function textToFreeze({ content }: Pick<WorkingCopy, "content">, script: SlugScript): StoryContent {
  const written = storyContent.parse(content);
  return { ...written, slug: written.slug || suggestSlug(written.headline, script) };
}

/** What a revision says its content is: SHA-256 of the canonical JSON, hexadecimal. */
export function hashOfText(content: StoryContent): string {
  return sha256(canonicalJson(content));
}

/**
 * Whether a revision holds the text as it stands. The version alone does not tell: it also moves when only what
 * colleagues see beside the text has changed, and words that were put in and taken out again leave the same text.
 * A text that was kept beside the one that stands never counts as it. Nor does it matter in which letters the edition
 * wrote its addresses when the revision was cut: a setting changes no text.
 */
export function holdsText(
  revision: Pick<Revision, "workingVersion" | "contentHash" | "reason">,
  working: Pick<WorkingCopy, "version" | "content">,
): boolean {
  if (revision.reason === "aside") return false;
  if (revision.workingVersion === working.version) return true;
  const holds = (script: SlugScript) => revision.contentHash === hashOfText(textToFreeze(working, script));
  return SLUG_SCRIPTS.some(holds);
}
