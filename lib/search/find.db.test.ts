import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeArchive } from "@/bench/lists/archive";
import { closeDatabases, readerDatabase } from "@/lib/database";
import { LIST_PAGE } from "@/lib/stories/list-sizes";
import { ownerUrl } from "@/prisma/as-owner";
import { findStories } from "./find";

let words: string;
beforeAll(async () => {
  words = (await makeArchive(ownerUrl(), 1_800)).common;
}, 120_000);
afterAll(closeDatabases);

const page = (number: number) => {
  const part = { order: "relevance" as const, take: LIST_PAGE, skip: (number - 1) * LIST_PAGE };
  return findStories(
    readerDatabase(),
    { edition: { id: 1, language: "en" }, zone: "Asia/Almaty", words },
    part,
  );
};

describe("very many finds", () => {
  it("stand on the pages once each, the newest five hundred by weight before the others by time", async () => {
    const { count } = await page(1);
    expect(count).toBe(600);
    const ids: number[] = [];
    for (let number = 1; number <= count / LIST_PAGE; number += 1) ids.push(...(await page(number)).ids);
    expect(new Set(ids).size).toBe(count);
    const newestFirst = [...ids].sort((a, b) => b - a);
    expect(new Set(ids.slice(0, 500))).toEqual(new Set(newestFirst.slice(0, 500)));
    expect(ids.slice(0, 500)).not.toEqual(newestFirst.slice(0, 500));
    expect(ids.slice(500)).toEqual(newestFirst.slice(500));
  });
});
