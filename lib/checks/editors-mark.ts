/** A mark by which an editor says "something is missing here", standing by itself; a pasted picture that was left out leaves one (lib/paste/placeholder.ts). */
export const EDITORS_MARK =
  /(?<![\p{L}\p{N}_])(?:TK(?:TK)*|XXX+)(?![\p{L}\p{N}_])|\[(?:CHECK|ПРОВЕРИТЬ|ТЕКСЕРУ|picture(?=[:\]])|снимок(?=[:\]])|сурет(?=[:\]]))[^\]]*\]/u;
