import type { MarkedWords } from "./fields";

/** The signs that the database puts into a text (migration lists_and_search): no text of ours holds them. */
export const SIGNS = { start: "\uE000", stop: "\uE001", gap: "\uE002", less: "\uE003" };

/**
 * A text with signs as words, some of them marked. Searching knows no ё; given the original, the words are its own
 * again, wherever they stand in it letter for letter.
 */
export function markedWords(signed: string, original?: string): MarkedWords {
  const passages = signed.split(SIGNS.gap);
  return passages.flatMap((passage, index) => [
    ...(index > 0 ? [{ text: " … ", marked: false }] : []),
    ...piecesOf(passage, original),
  ]);
}

function piecesOf(passage: string, original: string | undefined): MarkedWords {
  const bare = passage.replaceAll(SIGNS.start, "").replaceAll(SIGNS.stop, "");
  const start = original === undefined ? -1 : folded(original).indexOf(plain(bare));
  let place = start;
  return passage.split(SIGNS.start).flatMap((part, index) => {
    const [inside = "", after] = index === 0 ? ["", part] : part.split(SIGNS.stop);
    return [
      { text: inside, marked: true },
      { text: after ?? "", marked: false },
    ].flatMap(({ text, marked }) => {
      if (text === "") return [];
      const own =
        original === undefined || start < 0 ? plain(text) : original.slice(place, place + text.length);
      place += text.length;
      return [{ text: own, marked }];
    });
  });
}

/** As the database folds it. */
function folded(text: string): string {
  return text.replaceAll("ё", "е").replaceAll("Ё", "Е");
}

function plain(text: string): string {
  return text.replaceAll(SIGNS.less, "<");
}
