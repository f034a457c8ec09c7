import { AsyncLocalStorage } from "node:async_hooks";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readerDatabase } from "@/lib/database";
import { eachAskedOnce, type Answers } from "./asked-once";
import { PRESS_NOTES } from "./note-read";

const holder = globalThis as unknown as Record<symbol, unknown>;
const notes = new AsyncLocalStorage<{ answers?: Answers }>();

beforeEach(() => {
  holder[PRESS_NOTES] = notes;
});
afterEach(() => {
  delete holder[PRESS_NOTES];
});

const editions = (language: string) => readerDatabase().publicEdition.findMany({ where: { language } });
const number = (value: bigint) => readerDatabase().$queryRaw`SELECT ${value}::bigint AS number`;

it("pages that share their answers are given the very same one to the same question", async () => {
  const answers: Answers = new Map();
  const [one, other] = [{ answers }, { answers }];
  const first = await notes.run(one, () => Promise.all([editions("en"), number(7n)]));
  const second = await notes.run(other, () => Promise.all([editions("en"), number(7n)]));
  expect(first).toEqual([expect.any(Array), [{ number: 7n }]]);
  expect(second[0]).toBe(first[0]);
  expect(second[1]).toBe(first[1]);
  expect(answers.size).toBe(2);
});

it("another question is another one, in its words, its values and whom it asks", async () => {
  const answers: Answers = new Map();
  await notes.run({ answers }, async () => {
    await editions("en");
    await editions("ru");
    await readerDatabase().publicEdition.count({ where: { language: "en" } });
    await readerDatabase().publicSection.count({});
    await number(7n);
    await number(8n);
    expect(await readerDatabase().$queryRaw`SELECT ${"7n"} AS number`).toEqual([{ number: "7n" }]);
  });
  expect(answers.size).toBe(7);
});

it("pages that share nothing, and whoever makes no page, ask each time", async () => {
  expect(await editions("en")).not.toBe(await editions("en"));
  const first = await notes.run({ answers: new Map() }, () => editions("en"));
  expect(await notes.run({ answers: new Map() }, () => editions("en"))).not.toBe(first);
  expect(await notes.run({}, () => editions("en"))).not.toBe(first);
});

it("what could not be answered is asked again", async () => {
  const answers: Answers = new Map();
  const wrong = () => notes.run({ answers }, () => readerDatabase().$queryRaw`SELECT nothing`);
  await expect(wrong()).rejects.toThrow(/nothing/);
  expect(answers.size).toBe(0);
  await expect(wrong()).rejects.toThrow(/nothing/);
});

it("of many rows only those are asked for that nobody has asked for, found or not", async () => {
  const asked: number[][] = [];
  const squares = (ids: number[]) =>
    eachAskedOnce("square", ids, async (unknown) => {
      asked.push(unknown);
      return new Map(unknown.filter((id) => id < 10).map((id) => [id, id * id]));
    });
  const answers: Answers = new Map();
  const found = await notes.run({ answers }, () => Promise.all([squares([1, 2, 12, 2]), squares([2, 3])]));
  expect(found).toEqual([
    new Map([
      [1, 1],
      [2, 4],
    ]),
    new Map([
      [2, 4],
      [3, 9],
    ]),
  ]);
  expect(await notes.run({ answers }, () => squares([3, 12]))).toEqual(new Map([[3, 9]]));
  expect(asked).toEqual([[1, 2, 12], [3]]);
  expect(await squares([3, 3])).toEqual(new Map([[3, 9]]));
  expect(await squares([])).toEqual(new Map());
  expect(asked).toEqual([[1, 2, 12], [3], [3]]);
});

it("rows that could not be read are asked for again", async () => {
  const answers: Answers = new Map();
  const failing = () =>
    notes.run({ answers }, () => eachAskedOnce("row", [1, 2], () => Promise.reject(new Error("Not now."))));
  await expect(failing()).rejects.toThrow("Not now.");
  expect(answers.size).toBe(0);
});
