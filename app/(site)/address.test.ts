import { describe, expect, it } from "vitest";
import { readEntryNumber, readPageNumber, readParts } from "./address";

const asked = (page: string | string[] | undefined) => Promise.resolve({ page });
const NOT_A_PAGE = [
  "0",
  "-1",
  "01",
  "1.5",
  "1e9",
  "1000000000",
  "",
  " 1",
  "１",
  "abc",
  "\0",
  "9".repeat(100_000),
];

describe("the number of a page", () => {
  it("is none where none is asked for, and that which is", async () => {
    expect(await readPageNumber(Promise.resolve({}))).toBeUndefined();
    expect(await readPageNumber(asked("1"))).toBe(1);
    expect(await readPageNumber(asked("9999999"))).toBe(9_999_999);
  });

  it.each(NOT_A_PAGE.map((page) => [page.slice(0, 20), page]))("is not %j", async (_, page) => {
    expect(await readPageNumber(asked(page))).toBeNaN();
    expect(await readEntryNumber(Promise.resolve({ entry: page }))).toBeUndefined();
  });

  it("is not two numbers at once", async () => expect(await readPageNumber(asked(["1", "2"]))).toBeNaN());
});

it("parts of an address are read however often they were encoded, and never fail", async () => {
  expect(await readParts(Promise.resolve({ lang: "ru", section: "%D0%BC" }))).toEqual({
    lang: "ru",
    section: "м",
  });
  for (const section of ["%zz", "%00", "a%00b"])
    expect(await readParts(Promise.resolve({ section }))).toEqual({ section });
});
