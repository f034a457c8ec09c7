import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isUnreadable, type Note, type ParsedPage } from "./page";
import { parsePage } from "./parse-page";

/** Notes that point at a paragraph which is in the draft all the same. */
const POINTERS = new Set(["laterCaption", "leakedInside", "brokenLines"]);

const SEPARATORS = /^[\s|•·/,;:()[\]—–&-]*$/u;

const name = fc.constantFrom(
  "Marat Oler",
  "Aigul Sarsen",
  "Рута Велль",
  "Айгүл Сәрсен",
  "Oimak News Agency",
  "None",
);
const date = fc.constantFrom(
  "26 October 2022",
  "October 26, 2022 14:05",
  "26.10.2022",
  "03/04/2022",
  "31 February 2022",
  "26 октября 2022, 14:05",
  "2022 ж. 26 қазан",
  "26 қазан",
  "2 hours ago",
  "14:05, 26 октября 2022",
);
const label = fc.constantFrom("Last update: ", "Обновлено: ", "Соңғы жаңарту: ", "Published ", "");
const by = fc.constantFrom("By ", "Автор: ", "Текст: ", "Мәтін: ", "Written by ", "");
const between = fc.constantFrom(" | ", ", ", " ", " • ", " — ");
const furniture = fc.constantFrom(
  "Newsroom logo",
  "Share",
  "None",
  "undefined",
  "{{ name }}",
  "Read also:",
  "Читайте также: Мост",
  "© 2023 The Courier",
  "We use cookies here",
  "Home > News",
  "Тағы оқыңыз",
  "5 min read",
);
const sentence = fc.constantFrom(
  "The council voted on Monday to rebuild the bridge, which the flood of 26 October 2022 left with one lane.",
  "None of us came here to talk about paint.",
  "TALMER — The river rose by forty centimetres overnight.",
  "ТАЛМЕР, 26 окт (ОИМАК) — Река поднялась на сорок сантиметров.",
  "«Біз асықпаймыз», — деді сатушы.",
  "By the autumn the ferry will run only on market days",
  "Council Votes to Rebuild the Bridge",
  "The west pier.",
  "Mayor {{ name }} was not there",
  "Мост закроют на зиму",
  "Updated rules for the market",
);
const picture = fc.tuple(
  sentence,
  fc.constantFrom(
    " / akimat.example.",
    " Photo: Dana Birk",
    " (Photo by Dana Birk)",
    " © Dana Birk",
    " / Фото: None",
  ),
);
const stamp = fc.tuple(label, date, between, by, name).map((parts) => parts.join(""));
const byline = fc
  .tuple(by, name, fc.constantFrom(" and ", ", ", " и ", " мен "), name, between, date)
  .map((parts) => parts.join(""));
const line = fc.oneof(
  stamp,
  byline,
  furniture,
  sentence,
  name,
  date,
  picture.map((parts) => parts.join("")),
  fc.tuple(label, date).map((parts) => parts.join("")),
  fc.tuple(by, sentence).map((parts) => parts.join("")),
  fc.string({ unit: "grapheme", maxLength: 60 }).map((text) => text.replace(/[\s\0]/gu, " ")),
);
const page = fc
  .array(
    fc.tuple(line, fc.constantFrom("", " ", "\u00a0", "\t"), fc.constantFrom("\n", "\n\n", "\r\n", "\n \n")),
    { maxLength: 25 },
  )
  .map((lines) => lines.map((parts) => parts.join("")).join(""));

describe("nothing on a page is lost without a word", () => {
  it("every line is a field, a paragraph or a line of the report, piece by piece", () => {
    let read = 0;
    fc.assert(
      fc.property(page, (text) => {
        const parsed = parsePage(text, { zone: "Asia/Almaty" });
        if (isUnreadable(parsed)) return;
        read += 1;
        for (const [number, content] of linesOf(text))
          expect(leftOf(content, notesOn(parsed, number))).toMatch(SEPARATORS);
      }),
      { numRuns: 1_000 },
    );
    expect(read).toBeGreaterThan(300);
  }, 30_000);

  it("nothing is reported that does not stand in the page, and each line's number is right", () => {
    fc.assert(
      fc.property(page, (text) => {
        const parsed = parsePage(text, { zone: "Asia/Almaty" });
        if (isUnreadable(parsed)) return;
        const lines = new Map(linesOf(text));
        for (const note of allNotes(parsed)) expect(lines.get(note.line)).toContain(note.text);
      }),
    );
  });

  it("the body is the paragraphs of the report, in order and to the character", () => {
    fc.assert(
      fc.property(page, (text) => {
        const parsed = parsePage(text, { zone: "Asia/Almaty" });
        if (isUnreadable(parsed)) return;
        const body = parsed.body.blocks.map((block) =>
          "text" in block ? block.text.map((run) => run.text).join("") : "",
        );
        expect(body).toEqual(
          parsed.understood.filter(({ code }) => code === "paragraph").map((note) => note.text),
        );
      }),
    );
  });

  it("no text of any kind breaks the reader", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        expect(parsePage(text, { zone: "UTC" })).toBeTypeOf("object");
      }),
    );
  });
});

function linesOf(text: string): [number, string][] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029\u0085]/)
    .map((content, at): [number, string] => [at + 1, content.trim()])
    .filter(([, content]) => content.replace(/[\u200b\u2060\ufeff]/g, "") !== "");
}

function allNotes(parsed: ParsedPage): Note<string>[] {
  return [...parsed.understood, ...parsed.dropped, ...parsed.notUnderstood];
}

function notesOn(parsed: ParsedPage, number: number): string[] {
  return allNotes(parsed)
    .filter(({ code, line: at }) => at === number && !POINTERS.has(code))
    .map((note) => note.text);
}

/** What remains of a line when each reported piece is taken out of it, the longest first and each only once. */
function leftOf(content: string, pieces: string[]): string {
  return [...pieces]
    .sort((a, b) => b.length - a.length)
    .reduce((left, piece) => left.replace(piece, () => ""), content);
}
