import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashContent, hashHeader } from "./chain";
import { sayVerdict, verifyChain, type ChainEntry } from "./verify-chain";

type Part = Partial<Pick<ChainEntry, "note" | "data" | "text" | "announces" | "recorded">>;

/** A log written as the newsroom writes it: one entry an hour, each chained to the one before. */
function written(...parts: [kind: string, part?: Part][]): ChainEntry[] {
  const entries: ChainEntry[] = [];
  for (const [kind, part = {}] of parts) {
    const number = entries.length + 1;
    const { note = null, data = null, text = null, announces = null, recorded } = part;
    const salt = String(number).padStart(32, "0");
    const header = {
      story: 7,
      number,
      kind,
      at: `2026-11-20T0${number}:00:00.000Z`,
      announces,
      ...(recorded ? { recorded } : {}),
      contentHash: hashContent(salt, { note, data, text }),
      previous: entries.at(-1)?.hash ?? "",
    };
    entries.push({ ...header, note, data, text, salt, hash: hashHeader(header) });
  }
  return entries;
}

const log = () =>
  written(
    ["published", { text: { headline: "A third drier" } }],
    ["updated", { note: "The basin office answered.", recorded: "2026-11-20T02:00:09.000Z", text: {} }],
    ["corrected", { note: "It is a quarter.", text: { headline: "A quarter drier" } }],
    ["redated", { announces: { precision: "day", day: "2026-11-18" } }],
  );

/** The log after one change to its entry at this place, counted from 1. */
function tampered(place: number, change: Partial<ChainEntry>): ChainEntry[] {
  return log().map((entry, index) => (index === place - 1 ? { ...entry, ...change } : entry));
}

/** A log whose second entry was redacted; without `named`, nothing says so. */
function redacted(named: number[] = [2]): ChainEntry[] {
  const entries = written(
    ["published"],
    ["updated", { note: "A name that must go." }],
    ["fix"],
    ["redacted", { data: { entries: named } }],
  );
  return entries.map((entry) => (entry.number === 2 ? without(entry) : entry));
}

function without({ note: _note, data: _data, text: _text, salt: _salt, ...header }: ChainEntry): ChainEntry {
  return header;
}

describe("a story's chain", () => {
  it("is intact as it was written", () => {
    expect(verifyChain(log())).toEqual({ state: "intact", redacted: 0, pending: 0 });
    expect(sayVerdict(verifyChain(log()))).toBe("intact");
    expect(sayVerdict(verifyChain([]))).toBe("intact");
  });

  it.each<[string, number, Partial<ChainEntry>, string]>([
    ["a note", 3, { note: "It was right." }, "content"],
    ["a text", 1, { text: { headline: "A quarter drier" } }, "content"],
    ["what an entry knows beside its note", 2, { data: { source: "elsewhere" } }, "content"],
    ["a kind", 3, { kind: "fix" }, "header"],
    ["a time", 3, { at: "2026-11-20T03:30:00.000Z" }, "header"],
    ["a time, to before the entry above it", 3, { at: "2026-11-20T01:30:00.000Z" }, "time"],
    ["when the clock wrote it", 2, { recorded: "2026-11-20T02:00:00.000Z" }, "header"],
    ["an announced date", 4, { announces: { precision: "day", day: "2026-11-17" } }, "header"],
    ["whose story it is", 1, { story: 8 }, "header"],
    ["a content hash", 2, { contentHash: "0".repeat(64) }, "header"],
    ["a salt", 2, { salt: "f".repeat(32) }, "content"],
    ["a hash", 4, { hash: "0".repeat(64) }, "header"],
    ["the link to the entry before", 3, { previous: "0".repeat(64) }, "link"],
    ["a number", 3, { number: 5 }, "number"],
    ["a salt, by taking it away", 2, { salt: null }, "salt"],
    ["a time, to one that is none", 2, { at: "yesterday" }, "time"],
  ])("breaks at the entry in which somebody changed %s", (_what, place, change, why) => {
    const verdict = verifyChain(tampered(place, change));
    expect(verdict).toMatchObject({ state: "broken", brokenAt: place, why });
    expect(sayVerdict(verdict)).toContain(`broken at entry ${place}: `);
  });

  it("breaks where an entry is missing, and where two have changed places", () => {
    const entries = log();
    expect(verifyChain(entries.filter(({ number }) => number !== 2))).toMatchObject({ brokenAt: 2 });
    expect(verifyChain(entries.slice(1))).toMatchObject({ brokenAt: 1, why: "number" });
    const swapped = [0, 2, 1, 3].flatMap((index) => entries[index] ?? []);
    expect(verifyChain(swapped)).toMatchObject({ brokenAt: 2, why: "number" });
  });

  it("breaks after an entry that was rewritten with a hash of its own", () => {
    const entries = log();
    const rewritten = written(["published", { text: { headline: "Another" } }]);
    expect(verifyChain([...rewritten, ...entries.slice(1)])).toMatchObject({ brokenAt: 2, why: "link" });
  });

  it("stays intact after a redaction, and counts it", () => {
    expect(verifyChain(redacted())).toEqual({ state: "intact", redacted: 1, pending: 0 });
    expect(sayVerdict(verifyChain(redacted()))).toBe("intact, 1 redacted");
  });

  it("is broken where content is gone and only an earlier entry, another or none says so", () => {
    expect(verifyChain(redacted([3]))).toMatchObject({ brokenAt: 2, why: "salt" });
    expect(verifyChain(redacted().slice(0, 3))).toMatchObject({ brokenAt: 2, why: "salt" });
    const itself = redacted([4]).map((entry) => (entry.number === 4 ? { ...entry, salt: null } : entry));
    expect(verifyChain(itself)).toMatchObject({ brokenAt: 2 });
  });

  it("lets announced entries wait at the end for the clock, and nowhere else", () => {
    const waits: ChainEntry = {
      story: 7,
      number: 5,
      kind: "updated",
      at: "2026-11-20T09:00:00.000Z",
      announces: null,
      hash: null,
    };
    expect(sayVerdict(verifyChain([...log(), waits]))).toBe("intact, 1 pending");
    const inTheMiddle = tampered(2, { hash: null });
    expect(verifyChain(inTheMiddle)).toMatchObject({ brokenAt: 3, why: "pending" });
  });

  it("breaks whatever single letter of a hashed field is changed", () => {
    const fields = ["kind", "at", "contentHash", "previous", "hash", "note", "salt"] as const;
    const change = fc.record({
      place: fc.constantFrom(2, 3),
      field: fc.constantFrom(...fields),
      at: fc.nat(99),
      by: fc.constantFrom("0", "a", "9", "я"),
    });
    fc.assert(
      fc.property(change, ({ place, field, at, by }) => {
        const value = String(log()[place - 1]?.[field]);
        const index = at % value.length;
        const changed = value.slice(0, index) + by + value.slice(index + 1);
        fc.pre(changed !== value);
        expect(verifyChain(tampered(place, { [field]: changed }))).toMatchObject({
          state: "broken",
          brokenAt: place,
        });
      }),
    );
  });
});
