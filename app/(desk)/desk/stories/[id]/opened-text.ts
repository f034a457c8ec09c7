import { toNotation } from "@/lib/body/notation";
import { canonicalJson, sha256 } from "@/lib/chain";
import type { EditorView } from "@/lib/stories/desk-view";
import type { StoryContent } from "@/lib/stories/fields";

/** What the form holds beside the text. */
export type AsideTyped = Pick<EditorView["aside"], "internalNotes" | "dueAt" | "askedWords">;

/**
 * Stands for exactly what a form was opened with. It goes along with the form, so that one in which nothing was typed
 * can be told from one whose words must not be lost.
 *
 * @returns the SHA-256 of both, in hexadecimal digits
 */
export function openedText(content: StoryContent, aside: AsideTyped): string {
  const { internalNotes, dueAt, askedWords } = aside;
  // As it stands in the text field, where two bodies that are written alike are one.
  const written = { ...content, body: toNotation(content.body) };
  return sha256(canonicalJson({ written, internalNotes, dueAt, askedWords }));
}
