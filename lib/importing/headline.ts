import { labelledCredit } from "./picture-credit";
import { doubt, drop, isProse, saysTheSame, take, understand, type Line, type Sheet } from "./sheet";

/** A headline repeated further down than this is somebody's text. */
const NEAR = 6;
/** A longer line cannot be a headline, with a site's name behind it or without. */
const LONGEST_TITLE = 400;

/**
 * The line that is the headline. `free` are the lines that are neither byline
 * nor date, `anchor` the number of the line with the byline. The headline
 * stands above the byline; labels such as a section's name stand above it and are shorter,
 * and a page's title ("Headline | Name of the site") gives way to the headline itself.
 */
export function chooseHeadline(free: Line[], anchor = 0): Line | undefined {
  const first = likeliest(free, anchor);
  const near = free.filter(
    (line) => first && line.number > first.number && line.number <= first.number + NEAR,
  );
  return (
    near.find(
      (line) => first && line.text.length < first.text.length && repeatsTitle(first.text, line.text),
    ) ?? first
  );
}

function likeliest(free: Line[], anchor: number): Line | undefined {
  const above = free.filter((line) => line.number < anchor && isTitle(line));
  const full = above.find(isFullTitle);
  if (full) return full;
  const below = free.filter((line) => line.number > anchor && labelledCredit(line.text) === null);
  if (above.length === 0) return firstTitle(below);
  const next = below[0];
  return next && isFullTitle(next) && next.number <= anchor + 2 ? next : above.at(-1);
}

/** Takes the headline off the sheet, and with it what repeats it and what stands above it. */
export function takeHeadline(sheet: Sheet, headline: Line, free: Line[]): void {
  take(sheet, headline);
  understand(sheet, "headline", headline);
  for (const line of free.filter((other) => other !== headline)) {
    const above = line.number < headline.number;
    if (line.number <= headline.number + NEAR && repeatsTitle(line.text, headline.text)) {
      take(sheet, line);
      drop(sheet, "repeated", line);
    } else if (above && labelledCredit(line.text) === null) {
      take(sheet, line);
      doubt(sheet, "beforeHeadline", line);
    }
  }
}

/** Whether the line may be a headline: words, and neither a sentence of the text nor a picture's credit. */
export function isTitle(line: Line): boolean {
  return !isProse(line.text) && labelledCredit(line.text) === null && /\p{L}/u.test(line.text);
}

/** Whether the line may be a headline and is long enough to be no section's name. */
export function isFullTitle(line: Line): boolean {
  return isTitle(line) && line.text.split(/\s+/).length >= 3;
}

/** Without a byline above the text the first line is the headline, or the second under a section's name. */
function firstTitle([first, second]: Line[]): Line | undefined {
  if (!first || !isTitle(first)) return undefined;
  const isLabel = !isFullTitle(first) && /^[^.!?…]+$/.test(first.text);
  return isLabel && second && isFullTitle(second) && !/[.!?…]$/.test(second.text) ? second : first;
}

/** "Headline", or "Headline | Name of the site". */
function repeatsTitle(text: string, headline: string): boolean {
  if (text.length > LONGEST_TITLE) return false;
  const [first = ""] = text.split(/\s+[|—–-]\s+(?=[^|—–]*$)/u);
  return saysTheSame(text, headline) || saysTheSame(first, headline);
}
