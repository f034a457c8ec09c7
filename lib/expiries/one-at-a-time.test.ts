import { describe, expect, it } from "vitest";
import { OneAtATime } from "./one-at-a-time";

/** Work that the test lets finish. */
function work() {
  const begun: { finish: () => void; fail: () => void }[] = [];
  const turns = new OneAtATime(
    () =>
      new Promise<void>((resolve, reject) => {
        begun.push({ finish: resolve, fail: () => reject(new Error("It failed.")) });
      }),
  );
  return { begun, turns };
}

const moment = () => new Promise((resolve) => setTimeout(resolve, 1));

describe("work that is done one turn at a time", () => {
  it("gives whoever asks during a turn the next one, and all of them the same", async () => {
    const { begun, turns } = work();
    const first = turns.turn();
    await moment();
    const second = turns.turn();
    expect(turns.turn()).toBe(second);
    expect(second).not.toBe(first);
    await moment();
    expect(begun).toHaveLength(1);
    begun[0]?.finish();
    await first;
    await moment();
    expect(begun).toHaveLength(2);
    begun[1]?.finish();
    await second;
  });

  it("goes on after a turn that failed, which only those hear of who asked for it", async () => {
    const { begun, turns } = work();
    const first = turns.turn();
    await moment();
    const second = turns.turn();
    begun[0]?.fail();
    await expect(first).rejects.toThrow("It failed.");
    await moment();
    begun[1]?.finish();
    await expect(second).resolves.toBeUndefined();
    await turns.settled();
  });
});
