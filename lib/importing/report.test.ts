import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { WORD_LANGUAGES, wordsFor } from "@/lib/words/words";
import { DOUBT_CODES, DROP_CODES, FIELD_CODES, isUnreadable, REFUSAL_CODES, type ParsedPage } from "./page";
import { parsePage } from "./parse-page";
import { refusalSentence, reportPage } from "./report";

const ZONE = "Asia/Almaty";

function fixture(name: string): ParsedPage {
  const page = parsePage(readFileSync(`${import.meta.dirname}/fixtures/${name}.txt`, "utf8"), { zone: ZONE });
  if (isUnreadable(page)) throw new Error(page.unreadable);
  return page;
}

const NOW = new Date("2026-01-01T00:00:00Z");

describe("the report on a page", () => {
  it("says what each field holds and on which lines it stands", () => {
    const { understood } = reportPage(fixture("river-kk"), { language: "en", zone: ZONE, now: NOW });
    expect(understood).toEqual([
      { label: "Language", value: "Kazakh", lines: "" },
      { label: "Headline", value: "Ойымақ өзенінің деңгейі екі күнде жарты метрге көтерілді", lines: "5" },
      { label: "Standfirst", value: "not found", lines: "" },
      { label: "By", value: "Айгүл Сәрсен, Марат Олер", lines: "7" },
      { label: "Published", value: "26 October 2022", lines: "8" },
      { label: "Last update", value: "28 October 2022, 09:15 (+06)", lines: "1" },
      { label: "Dateline", value: "not found", lines: "" },
      { label: "Caption", value: "Ескі айлақтағы су өлшегіш таңертең.", lines: "12" },
      { label: "Picture credit", value: "oimak-su.example", lines: "12" },
      { label: "Text", value: "3 paragraphs", lines: "14–20" },
    ]);
  });

  it("says when a date lies in the future", () => {
    const past = reportPage(fixture("river-kk"), {
      language: "en",
      zone: ZONE,
      now: new Date("2022-10-27T00:00:00Z"),
    });
    expect(past.understood.map(({ value }) => value)).toContain(
      "28 October 2022, 09:15 (+06) (in the future, left out)",
    );
    expect(past.understood.map(({ value }) => value)).toContain("26 October 2022");
  });

  it("gives the reason for each line that was left out, in the reader's language", () => {
    const { dropped, notUnderstood } = reportPage(fixture("dam-ru"), {
      language: "ru",
      zone: ZONE,
      now: NOW,
    });
    expect(dropped).toEqual([]);
    expect(notUnderstood).toEqual([
      { label: "Такого дня нет, дата не взята", value: "31.02.2023", lines: "3" },
    ]);
  });

  it.each(WORD_LANGUAGES)("has words in %s for every field, reason, doubt and refusal", (language) => {
    const words = wordsFor(language);
    const said = [
      ...FIELD_CODES.map((code) => words(`importing.fields.${code}`)),
      ...DROP_CODES.map((code) => words(`importing.dropped.${code}`)),
      ...DOUBT_CODES.map((code) => words(`importing.doubts.${code}`)),
      ...REFUSAL_CODES.map((code) => refusalSentence({ unreadable: code }, "page.txt", language)),
    ];
    expect(said.filter((sentence) => sentence === "" || sentence.startsWith("importing."))).toEqual([]);
    expect(new Set(said.slice(FIELD_CODES.length)).size).toBe(said.length - FIELD_CODES.length);
  });
});
