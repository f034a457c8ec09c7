import { EDITORS_MARK } from "../editors-mark";
import { finding, type Finding } from "../finding";
import { leakedValue } from "../leaked";
import { placeOf, type About, type CheckedText, type Passage } from "../text";

const EVERY_MARK = new RegExp(EDITORS_MARK, "gu");

/** Values that a program left in place of words, and marks that an editor did. */
export function leaks(text: CheckedText, about: About): Finding[] {
  return everything(text).flatMap((passage) => {
    const leaked =
      passage.kind === "cell" && passage.text.trim() === "None" ? null : leakedValue(passage.text);
    const marks = new Set(passage.text.match(EVERY_MARK));
    if (!leaked && marks.size === 0) return [];
    const place = placeOf(passage, about);
    return [
      ...(leaked ? [finding("leaked", place, leaked)] : []),
      ...[...marks].map((mark) => finding("editorsMark", place, mark)),
    ];
  });
}

/** The fields above the text and the text, as passages. */
export function everything(text: CheckedText): Passage[] {
  const field = (place: string, words: string): Passage => ({ kind: "words", place, text: words });
  return [
    field("headline", text.headline),
    field("standfirst", text.standfirst),
    field("dateline", text.dateline),
    ...text.bylines.map((name) => field("bylines", name)),
    ...text.passages,
  ];
}
