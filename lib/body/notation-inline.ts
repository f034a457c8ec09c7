import { linkTarget, type Mark, type Run } from "./body";

/**
 * Marks inside a line of the notation: **bold**, *italic*, ~~struck~~, [words](https://…),
 * [words](story:12), <br> for a line break, and a backslash before a character that is meant as itself.
 * A mark without its partner is an ordinary character, so that plain prose needs no care.
 */

const DELIMITERS = { bold: "**", italic: "*", strike: "~~" } as const;
type Delimiter = keyof typeof DELIMITERS;

/** Longer pieces are kept as several runs, because a run has a limit (see body.ts). */
const LONGEST_RUN = 20_000;
const LONGEST_TARGET = 2_000;
/** Brackets within brackets in an address; more is no address, and would be searched through in vain. */
const DEEPEST_TARGET = 8;

type Token = { text: string; opens?: Mark; closes?: true };

/** What a line of notation says, or null where a link has an address that cannot be linked. */
export function readInline(text: string): Run[] | null {
  const reader = new InlineReader(text);
  return reader.read() ? runsOf(reader.tokens) : null;
}

/**
 * The runs as notation, with `lineBreak` for "\n". Unless `escape` is set the
 * words stand as they are, and may then be read back as marks.
 */
export function writeInline(runs: readonly Run[], escape: boolean, lineBreak: "\n" | "<br>"): string {
  const open: Mark[] = [];
  let out = "";
  for (const { text, marks = [] } of runs) {
    const same = commonStart(open, marks);
    while (open.length > same) out += closing(open.pop() as Mark);
    for (const mark of marks.slice(same)) {
      out += opening(mark);
      open.push(mark);
    }
    const words = escape ? text.replace(/[\\*~[\]<]/g, "\\$&") : text;
    out += words.replaceAll("\n", lineBreak);
  }
  while (open.length > 0) out += closing(open.pop() as Mark);
  return out;
}

function commonStart(open: readonly Mark[], wanted: readonly Mark[]): number {
  let count = 0;
  while (count < open.length && count < wanted.length && sameMark(open[count], wanted[count])) count += 1;
  return count;
}

function sameMark(one: Mark | undefined, other: Mark | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The notation knows no suggestion: a block with one stands as its JSON. */
const UNWRITTEN = { inserted: "", deleted: "" } as const;

function opening(mark: Mark): string {
  if (mark.type === "inserted" || mark.type === "deleted") return UNWRITTEN[mark.type];
  return mark.type === "link" || mark.type === "storyLink" ? "[" : DELIMITERS[mark.type];
}

function closing(mark: Mark): string {
  if (mark.type === "link") return `](${mark.href})`;
  if (mark.type === "inserted" || mark.type === "deleted") return UNWRITTEN[mark.type];
  return mark.type === "storyLink" ? `](story:${mark.storyId})` : DELIMITERS[mark.type];
}

/** Goes through the text once; every opening mark waits for its partner, and stays an ordinary character without one. */
class InlineReader {
  readonly tokens: Token[] = [];
  readonly #open: Partial<Record<Delimiter, number>> = {};
  #brackets: number[] = [];
  #at = 0;

  constructor(readonly text: string) {}

  /** False where a link's address cannot be linked. */
  read(): boolean {
    while (this.#at < this.text.length) {
      if (!this.#step()) return false;
    }
    return true;
  }

  #step(): boolean {
    const rest = this.text.slice(this.#at, this.#at + 4);
    if (/^\\[!-/:-@[-`{-~]/.test(rest)) return this.#take(2, rest.charAt(1));
    if (rest === "<br>") return this.#take(4, "\n");
    const delimiter = this.#delimiterAt(rest);
    if (delimiter) return this.#mark(delimiter);
    if (rest.startsWith("[")) {
      this.#brackets.push(this.tokens.length);
      return this.#take(1, "[", true);
    }
    if (rest.startsWith("]")) return this.#closeBracket();
    return this.#plain();
  }

  #plain(): boolean {
    const found = /[\\*~<[\]]/g;
    found.lastIndex = this.#at + 1;
    const next = found.exec(this.text)?.index ?? this.text.length;
    return this.#take(next - this.#at, this.text.slice(this.#at, next));
  }

  #take(length: number, text: string, alone = false): boolean {
    const last = this.tokens.at(-1);
    if (!alone && last && !last.opens && !last.closes && !this.#mayOpen(this.tokens.length - 1))
      last.text += text;
    else this.tokens.push({ text });
    this.#at += length;
    return true;
  }

  #mayOpen(index: number): boolean {
    return this.#brackets.at(-1) === index || Object.values(this.#open).includes(index);
  }

  #delimiterAt(rest: string): Delimiter | null {
    if (rest.startsWith("~~")) return "strike";
    if (!rest.startsWith("*")) return null;
    const { bold = -1, italic = -1 } = this.#open;
    const closesItalic = italic > bold && (!rest.startsWith("**") || rest.startsWith("***"));
    return rest.startsWith("**") && !closesItalic ? "bold" : "italic";
  }

  #mark(delimiter: Delimiter): boolean {
    const literal = DELIMITERS[delimiter];
    const opened = this.#open[delimiter];
    const before = this.text.charAt(this.#at - 1);
    // A lone star behind a blank is a footnote's, not the end of a mark.
    if (opened !== undefined && !(literal === "*" && /\s/.test(before)))
      return this.#close(opened, { type: delimiter }, literal.length);
    const next = this.text.charAt(this.#at + literal.length);
    if (next === "" || /\s/.test(next)) return this.#take(literal.length, literal);
    this.#open[delimiter] = this.tokens.length;
    return this.#take(literal.length, literal, true);
  }

  /** What was opened in between and is still waiting has no partner any more. */
  #close(opened: number, mark: Mark, length: number): boolean {
    const opener = this.tokens[opened] as Token;
    opener.opens = mark;
    for (const name of Object.keys(this.#open) as Delimiter[]) {
      if ((this.#open[name] ?? -1) >= opened) delete this.#open[name];
    }
    while ((this.#brackets.at(-1) ?? -1) >= opened) this.#brackets.pop();
    this.tokens.push({ text: "", closes: true });
    this.#at += length;
    return true;
  }

  #closeBracket(): boolean {
    const opened = this.#brackets.pop();
    const linked = opened !== undefined && this.text.charAt(this.#at + 1) === "(";
    const target = linked ? this.#targetFrom(this.#at + 2) : null;
    if (opened === undefined || target === null) return this.#take(1, "]");
    const mark = linkMark(target);
    if (!mark) return false;
    // No link stands inside another.
    this.#brackets = [];
    return this.#close(opened, mark, target.length + 3);
  }

  /** Up to the closing bracket; brackets inside an address come in pairs. */
  #targetFrom(start: number): string | null {
    let depth = 0;
    for (let at = start; at < this.text.length && at - start <= LONGEST_TARGET; at += 1) {
      const character = this.text.charAt(at);
      if (/\s/.test(character) || depth > DEEPEST_TARGET) return null;
      if (character === "(") depth += 1;
      if (character === ")" && depth-- === 0) return at > start ? this.text.slice(start, at) : null;
    }
    return null;
  }
}

function linkMark(target: string): Mark | null {
  const story = /^story:([1-9]\d{0,9})$/.exec(target)?.[1];
  if (story) return { type: "storyLink", storyId: Number(story) };
  return linkTarget.safeParse(target).success ? { type: "link", href: target } : null;
}

function runsOf(tokens: readonly Token[]): Run[] {
  const runs: Run[] = [];
  const active: Mark[] = [];
  for (const token of tokens) {
    if (token.opens) active.push(token.opens);
    else if (token.closes) active.pop();
    else if (token.text) append(runs, token.text, active);
  }
  return runs.flatMap(inPieces);
}

function append(runs: Run[], text: string, marks: readonly Mark[]): void {
  const last = runs.at(-1);
  if (last && JSON.stringify(last.marks ?? []) === JSON.stringify(marks)) last.text += text;
  else runs.push(marks.length > 0 ? { text, marks: [...marks] } : { text });
}

function inPieces(run: Run): Run[] {
  if (run.text.length <= LONGEST_RUN) return [run];
  const pieces = run.text.match(new RegExp(`[^]{1,${LONGEST_RUN - 1}}(?![\\udc00-\\udfff])`, "g")) ?? [];
  return pieces.map((text) => ({ ...run, text }));
}
