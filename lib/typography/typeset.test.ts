import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Mark, Run } from "@/lib/body/body";
import { typeset, typesetRuns } from "./typeset";

/** "_" is an unbroken space. */
const set = (text: string, language: string) => typeset(text, language).replaceAll("\u00a0", "_");

describe("the typography of English", () => {
  it.each([
    [`"It's 'fine'," she said -- "it's the '90s."`, "“It’s ‘fine’,” she said – “it’s the ’90s.”"],
    ["rock 'n' roll, 'tis the dogs' own", "rock ’n’ roll, ’tis the dogs’ own"],
    ['("quoted") and ["quoted"]', "(“quoted”) and [“quoted”]"],
    ["But--", "But—"],
    ["He said--and left - at last", "He said—and left – at last"],
    ["Pages 10-15, 2019-24, 9:00-17:00", "Pages 10–15, 2019–24, 9:00–17:00"],
    ["Wait...", "Wait…"],
    ["No. 5, 10 km, J. R. R. Moss", "No._5, 10_km, J._R._R._Moss"],
  ])("%s", (typed, expected) => expect(set(typed, "en-GB")).toBe(expected));

  it.each([
    "call 555-1234, 3-2, 2026-05-01, 8-777-123-45-67, COVID-19, F-16, 16-17-year-olds, 5 - 3",
    '5\'10" and a 6" pipe',
    'https://a.example/x--y?q="z"...w and a@b.example and C:\\a--b and `"a" -- b`',
    'a="b c" --flag ....',
    "They wrote it with — a dash",
  ])("leaves alone: %s", (typed) => expect(set(typed, "en").replaceAll("_", " ")).toBe(typed));
});

describe("the typography of Russian", () => {
  it.each([
    [
      `"Это "внутри" - да", - сказал А. С. Горин в 2024 г. Потом`,
      "«Это „внутри“_— да»,_— сказал_А._С._Горин в_2024_г. Потом",
    ],
    ['ООО "Фирма "Ромашка""', "ООО «Фирма „Ромашка“»"],
    ["“Английские” кавычки", "«Английские» кавычки"],
    ["Word пишет – так", "Word пишет_— так"],
    ["- Привет, как дела? -- спросил он...", "—_Привет, как дела?_— спросил он…"],
    ["№ 5, § 3, 10 км, 1941-1945 гг., и т. д.", "№_5, §_3, 10_км, 1941–1945_гг., и_т._д."],
    ["он же не пришёл бы и в XX век", "он_же не_пришёл_бы и_в_XX_век"],
    ["10 000 тенге, 5 млн тенге на ул. Абая", "10_000_тенге, 5_млн_тенге на_ул._Абая"],
    ["О'Коннор и д'Арк", "О’Коннор и_д’Арк"],
  ])("%s", (typed, expected) => expect(set(typed, "ru")).toBe(expected));

  it("leaves a quotation that goes on elsewhere with its outer marks", () =>
    expect(set('"Он сказал: "Да.', "ru")).toBe("«Он сказал: «Да."));
});

describe("the typography of Kazakh", () => {
  it.each([
    [`"Бұл - "ішкі" сөз", - деді А. Серғазы`, "«Бұл_— “ішкі” сөз»,_— деді А._Серғазы"],
    ["Ол келді ме? 10 000 теңге, № 5", "Ол келді_ме? 10_000_теңге, №_5"],
    ["2024 жылы 5 мамырда, 10-15 адам", "2024_жылы 5_мамырда, 10–15_адам"],
  ])("%s", (typed, expected) => expect(set(typed, "kk")).toBe(expected));
});

it("a language that is not known gets what all share", () =>
  expect(set(`"So" -- l'eau, 10-15...`, "fr")).toBe(`"So" – l’eau, 10–15…`));

describe("whatever the text", () => {
  const languages = fc.constantFrom("en", "ru", "kk", "de");
  const piece = fc.oneof(
    fc.constantFrom(
      '"',
      "'",
      "“",
      "”",
      "„",
      "«",
      "»",
      "‘",
      "’",
      "-",
      "--",
      "–",
      "—",
      " - ",
      "...",
      "…",
      " ",
      "\u00a0",
      "\n",
    ),
    fc.constantFrom(
      "5",
      "10",
      "2024",
      "№ ",
      "г.",
      " км",
      "А. ",
      "Б. ",
      "в ",
      "же",
      "word",
      "слово",
      "сөз",
      "a",
      "(",
      ")",
      ",",
      ".",
    ),
    fc.constantFrom(
      "https://a.example/x--y?z='1'&q=\"2\"",
      "www.a.example/a...b",
      "a@b.example",
      "`x -- y`",
      '="q"',
    ),
    fc.string({ maxLength: 4 }),
  );
  const mark = fc.constantFrom<Mark>(
    { type: "bold" },
    { type: "italic" },
    { type: "link", href: "https://a.example/" },
  );
  const run: fc.Arbitrary<Run> = fc.record({
    text: fc.array(piece, { minLength: 1, maxLength: 6 }).map((parts) => parts.join("") || " "),
    marks: fc.uniqueArray(mark, { maxLength: 2, selector: ({ type }) => type }),
  });
  const runs = fc.array(run, { minLength: 1, maxLength: 5 });
  const textOf = (all: readonly Run[]) => all.map(({ text }) => text).join("");

  it("what is set already is not set again", () =>
    fc.assert(
      fc.property(runs, languages, (all, language) => {
        const once = typesetRuns(all, language);
        expect(typesetRuns(once, language)).toEqual(once);
      }),
      { numRuns: 3_000 },
    ));

  it("letters, figures and line breaks stay, in their order", () =>
    fc.assert(
      fc.property(runs, languages, (all, language) => {
        const kept = (text: string) => text.replace(/[^\p{L}\p{N}\n]/gu, "");
        expect(kept(textOf(typesetRuns(all, language)))).toBe(kept(textOf(all)));
      }),
      { numRuns: 2_000 },
    ));

  it("marks stay on their letters", () =>
    fc.assert(
      fc.property(runs, languages, (all, language) => {
        const lettersOf = (some: readonly Run[]) =>
          some.flatMap(({ text, marks }) =>
            [...text].filter((char) => /[\p{L}\p{N}]/u.test(char)).map((char) => [char, marks]),
          );
        expect(lettersOf(typesetRuns(all, language))).toEqual(lettersOf(all));
      }),
    ));

  it("what is cut into runs is set as what is not", () =>
    fc.assert(
      fc.property(runs, languages, (all, language) => {
        expect(textOf(typesetRuns(all, language))).toBe(typeset(textOf(all), language));
      }),
    ));

  it("an address stays, wherever it stands", () =>
    fc.assert(
      fc.property(fc.array(piece), fc.array(piece), languages, (before, after, language) => {
        const address = "https://a.example/x--y/10-15?z='1'...";
        expect(typeset(`${before.join("")} ${address} ${after.join("")}`, language)).toContain(address);
      }),
    ));

  it("code stays where it is marked as such", () =>
    expect(
      typesetRuns([{ text: 'a "b" ' }, { text: 'c "d"' }], "en", (one) => one.text.startsWith("c")),
    ).toEqual([{ text: "a “b” " }, { text: 'c "d"' }]));
});
