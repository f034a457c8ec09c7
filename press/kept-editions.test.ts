import { describe, expect, it } from "vitest";
import type { PressEdition } from "./editions";
import { KeptEditions } from "./kept-editions";

const named = (language: string): PressEdition[] => [{ language, isDefault: true }];

/** Editions that the test tells one answer at a time. */
function telling() {
  const answers: ((editions: PressEdition[]) => void)[] = [];
  const kept = new KeptEditions({
    ask: () => new Promise((resolve) => answers.push(resolve)),
    limit: 10_000,
    now: () => 0,
    whenChanged: () => undefined,
    log: () => undefined,
  });
  return { kept, answers };
}

describe("the editions that are kept", () => {
  it("are asked for once by all who need them at once", async () => {
    const { kept, answers } = telling();
    const asking = [kept.all(), kept.all()];
    answers[0]?.(named("en"));
    expect(await Promise.all(asking)).toEqual([named("en"), named("en")]);
    expect([await kept.all(), answers.length]).toEqual([named("en"), 1]);
  });

  it("are not those that were asked for before they changed, whichever answer comes first", async () => {
    const { kept, answers } = telling();
    const early = kept.all();
    kept.expire(["edition:1"]);
    const late = kept.all();
    expect(answers.length).toBe(2);
    answers[1]?.(named("kk"));
    expect(await late).toEqual(named("kk"));
    answers[0]?.(named("en"));
    expect(await early).toEqual(named("en"));
    expect(await kept.all()).toEqual(named("kk"));
  });

  it("stay when something else changes", async () => {
    const { kept, answers } = telling();
    const asking = kept.all();
    answers[0]?.(named("en"));
    await asking;
    kept.expire(["story:1", "editions", "front:1"]);
    await kept.all();
    expect(answers.length).toBe(1);
  });
});
