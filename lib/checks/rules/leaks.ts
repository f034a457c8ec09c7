import { EDITORS_MARK } from "../editors-mark";
import { finding, type Finding } from "../finding";
import { leakedValue } from "../leaked";
import { placeOf, type About, type CheckedText, type Passage } from "../text";

/** Values that a program left in place of words, and marks that an editor did. */
export function leaks(text: CheckedText, about: About): Finding[] {
  return everything(text).flatMap((passage) => {
    const leaked =
      passage.kind === "cell" && passage.text.trim() === "None" ? null : leakedValue(passage.text);
    const mark = EDITORS_MARK.exec(passage.text)?.[0];
    if (!leaked && !mark) return [];
    const place = placeOf(passage, about);
    return [
      ...(leaked ? [finding("leaked", place, leaked)] : []),
      ...(mark ? [finding("editorsMark", place, mark)] : []),
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
