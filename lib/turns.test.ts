import { describe, expect, it } from "vitest";
import { TooMany } from "@/lib/refusal";
import { GoneAway, Turns } from "./turns";

const [ANA, BOLAT] = [1, 2];

/** Exchanges that go on only when they are told to. */
function openTurns() {
  const turns = new Turns({ running: 2, waiting: 3 });
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const ask = (account: number, name: string, signal?: AbortSignal) =>
    turns.take(
      account,
      () =>
        new Promise<string>((resolve) => {
          begun.push(name);
          ends.set(name, () => resolve(name));
        }),
      signal,
    );
  const end = async (name: string) => {
    ends.get(name)?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { turns, begun, ask, end };
}

describe("what one account asks for at once", () => {
  it("is done two at a time and in the order in which it came", async () => {
    const { begun, ask, end } = openTurns();
    const answers = ["a", "b", "c", "d"].map((name) => ask(ANA, name));
    expect(begun).toEqual(["a", "b"]);
    await end("b");
    expect(begun).toEqual(["a", "b", "c"]);
    await end("a");
    expect(begun).toEqual(["a", "b", "c", "d"]);
    await end("c");
    await end("d");
    expect(await Promise.all(answers)).toEqual(["a", "b", "c", "d"]);
  });

  it("does not keep anybody else waiting", () => {
    const { begun, ask } = openTurns();
    for (const name of ["a", "b", "c"]) void ask(ANA, name);
    void ask(BOLAT, "his");
    expect(begun).toEqual(["a", "b", "his"]);
  });

  it("is refused where too much waits already, and taken again when there is room", async () => {
    const { begun, ask, end } = openTurns();
    for (const name of ["a", "b", "c", "d", "e"]) void ask(ANA, name);
    await expect(ask(ANA, "f")).rejects.toThrow(TooMany);
    await end("a");
    void ask(ANA, "g");
    for (const name of ["b", "c", "d", "e"]) await end(name);
    expect(begun).toEqual(["a", "b", "c", "d", "e", "g"]);
  });

  it("is not done for somebody who went away while it waited, and holds up nothing", async () => {
    const { begun, ask, end } = openTurns();
    const gone = new AbortController();
    for (const name of ["a", "b"]) void ask(ANA, name);
    const left = ask(ANA, "c", gone.signal);
    for (const name of ["d", "e"]) void ask(ANA, name);
    await expect(ask(ANA, "f")).rejects.toThrow(TooMany);
    gone.abort();
    await expect(left).rejects.toThrow(GoneAway);
    void ask(ANA, "g");
    for (const name of ["a", "b", "d"]) await end(name);
    expect(begun).toEqual(["a", "b", "d", "e", "g"]);
    await expect(ask(ANA, "h", gone.signal)).rejects.toThrow(GoneAway);
  });

  it("goes on after something that failed", async () => {
    const { turns, ask, begun } = openTurns();
    const fails = () => turns.take(ANA, () => Promise.reject(new Error("broken")));
    for (let times = 0; times < 3; times++) await expect(fails()).rejects.toThrow("broken");
    for (const name of ["a", "b", "c"]) void ask(ANA, name);
    expect(begun).toEqual(["a", "b"]);
  });
});
