/** Text whose lines were broken at a fixed width, as letters and old files are. */

/** A width that programs break lines at, in characters. */
const WIDTH = { least: 45, most: 100 };

/** In a paragraph that was broken at a width, so many of its breaks are. */
const MOSTLY = 0.6;

/**
 * The lines of one paragraph, joined where a break was made by the width alone: the first word of the next line would
 * not have fitted. Lines of verse, of an address or of a list are shorter than that, and stay. `width` is the longest
 * line of the whole text.
 */
export function joinedLines(lines: readonly string[], width: number): string[] {
  if (width < WIDTH.least || width > WIDTH.most) return [...lines];
  const forced = lines.slice(1).filter((line, index) => isForced(lines[index] ?? "", line, width));
  if (forced.length < (lines.length - 1) * MOSTLY) return [...lines];
  const out: string[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const last = out.at(-1);
    if (before === undefined || last === undefined || !isForced(before, line, width)) out.push(line);
    else
      out[out.length - 1] = /[^\s-]-$/.test(last)
        ? last + line.trimStart()
        : `${last.trimEnd()} ${line.trimStart()}`;
  });
  return out;
}

function isForced(before: string, line: string, width: number): boolean {
  const [word = ""] = line.trimStart().split(/\s/);
  // A little less than the width, since programs count a space at the end or leave some room.
  return word !== "" && before.trimEnd().length + 1 + word.length > width - 2 && before.length >= width * 0.6;
}

/** The longest line. One that has no space in it was not broken anywhere, and does not count. */
export function widthOf(lines: readonly string[]): number {
  let width = 0;
  for (const line of lines) if (line.length > width && /\S\s+\S/.test(line)) width = line.trimEnd().length;
  return width;
}
