import path from "node:path";
import { siteUrl } from "@/lib/env";
import { isUnreadable, type ParsedPage } from "@/lib/importing/page";
import { parsePage } from "@/lib/importing/parse-page";
import { readPageFile } from "@/lib/importing/read-page-file";
import { refusalSentence, reportPage, type ReportRow } from "@/lib/importing/report";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { findImportActor } from "@/lib/people/actors";
import { Refusal } from "@/lib/refusal";
import { readSiteSettings } from "@/lib/settings/site";
import { importStory } from "@/lib/stories/import";
import { wordsFor } from "@/lib/words/words";
import { setTable } from "./plain-table";

export type ImportOrder = {
  files: string[];
  section?: string | undefined;
  language?: string | undefined;
  as?: string | undefined;
  source?: string | undefined;
};

/** Where the report goes, and how wide it may be. */
export type Paper = { print: (text: string) => void; width: number };

/** The command line speaks English; the desk says the same in its user's language. */
const COMMAND_LANGUAGE = "en";
const words = wordsFor(COMMAND_LANGUAGE);

type Desk = { newsroom: Newsroom; actor: Actor; zone: string; order: ImportOrder; paper: Paper };

/** Makes a draft of every file that can be read and prints what was understood of each. Returns the exit code: 1 if any was refused. */
export async function importFiles(newsroom: Newsroom, order: ImportOrder, paper: Paper): Promise<number> {
  const actor = await findActor(newsroom, order.as);
  if (!actor) {
    paper.print(words("importing.command.unknownPerson", { email: order.as ?? "" }));
    return 1;
  }
  const { zone } = await readSiteSettings(newsroom.db);
  let refused = 0;
  for (const file of order.files) {
    if (!(await importFile({ newsroom, actor, zone, order, paper }, file))) refused += 1;
  }
  paper.print(words("importing.command.summary", { made: order.files.length - refused, refused }));
  return refused === 0 ? 0 : 1;
}

async function findActor(newsroom: Newsroom, email: string | undefined): Promise<Actor | null> {
  try {
    return await findImportActor(newsroom, email);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

async function importFile(desk: Desk, file: string): Promise<boolean> {
  desk.paper.print(`${file}\n`);
  const read = await readPageFile(file);
  const page = isUnreadable(read)
    ? read
    : parsePage(read.text, {
        zone: desk.zone,
        ...(desk.order.language ? { languageHint: desk.order.language } : {}),
      });
  if (isUnreadable(page)) return refuse(desk, refusalSentence(page, path.basename(file), COMMAND_LANGUAGE));
  if (!isUnreadable(read) && read.encoding !== "utf-8") {
    desk.paper.print(`${words("importing.decodedFrom", { encoding: read.encoding })}\n`);
  }
  printReport(desk, page);
  return draft(desk, file, page);
}

function refuse({ paper }: Desk, sentence: string): false {
  paper.print(`${sentence}\n`);
  return false;
}

async function draft(desk: Desk, file: string, page: ParsedPage): Promise<boolean> {
  const language = desk.order.language ?? page.language;
  const place = await findPlace(desk.newsroom, language, desk.order.section);
  if ("refused" in place) return refuse(desk, place.refused);
  const source = desk.order.source ?? path.basename(file);
  try {
    const { storyId } = await importStory(desk.newsroom, desk.actor, { page, source, language, ...place });
    desk.paper.print(`${words("importing.drafted", { address: `${siteUrl()}/desk/stories/${storyId}` })}\n`);
    return true;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return refuse(
      desk,
      words("importing.command.notDrafted", { name: path.basename(file), code: error.code }),
    );
  }
}

/** The section that was asked for, in the edition of the page's language. */
async function findPlace(
  { db }: Newsroom,
  language: string,
  slug: string | undefined,
): Promise<{ sectionId?: number } | { refused: string }> {
  const editions = await db.edition.findMany({ include: { sections: { orderBy: { position: "asc" } } } });
  const edition = editions.find((one) => one.language === language);
  if (!edition) {
    const known = editions.map((one) => one.language).join(", ");
    return { refused: words("importing.command.unknownLanguage", { language, known }) };
  }
  if (slug === undefined) return {};
  const section = edition.sections.find((one) => one.slug === slug);
  if (section) return { sectionId: section.id };
  const known = edition.sections.map((one) => one.slug).join(", ");
  return { refused: words("importing.command.unknownSection", { language, slug, known }) };
}

function printReport({ newsroom, zone, paper }: Desk, page: ParsedPage): void {
  const report = reportPage(page, { language: COMMAND_LANGUAGE, zone, now: newsroom.clock.now() });
  printPart(paper, words("importing.headings.understood"), report.understood, "");
  printPart(paper, words("importing.headings.dropped"), report.dropped, words("importing.nothingDropped"));
  printPart(
    paper,
    words("importing.headings.notUnderstood"),
    report.notUnderstood,
    words("importing.nothingDoubtful"),
  );
}

function printPart({ print, width }: Paper, heading: string, rows: ReportRow[], none: string): void {
  if (rows.length === 0) return print(`${none}\n`);
  const cells = rows.map((row): [string, string, string] => [
    row.lines === "" ? "" : `${words("importing.headings.line")} ${row.lines}`,
    row.label,
    row.value,
  ]);
  print(`${heading}\n${setTable(cells, width)}\n`);
}
