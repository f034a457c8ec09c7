import { describe, expect, it } from "vitest";
import { AskedTogether } from "./asked-together";

/** Questions that are answered when the test says so. */
function asking() {
  const asked: { names: string[]; answer: (known: string[]) => void; fail: (error: Error) => void }[] = [];
  const together = new AskedTogether<string>(
    (names) =>
      new Promise((resolve, reject) =>
        asked.push({
          names,
          answer: (known) => resolve(new Map(known.map((name) => [name, `${name} is known`]))),
          fail: reject,
        }),
      ),
  );
  return { asked, together };
}

const soon = () => new Promise((resolve) => setImmediate(resolve));

describe("questions that are asked together", () => {
  it("are one while one is under way, however many come, and each gets its own answer", async () => {
    const { asked, together } = asking();
    const first = together.of("a");
    await soon();
    const others = Array.from({ length: 1000 }, (_, at) => together.of(`made-up-${at}`));
    const known = together.of("b");
    await soon();
    expect(asked.map(({ names }) => names.length)).toEqual([1]);
    asked[0]?.answer(["a"]);
    await soon();
    expect(asked.map(({ names }) => names.length)).toEqual([1, 1001]);
    asked[1]?.answer(["b"]);
    expect([await first, await known]).toEqual(["a is known", "b is known"]);
    expect(new Set(await Promise.all(others))).toEqual(new Set([undefined]));
  });

  it("are begun after whoever asks has asked: an answer that is under way is nobody else's", async () => {
    const { asked, together } = asking();
    const before = together.of("a");
    await soon();
    const after = together.of("a");
    asked[0]?.answer([]);
    expect(await before).toBeUndefined();
    await soon();
    asked[1]?.answer(["a"]);
    expect(await after).toBe("a is known");
  });

  it("fail for those who asked, and not for those who come after them", async () => {
    const { asked, together } = asking();
    const first = together.of("a");
    await soon();
    const second = together.of("a");
    asked[0]?.fail(new Error("no connection"));
    await expect(first).rejects.toThrow("no connection");
    await soon();
    asked[1]?.answer(["a"]);
    expect(await second).toBe("a is known");
  });
});
