import { understand, doubt, type Line, type Sheet } from "./sheet";

const PLACE = "\\p{Lu}[\\p{Lu}'’.-]*\\p{Lu}(?:[ \\u00a0-]\\p{Lu}[\\p{Lu}'’.-]+){0,3}";
const COUNTRY = "(?:,[ \\u00a0]\\p{Lu}[\\p{L}'’.-]+(?:[ \\u00a0]\\p{Lu}[\\p{L}'’.-]+){0,2})?";
const AFTER = "(?<after>(?:,[ \\u00a0][^—–()]{1,25})?(?:[ \\u00a0]?\\([^()]{1,40}\\))?)";
const DATELINE = new RegExp(
  `^(?<place>${PLACE}${COUNTRY})${AFTER}[\\s\\u00a0]*(?:—|–|--|[\\s\\u00a0]-[\\s\\u00a0])[\\s\\u00a0]*(?=["«“„'‘]?[\\p{Lu}\\d])`,
  "u",
);

/**
 * Takes a dateline such as "TALMER —" or "TALMER, Oimak (Reuters) –" off the
 * start of the first paragraph. The place is kept as the page spells it;
 * a date or an agency behind it is reported. Only capitals tell a dateline from a sentence.
 */
export function splitDateline(sheet: Sheet, line: Line): { dateline?: string; text: string } {
  const match = line.text.length > 0 ? DATELINE.exec(line.text.slice(0, 200)) : null;
  const place = match?.groups?.place;
  if (!match || !place) return { text: line.text };
  const after = match.groups?.after ?? "";
  understand(sheet, "dateline", line, after === "" ? match[0].trimEnd() : place);
  if (after !== "") doubt(sheet, "restOfLine", line, after.replace(/^[,\s]+/, ""));
  return { dateline: place, text: line.text.slice(match[0].length) };
}
