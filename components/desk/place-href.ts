import type { Finding } from "@/lib/stories/desk-view";
import type { Words } from "@/lib/words/words";

/** Fields of the editor's screen that lead to other names than the place's own. */
const FIELDS: Partial<Record<Finding["code"], string>> = {
  pictureNoAlt: "lead-alt",
  pictureNoCredit: "lead-credit",
};
const NAMED = new Set([
  ...["headline", "standfirst", "dateline", "bylines", "sectionId", "slug", "body"],
  ...["sponsor", "aiAssistance", "socialPicture"],
]);

/** The field of the editor's screen in which a finding can be mended ("#headline"); undefined where there is none. */
export function placeHref({ code, place = "" }: Pick<Finding, "code" | "place">): string | undefined {
  if (/^(?:paragraph|block) /.test(place)) return "#body";
  if (place === "lead") return `#${FIELDS[code] ?? "lead"}`;
  return NAMED.has(place) ? `#${place}` : undefined;
}

/** A finding as a sentence. */
export function findingWords({ code, found = "" }: Pick<Finding, "code" | "found">, words: Words): string {
  return words(`desk.findings.${code}` as "desk.findings.leaked", { found });
}

/** A place in the reader's own words: "paragraph 4"; "" where it is not known. */
export function placeWords(place: string, words: Words): string {
  const [, kind, number = ""] = /^(paragraph|block) (\d+)$/.exec(place) ?? [];
  if (kind) return words(`desk.editor.places.${kind as "paragraph" | "block"}`, { number });
  const key = `desk.editor.places.${place}` as "desk.editor.places.headline";
  return words.has(key) ? words(key) : "";
}
