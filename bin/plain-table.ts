/** A row of a table in plain text: its cells from left to right. */
export type Row = [line: string, label: string, value: string];

const INDENT = "  ";
const GAP = "  ";
const WIDEST_LABEL = 34;
const NARROWEST_VALUE = 24;

/** Longer values are shown by their beginning; the draft holds all of them. */
const LONGEST_VALUE = 400;

/** Sets rows in columns for a terminal `width` characters wide; long cells go on below, in their own column. */
export function setTable(rows: Row[], width: number): string {
  const clean = rows.map((row) => row.map(oneLine) as Row);
  const first = Math.max(0, ...clean.map(([line]) => line.length));
  const second = Math.min(WIDEST_LABEL, Math.max(0, ...clean.map(([, label]) => label.length)));
  const third = Math.max(NARROWEST_VALUE, width - INDENT.length - first - second - 2 * GAP.length);
  return clean
    .map(([line, label, value]) => setRow(line, wrap(label, second), wrap(value, third), first, second))
    .join("\n");
}

function setRow(line: string, label: string[], value: string[], first: number, second: number): string {
  const height = Math.max(label.length, value.length, 1);
  const printed = Array.from({ length: height }, (_, at) => {
    const cells = [(at === 0 ? line : "").padStart(first), (label[at] ?? "").padEnd(second), value[at] ?? ""];
    return (INDENT + cells.join(GAP)).trimEnd();
  });
  return printed.join("\n");
}

/** A page's text is a stranger's: what could move the cursor or turn the writing round is not printed. */
function oneLine(text: string): string {
  const plain = text.replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, " ");
  return plain.length > LONGEST_VALUE ? `${plain.slice(0, LONGEST_VALUE - 1)}…` : plain;
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(...cut(word, width));
  }
  return lines;
}

function cut(word: string, width: number): string[] {
  return word.match(new RegExp(`.{1,${width}}`, "gu")) ?? [];
}
