import { MASK } from "./edits";

/** What no rule may touch: addresses, names of accounts and files, and what looks like code. */
const UNTOUCHED = new RegExp(
  [
    // With a protocol, or beginning with www; brackets and quotation marks around it are not its own.
    String.raw`(?:\b[a-z][a-z0-9+.-]{1,15}:\/\/|\bwww\.)[^\s<>«»“”„]+`,
    // An electronic address.
    String.raw`[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}`,
    // A host without a protocol, with its path.
    String.raw`(?<![\p{L}\p{N}.@])[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\.(?:com|org|net|io|dev|info|gov|edu|kz|ru|uk|example|рф|қаз)(?:\/[^\s<>«»“”„]*)?(?![\p{L}\p{N}])`,
    // The name of an account or a tag.
    String.raw`(?<![\p{L}\p{N}])[@#][\p{L}\p{N}_]{2,64}`,
    // Paths, and files with an ending.
    String.raw`(?<![\p{L}\p{N}])(?:[a-z]:\\|~?\/|\.{1,2}\/)[^\s<>«»“”„"]{2,}`,
    // Code between backticks, and a value in quotation marks behind a sign of equality.
    String.raw`${"`"}[^${"`"}\n]{1,500}${"`"}`,
    String.raw`=\s?"[^"\n]{0,500}"`,
  ].join("|"),
  "giu",
);

/** The text as the rules see it: of the same length, with what no rule may touch covered. */
export function masked(text: string): string {
  // Each of them has one of these signs; most texts are spared the search.
  if (!/[@#`=\\/]|\.[^\s.]/.test(text)) return text;
  return text.replace(UNTOUCHED, (found) => MASK.repeat(found.length));
}

/** Whether the end of a text, up to the cursor, is in the middle of an address or of code. */
export function endsInAddress(before: string): boolean {
  const line = before.slice(before.lastIndexOf("\n") + 1);
  const word = /\S*$/.exec(line)?.[0] ?? "";
  const ticks = line.split("`").length - 1;
  return (
    /^[("«„“]*(?:[a-z][a-z0-9+.-]*:\/\/|www\.|[a-z]:\\|~?\/)/i.test(word) ||
    word.endsWith("=") ||
    ticks % 2 === 1
  );
}
