import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { bodySchema } from "@/lib/body/body";
import { isUnreadable, type ParsedPage } from "./page";
import { parsePage } from "./parse-page";

const ZONE = "Asia/Almaty";

function read(text: string): ParsedPage {
  const page = parsePage(text, { zone: ZONE });
  if (isUnreadable(page)) throw new Error(`refused: ${page.unreadable}`);
  return page;
}

function fixture(name: string): ParsedPage {
  return read(readFileSync(`${import.meta.dirname}/fixtures/${name}.txt`, "utf8"));
}

function paragraphs(page: ParsedPage): string[] {
  return page.body.blocks.map((block) =>
    block.type === "paragraph" ? block.text.map((run) => run.text).join("") : "",
  );
}

const codes = (notes: { code: string; line: number }[]) => notes.map(({ code, line }) => `${line} ${code}`);

const HEAD = "Council Votes to Rebuild the Bridge\n\nBy Marat Oler March 13, 2023\n\n";
const TEXT = "The council voted on Monday to rebuild the bridge, which the flood left with one lane.";

describe("a page saved from a site in English", () => {
  const page = fixture("council-en");

  it("has every field in its place", () =>
    expect(page).toMatchObject({
      language: "en",
      headline: "Talmer Council Votes to Rebuild the Lower Bridge",
      bylines: [{ name: "Marat Oler" }, { name: "Aigul Sarsen" }],
      published: { precision: "instant", at: "2023-03-13T12:40:00.000Z" },
      lastUpdate: { precision: "instant", at: "2023-03-14T03:20:00.000Z" },
      dateline: "TALMER",
      caption: "Engineers measure the west pier of the Lower Bridge in Talmer after the spring flood.",
      credit: "Dana Birk",
      standfirst: "Engineers measure the west pier of the Lower Bridge in Talmer after the spring flood",
    }));

  it("keeps every paragraph to the character, in order", () =>
    expect(paragraphs(page)).toEqual([
      "The town council voted seven to two on Monday to rebuild the Lower Bridge, which the flood of 2021 left with a single lane.",
      "“None of us came here to talk about paint,” said councillor Ruta Vell. “We came to talk about the piers.”",
      "The work is to begin on 2 May 2023 and to cost 4.1 million – a third of the town's yearly budget.",
      "By the autumn the ferry at Old Pier will run only on market days.",
      'Opponents said they would ask for a vote of all residents; "the null option was never on the table," as one of them put it.',
      "What the report says",
      "The engineers' report runs to 212 pages",
    ]));

  it("reports each line that was left out, with its reason", () =>
    expect(codes(page.dropped)).toEqual([
      "3 logo",
      "4 navigation",
      "5 navigation",
      "10 counter",
      "12 leaked",
      "22 share",
      "26 readAlso",
      "27 readAlso",
      "28 readAlso",
      "36 cookies",
      "37 copyright",
    ]));

  it("asks about the section's name above the headline", () =>
    expect(page.notUnderstood).toEqual([{ code: "beforeHeadline", line: 7, text: "Valley" }]));

  it("has a body that the newsroom can store", () =>
    expect(bodySchema.safeParse(page.body).success).toBe(true));
});

describe("pages in Russian", () => {
  it("read the time before the date, and the writers and the update from the foot", () =>
    expect(fixture("bridge-ru")).toMatchObject({
      language: "ru",
      headline: "Нижний мост в Талмере закроют на зиму",
      bylines: [{ name: "Марат Олер" }, { name: "Айгуль Сарсен" }],
      published: { precision: "instant", at: "2022-10-26T08:05:00.000Z" },
      lastUpdate: { precision: "instant", at: "2022-10-27T03:10:00.000Z" },
      dateline: "ТАЛМЕР",
      standfirst: "Движение перенесут на паромную переправу, а школьные автобусы поедут через плотину",
      caption: "Опора Нижнего моста после паводка.",
      credit: "Дана Бирк",
    }));

  it("keep their quotes, and start the first paragraph after the dateline", () =>
    expect(paragraphs(fixture("bridge-ru"))).toEqual([
      "«Никто из нас не хотел этого решения», — сказала глава управы Рута Велль.",
      "Мост закроют 1 ноября; открыть его снова обещают к 15 апреля 2023 года.",
      "Паром будет ходить с 6:00 до 23:00, «кроме дней ледостава».",
    ]));

  it("with a day that does not exist have no date, and say so", () => {
    const page = fixture("dam-ru");
    expect(page.published).toBeUndefined();
    expect(page.bylines).toEqual([{ name: "Айгуль Сарсен", kind: "person" }]);
    expect(page.notUnderstood).toEqual([{ code: "impossibleDate", line: 3, text: "31.02.2023" }]);
  });
});

describe("pages in Kazakh", () => {
  it("read writers, the day and the last update in Kazakh forms", () =>
    expect(fixture("river-kk")).toMatchObject({
      language: "kk",
      headline: "Ойымақ өзенінің деңгейі екі күнде жарты метрге көтерілді",
      bylines: [{ name: "Айгүл Сәрсен" }, { name: "Марат Олер" }],
      published: { precision: "day", day: "2022-10-26" },
      lastUpdate: { precision: "instant", at: "2022-10-28T03:15:00.000Z" },
      caption: "Ескі айлақтағы су өлшегіш таңертең.",
      credit: "oimak-su.example",
    }));

  it("read a date that stands before the writer", () =>
    expect(fixture("market-kk")).toMatchObject({
      published: { precision: "instant", at: "2023-05-05T04:30:00.000Z" },
      bylines: [{ name: "Гүлнар Тасова", kind: "person" }],
    }));
});

describe("writers and dates in the head", () => {
  it("an agency alone above a date is the byline, and the day on which the page was saved is not the story's", () => {
    const page = fixture("agency-en");
    expect(page.bylines).toEqual([{ name: "Oimak News Agency", kind: "agency" }]);
    expect(page.published).toEqual({ precision: "day", day: "2022-06-10" });
    expect(codes(page.notUnderstood)).toEqual(["1 secondDate"]);
  });

  it.each([
    ["By None March 13, 2023", "leaked"],
    ["By Marat Oler, staff reporter | March 13, 2023", "restOfLine"],
  ])("“%s” reports what is not a name", (line, code) => {
    const page = read(`Council Votes to Rebuild the Bridge\n${line}\n${TEXT}`);
    expect(page.published).toEqual({ precision: "day", day: "2023-03-13" });
    expect([...page.dropped, ...page.notUnderstood].map((note) => note.code)).toEqual([code]);
  });

  it("published and updated in one line are told apart", () => {
    const page = read(`Council Votes to Rebuild\nPublished: 13.03.2023 | Updated: 14.03.2023 09:20\n${TEXT}`);
    expect(page.published).toEqual({ precision: "day", day: "2023-03-13" });
    expect(page.lastUpdate).toEqual({ precision: "instant", at: "2023-03-14T03:20:00.000Z" });
  });

  it("a date that could mean two days is asked about, and the writer is kept", () => {
    const page = read(`Council Votes to Rebuild\nBy Marat Oler 03/04/2023\n${TEXT}`);
    expect(page.published).toBeUndefined();
    expect(page.bylines).toEqual([{ name: "Marat Oler", kind: "person" }]);
    expect(page.notUnderstood).toEqual([{ code: "ambiguousDate", line: 2, text: "03/04/2023" }]);
  });

  it("a writer's post and a paper's name beside the byline are asked about and never printed as text", () => {
    const page = read(
      `Council Votes to Rebuild\nBy Marat Oler, Staff Writer\nOimak Courier\nMarch 13, 2023\n${TEXT}`,
    );
    expect(page.bylines).toEqual([{ name: "Marat Oler", kind: "person" }]);
    expect(page.notUnderstood.map(({ text }) => text)).toEqual(["Staff Writer", "Oimak Courier"]);
    expect(paragraphs(page)).toEqual([TEXT]);
  });

  it("a Russian name alone under the headline is the writer, an English title is not", () => {
    expect(read(`Мост закроют на зиму\nРута Велль\n${TEXT}`).bylines).toEqual([
      { name: "Рута Велль", kind: "person" },
    ]);
    expect(read(`Council Votes to Rebuild\nTwo Years Later\n${TEXT}`).bylines).toEqual([]);
  });

  it("a headline that begins like a byline stays a headline", () =>
    expect(read(`By Train to the Oimak\nBy Marat Oler March 13, 2023\n${TEXT}`).headline).toBe(
      "By Train to the Oimak",
    ));

  it("a headline with a date in it stays a headline", () =>
    expect(read(`What Changes on 1 May 2023\n\nBy Marat Oler\n\n${TEXT}`).headline).toBe(
      "What Changes on 1 May 2023",
    ));

  it("a headline that the page's title repeats is taken once", () => {
    const page = read(
      `Council Votes to Rebuild | The Courier\nCouncil Votes to Rebuild\nBy Marat Oler\n${TEXT}`,
    );
    expect(paragraphs(page)).toEqual([TEXT]);
    expect(codes(page.dropped)).toHaveLength(1);
  });
});

describe("the text of a page", () => {
  it("drops a leaked value alone on its line and keeps the same word in a sentence", () => {
    const page = read(
      `${HEAD}None\n\nNone of us came.\n\nThe answer was null and void.\n\n[object Object]\n\nInvalid Date`,
    );
    expect(paragraphs(page)).toEqual(["None of us came.", "The answer was null and void."]);
    expect(codes(page.dropped)).toEqual(["5 leaked", "11 leaked", "13 leaked"]);
  });

  it("keeps a paragraph that holds what only a program writes, and points at it", () => {
    const page = read(`${HEAD}${TEXT}\n\nThe mayor, {{ mayor.name }}, was not there.`);
    expect(paragraphs(page)).toHaveLength(2);
    expect(codes(page.notUnderstood)).toEqual(["7 leakedInside"]);
  });

  it("takes the line right above a picture's credit for its caption", () => {
    const page = read(`${HEAD}The west pier.\nPhoto: Dana Birk / Oimak Courier\n\n${TEXT}`);
    expect(page).toMatchObject({ caption: "The west pier.", credit: "Dana Birk / Oimak Courier" });
    expect(paragraphs(page)).toEqual([TEXT]);
  });

  it("begins with the first of several sentences also where the date stands under them", () => {
    const page = read(`A Bridge Too Short\n\n${TEXT}\n\nNobody was hurt.\n\n26 October 2022`);
    expect(page.standfirst).toBeUndefined();
    expect(paragraphs(page)).toEqual([TEXT, "Nobody was hurt."]);
  });

  it("keeps what may be the caption of a later picture, and points at it", () => {
    const page = read(`${HEAD}${TEXT}\n\n${TEXT}\n\n${TEXT}\n\n${TEXT}\n\nThe ferry. Photo: Dana Birk`);
    expect(paragraphs(page)).toHaveLength(5);
    expect(codes(page.notUnderstood)).toEqual(["13 laterCaption"]);
  });

  it("is not joined by blank space at the end of a line, whatever the line ends are", () =>
    expect(paragraphs(read(`${HEAD}First. \u00a0\t\r\n \r\nSecond one.\u00a0\rThird.`))).toEqual([
      "First.",
      "Second one.",
      "Third.",
    ]));

  it("keeps hard spaces, both kinds of quotes and double spaces inside a paragraph", () => {
    const line = "He\u00a0said: “it's  'ours'”, and \"theirs\" — «наш»…";
    expect(paragraphs(read(HEAD + line))).toEqual([line]);
  });

  it("of more than 20,000 characters in one paragraph is kept whole", () => {
    const long = "Река поднялась 🌊. ".repeat(3_000).trim();
    const page = read(HEAD + long);
    expect(paragraphs(page)).toEqual([long]);
    expect(bodySchema.safeParse(page.body).success).toBe(true);
  });

  it("whose lines break inside sentences is pointed at", () => {
    const broken =
      "The council voted on Monday evening to rebuild the bridge\nwhich the flood left with one lane, and which the engineers\n";
    expect(codes(read(HEAD + broken.repeat(4)).notUnderstood)).toEqual(["5 brokenLines"]);
  });
});

describe("what cannot be read is refused by name", () => {
  it.each([
    ["empty", ""],
    ["empty", " \n\u00a0\n"],
    ["html", "<!DOCTYPE html><html><body>Council</body></html>"],
    ["binary", "Council\0Votes"],
    ["noHeadline", "None\n\n26 October 2022"],
    ["noHeadline", `${TEXT}\n\n${TEXT}`],
    ["tooManyParagraphs", `${HEAD}${"A line.\n".repeat(2_001)}`],
  ])("%s", (code, text) => expect(parsePage(text, { zone: ZONE })).toEqual({ unreadable: code }));

  it.each(["By A and / ", "Mayor - ", ". ", "{{ ", "\"'"])(
    "a line of a million characters like “%s” is a paragraph and brings nothing to a standstill",
    (piece) => {
      const long = piece.repeat(1_000_000 / piece.length).trim();
      expect(paragraphs(read(HEAD + long))).toEqual([long]);
    },
  );
});
