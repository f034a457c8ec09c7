/** A stretch of a text: from its first character up to, not including, `to`. */
type Stretch = { from: number; to: number };

/** Opening mark → the marks that may close it. */
const CLOSERS: Record<string, string> = {
  "«": "»",
  "“": "”",
  "„": "“”",
  "‟": "”",
  "‹": "›",
  "‘": "’",
  '"': '"',
  "'": "'",
};

const MARK = /[«»“”„‟‹›"‘’']/gu;

/**
 * Where the words of one paragraph are somebody else's: between quotation marks of any style, nested ones included.
 * Marks left open hold to the paragraph's end, as a quotation that goes on in the next one is printed; single ones,
 * which look like apostrophes, do not. Outside English a paragraph that begins with a dash is speech as a whole.
 */
export function quotedStretches(text: string, language: string): Stretch[] {
  if (language !== "en" && /^\s*[—–-]\s/u.test(text)) return [{ from: 0, to: text.length }];
  const found: Stretch[] = [];
  const open: { from: number; closers: string }[] = [];
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    const at = canClose(text, index) ? open.findLastIndex(({ closers }) => closers.includes(mark)) : -1;
    if (at >= 0) {
      const [closed] = open.splice(at);
      if (closed && at === 0) found.push({ from: closed.from, to: index });
    } else if (canOpen(text, index)) {
      open.push({ from: index, closers: CLOSERS[mark] ?? "" });
    }
  }
  const left = open.find(({ closers }) => closers !== "’" && closers !== "'");
  return left ? [...found, { from: left.from, to: text.length }] : found;
}

/** An apostrophe inside a word closes nothing. */
function canClose(text: string, index: number): boolean {
  return !/['’]/u.test(text.charAt(index)) || !/[\p{L}\p{N}]/u.test(text.charAt(index + 1));
}

/** A straight mark behind a letter is an apostrophe, one behind a digit stands for feet or inches. */
function canOpen(text: string, index: number): boolean {
  const mark = text.charAt(index);
  if (!(mark in CLOSERS)) return false;
  if (mark === '"') return !/\p{N}/u.test(text.charAt(index - 1));
  return (
    mark !== "'" || (!/[\p{L}\p{N}]/u.test(text.charAt(index - 1)) && /\p{L}/u.test(text.charAt(index + 1)))
  );
}
