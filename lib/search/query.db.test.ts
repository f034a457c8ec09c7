import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readerDatabase } from "@/lib/database";
import { LONGEST_QUERY } from "./fields";

/** The database's function search_query, as readers' questions use it. */

async function queriesOf(language: string, asked: string[]): Promise<(string | null)[]> {
  const rows = await readerDatabase().$queryRaw<{ q: string | null }[]>`
    SELECT search_query(${language}, asked)::text AS q
    FROM unnest(${asked}::text[]) WITH ORDINALITY AS given(asked, place) ORDER BY place`;
  return rows.map(({ q }) => q);
}
const queryOf = async (asked: string, language = "en") => (await queriesOf(language, [asked]))[0];

const PIECES = [
  "-",
  '"',
  "'",
  "(",
  ")",
  "!",
  "&",
  "|",
  ":",
  "*",
  "\\",
  "<->",
  " ",
  "or",
  "OR ",
  "heron",
  "ё",
  "5",
];
const typed = fc
  .array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ unit: "binary" })), {
    size: "max",
    maxLength: LONGEST_QUERY,
  })
  .map((pieces) =>
    pieces
      .join("")
      .slice(0, LONGEST_QUERY)
      .replace(/\0|\p{Surrogate}/gu, ""),
  );

describe("what is typed into the field", () => {
  it("is never an error, whatever it is", async () => {
    const property = fc.asyncProperty(fc.array(typed, { minLength: 50, maxLength: 50 }), async (asked) => {
      for (const language of ["en", "ru", "kk"])
        expect(await queriesOf(language, asked)).toHaveLength(asked.length);
    });
    await fc.assert(property, { numRuns: 20 });
  });

  it.each(["-", '-"', "- ", "-(", "-!", "-'", '-"a" '])("is no error when it is all %j", async (sign) => {
    const [q] = await queriesOf("en", [`${sign.repeat(LONGEST_QUERY)}heron`]);
    expect([null, "'heron'"]).toContain(q);
  });

  it.each([
    ["heron -otter", "'heron' & !'otter'"],
    ["heron - otter", "'heron' & 'otter'"],
    ["heron -- otter", "'heron' & 'otter'"],
    ["--heron", null],
    ['heron -"at night"', "'heron' & !'night'"],
    ['"grey heron" OR otter', "'grey' <-> 'heron' | 'otter'"],
    ["heron or", "'heron'"],
  ])("is read as search engines read it: %j", async (asked, q) => expect(await queryOf(asked)).toBe(q));

  it("is searched in Kazakh by beginnings of words of three letters and more", async () =>
    expect(await queryOf("Қала мен су", "kk")).toBe("'кала':* & 'мен':* & 'су'"));
});
