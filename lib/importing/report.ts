import { isAfter, showMoment } from "@/lib/dates";
import { wordsFor, type Words } from "@/lib/words/words";
import type { FieldCode, Note, ParsedPage, Unreadable } from "./page";

/** One line of the report: what it is about, what was made of it, and the page's lines that it comes from. */
export type ReportRow = { label: string; value: string; lines: string };

export type Report = { understood: ReportRow[]; dropped: ReportRow[]; notUnderstood: ReportRow[] };

/** `zone` is the site's, `now` tells dates that lie in the future: no draft takes those over. */
export type ReportOptions = { language: string; zone: string; now: Date };

/** What was understood of a page, what was left out and what needs a person's eyes, in the words of one language. */
export function reportPage(page: ParsedPage, options: ReportOptions): Report {
  const words = wordsFor(options.language);
  return {
    understood: fieldRows(page, words, options),
    dropped: page.dropped.map((note) => ({
      label: words(`importing.dropped.${note.code}`),
      value: note.text,
      lines: String(note.line),
    })),
    notUnderstood: page.notUnderstood.map((note) => ({
      label: words(`importing.doubts.${note.code}`),
      value: note.text,
      lines: String(note.line),
    })),
  };
}

/** The sentence that says why nothing could be made of a file or a text. `name` is what the person calls it. */
export function refusalSentence({ unreadable }: Unreadable, name: string, language: string): string {
  return wordsFor(language)(`importing.refused.${unreadable}`, { name });
}

function fieldRows(page: ParsedPage, words: Words, options: ReportOptions): ReportRow[] {
  const date = (moment: ParsedPage["published"]) => {
    const shown = moment && showMoment(moment, options.language, options.zone).words;
    return shown && isAfter(moment, options.now, options.zone)
      ? words("importing.inTheFuture", { date: shown })
      : shown;
  };
  const language = words(`importing.languages.${page.language}`);
  const paragraphs = page.body.blocks.length;
  const values: [FieldCode | "language", string | undefined][] = [
    ["language", page.languageCertain ? language : words("importing.guessed", { language })],
    ["headline", page.headline],
    ["standfirst", page.standfirst],
    ["byline", page.bylines.map(({ name }) => name).join(", ")],
    ["published", date(page.published)],
    ["lastUpdate", date(page.lastUpdate)],
    ["dateline", page.dateline],
    ["caption", page.caption],
    ["credit", page.credit],
    ["paragraph", paragraphs > 0 ? words("importing.paragraphs", { count: paragraphs }) : undefined],
  ];
  return values.map(([code, value]) => ({
    label: words(`importing.fields.${code}`),
    value: value ? value : words("importing.notFound"),
    lines: code === "language" ? "" : linesOf(page.understood, code),
  }));
}

/** "7", or "15–45" for the lines of the text. */
function linesOf(notes: Note<FieldCode>[], code: FieldCode): string {
  const lines = notes.filter((note) => note.code === code).map((note) => note.line);
  const [first, last] = [lines[0], lines.at(-1)];
  return first === undefined ? "" : first === last ? String(first) : `${first}–${last}`;
}
