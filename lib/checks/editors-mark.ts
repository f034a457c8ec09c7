/** A mark by which an editor says "something is missing here", standing by itself. */
export const EDITORS_MARK =
  /(?<![\p{L}\p{N}_])(?:TK(?:TK)*|XXX+)(?![\p{L}\p{N}_])|\[(?:CHECK|ПРОВЕРИТЬ|ТЕКСЕРУ)[^\]]*\]/u;
