import { isLeakedValue } from "./leaked";
import { labelledCredit, splitCredit } from "./picture-credit";
import { drop, saysNearlyTheSame, take, understand, type Line, type Sheet } from "./sheet";

/** The lead picture's words and the standfirst, as far as the page states them. */
export type Opening = { caption?: string; credit?: string; standfirst?: string };

/** The lead picture stands among the first lines under the headline. */
const NEAR_TOP = 3;
const LONGEST_STANDFIRST = 400;
/** Even when it repeats the caption, a longer text is a paragraph: the field holds no more. */
const LONGEST_REPEATED = 1_000;

/**
 * Takes the lead picture's line and the standfirst off the sheet. A standfirst
 * is stated by its place, between headline and byline (`between`) or above the
 * picture, or by repeating the caption.
 */
export function readOpening(sheet: Sheet, between: Line[]): Opening {
  const picture = findPicture(sheet);
  const opening = picture ? takePicture(sheet, picture) : {};
  const standfirst = findStandfirst(sheet, between, picture, opening.caption);
  if (!standfirst) return opening;
  take(sheet, standfirst);
  understand(sheet, "standfirst", standfirst);
  return { ...opening, standfirst: standfirst.text };
}

function findPicture(sheet: Sheet): Line | undefined {
  const top = sheet.open.slice(0, NEAR_TOP);
  return top.find((line) => labelledCredit(line.text)) ?? top.find((line) => splitCredit(line.text));
}

function takePicture(sheet: Sheet, line: Line): Opening {
  const split = splitCredit(line.text);
  if (!split) return {};
  const own = { line, text: split.captionText, words: split.caption };
  const caption = own.words === "" ? captionAbove(sheet, line) : own;
  if (caption && caption.line !== line) take(sheet, caption.line);
  take(sheet, line);
  return {
    ...keep(sheet, "caption", caption?.line ?? line, caption?.text ?? "", caption?.words ?? ""),
    ...keep(sheet, "credit", line, split.creditText, split.credit),
  };
}

/** "Photo: X" on a line of its own belongs to the line right above it, with no blank line between. */
function captionAbove(sheet: Sheet, line: Line): { line: Line; text: string; words: string } | undefined {
  const above = sheet.open[sheet.open.indexOf(line) - 1];
  const touches = above !== undefined && above.number === line.number - 1;
  return touches && above.text.length <= LONGEST_STANDFIRST
    ? { line: above, text: above.text, words: above.text }
    : undefined;
}

function keep(sheet: Sheet, field: "caption" | "credit", line: Line, text: string, words: string): Opening {
  if (words === "") return {};
  if (isLeakedValue(words)) {
    drop(sheet, "leaked", line, text);
    return {};
  }
  understand(sheet, field, line, text);
  return { [field]: words };
}

function findStandfirst(
  sheet: Sheet,
  between: Line[],
  picture: Line | undefined,
  caption?: string,
): Line | undefined {
  if (sheet.open.length < 2) return undefined;
  const open = between.filter((line) => sheet.open.includes(line));
  const first = open[0];
  if (first && isStandfirst(first, open)) return first;
  const repeated = sheet.open
    .slice(0, 2)
    .find(
      ({ text }) =>
        caption !== undefined && text.length <= LONGEST_REPEATED && saysNearlyTheSame(text, caption),
    );
  if (repeated) return repeated;
  const above = sheet.open.filter((line) => line.number < (picture?.number ?? 0));
  return above[0] && isStandfirst(above[0], above) ? above[0] : undefined;
}

/** One line by itself, or one that is no sentence above others; several sentences in a row are the story's text. */
function isStandfirst(line: Line, group: Line[]): boolean {
  if (line.text.length > LONGEST_STANDFIRST) return false;
  return group.length === 1 || !/[.!?…]["'»”’)]*$/.test(line.text);
}
