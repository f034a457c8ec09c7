import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { hashContent, hashHeader } from "@/lib/chain";
import { sayVerdict, verifyChain, type ChainEntry } from "@/lib/verify-chain";
import { checkPublished } from "./check-chains";

const folder = mkdtempSync(path.join(tmpdir(), "newsroom-readme-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The command as the README gives it to a stranger, with a file in place of the address. */
function strangersCheck(log: unknown) {
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  const command = /^curl -s \S+ \| (node -e '[^']+')$/m.exec(readme)?.[1];
  if (!command) throw new Error("The README has no such command any more.");
  const { stdout, stderr, status } = spawnSync("sh", ["-c", command], {
    cwd: folder,
    input: JSON.stringify(log),
    encoding: "utf8",
  });
  return { says: stdout.trim() || stderr, status };
}

type Published = { format: 1; story: { id: number; url: string }; entries: Omit<ChainEntry, "story">[] };

function published(): Published {
  const entries: Published["entries"] = [];
  const parts: [kind: string, note: string | null, data: unknown, text: unknown][] = [
    ["published", null, null, { headline: "“A third” drier — Өскемен", body: { version: 1, blocks: [] } }],
    ["updated", "The basin office answered; then it did not.", { z: 1, a: { c: [1, 2], b: null } }, { a: 1 }],
    ["corrected", "It is a quarter.", null, { headline: "A quarter drier" }],
    ["redacted", null, { entries: [2] }, null],
  ];
  for (const [kind, note, data, text] of parts) {
    const number = entries.length + 1;
    const salt = String(number).repeat(32);
    const header = {
      number,
      kind,
      at: `2026-11-2${number}T06:30:00.000Z`,
      announces: number === 1 ? ({ precision: "day", day: "2026-11-18" } as const) : null,
      ...(number === 2 ? { recorded: "2026-11-22T06:30:07.000Z" } : {}),
      contentHash: hashContent(salt, { note, data, text }),
      previous: entries.at(-1)?.hash ?? "",
    };
    entries.push({ ...header, note, data, text, salt, hash: hashHeader({ story: 7, ...header }) });
  }
  return { format: 1, story: { id: 7, url: "https://newsroom.example/city/lock" }, entries };
}

function changed(change: (log: Published) => void): Published {
  const log = published();
  change(log);
  return log;
}

function edit(place: number, fields: Partial<ChainEntry>): Published {
  return changed(({ entries }) => Object.assign(entries[place - 1] ?? {}, fields));
}

function withoutContent(...numbers: number[]): Published {
  return changed(({ entries }) => {
    for (const number of numbers) {
      const entry = entries[number - 1];
      for (const field of ["note", "data", "text", "salt"] as const) if (entry) delete entry[field];
    }
  });
}

const CASES: [string, Published, string][] = [
  ["a log as it was written", published(), "intact"],
  ["a log of which one entry was redacted", withoutContent(2), "intact, 1 redacted"],
  [
    "an announced entry that the clock has yet to write",
    changed(({ entries }) => {
      entries.push({ number: 5, kind: "fix", at: "2026-11-26T06:30:00.000Z", announces: null });
    }),
    "intact, 1 pending",
  ],
  ["a changed note", edit(3, { note: "We were right." }), "broken at entry 3: its note or text"],
  [
    "a changed text",
    edit(1, { text: { headline: "A quarter drier" } }),
    "broken at entry 1: its note or text",
  ],
  [
    "a changed time",
    edit(3, { at: "2026-11-23T05:30:00.000Z" }),
    "broken at entry 3: its number, kind or time",
  ],
  ["a time set back", edit(3, { at: "2026-11-20T06:30:00.000Z" }), "broken at entry 3: it is older"],
  ["a changed kind", edit(3, { kind: "fix" }), "broken at entry 3: its number, kind or time"],
  ["a changed moment of writing", edit(2, { recorded: "2026-11-22T06:30:00.000Z" }), "broken at entry 2"],
  ["another story's log", changed(({ story }) => (story.id = 8)), "broken at entry 1"],
  [
    "two entries in the wrong order",
    changed(({ entries }) => entries.splice(1, 2, ...entries.slice(1, 3).reverse())),
    "broken at entry 2: an entry is missing or out of order",
  ],
  [
    "a missing entry",
    changed(({ entries }) => entries.splice(1, 1)),
    "broken at entry 2: an entry is missing",
  ],
  [
    "a missing entry whose place was closed",
    changed(({ entries }) => {
      entries.splice(1, 1);
      entries.forEach((entry, index) => (entry.number = index + 1));
    }),
    "broken at entry 2: it does not follow",
  ],
  ["content that is gone without a word", withoutContent(3), "broken at entry 3: its content is gone"],
];

describe("whoever checks a log", () => {
  it.each(CASES)(
    "is told the truth about %s, by the README's command and by ours",
    async (_what, log, says) => {
      const stranger = strangersCheck(log);
      expect(stranger.says).toContain(says);
      expect(stranger.status).toBe(says.startsWith("intact") ? 0 : 1);
      const verdict = verifyChain(log.entries.map((entry) => ({ ...entry, story: log.story.id })));
      expect(sayVerdict(verdict)).toBe(stranger.says);
      const file = path.join(folder, "changes.json");
      writeFileSync(file, JSON.stringify(log));
      const printed: string[] = [];
      expect(await checkPublished(file, (text) => printed.push(text))).toBe(stranger.status);
      expect(printed).toEqual([`${log.story.url}: ${stranger.says}`]);
    },
  );

  it("is told when there is no log to check", async () => {
    const file = path.join(folder, "other.json");
    writeFileSync(file, JSON.stringify({ error: "killed" }));
    const printed: string[] = [];
    expect(await checkPublished(file, (text) => printed.push(text))).toBe(2);
    expect(printed.join()).toContain("is not a story's changes.json");
    expect(await checkPublished(path.join(folder, "none.json"), () => undefined)).toBe(2);
  });
});
