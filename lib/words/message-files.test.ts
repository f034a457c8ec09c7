import fs, { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import english from "./en.json";
import { readMessageFile } from "./message-files";
import { PSEUDO_LANGUAGE, pseudoMessages } from "./pseudo-for-tests";
import { messagesFor, missingWords, wordsFor } from "./words";

vi.mock("node:fs", { spy: true });

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "words-"));
  file = path.join(folder, "words", `${PSEUDO_LANGUAGE}.json`);
  mkdirSync(path.dirname(file));
  vi.stubEnv("NEWSROOM_DATA", folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  vi.mocked(fs.readFileSync).mockClear();
  rmSync(folder, { recursive: true });
});

const write = (written: unknown) =>
  writeFileSync(file, typeof written === "string" ? written : JSON.stringify(written));
const said = () => wordsFor(PSEUDO_LANGUAGE)("site.menu");
const reads = () => vi.mocked(fs.readFileSync).mock.calls.filter(([name]) => name === file).length;

describe("a message file of a newsroom", () => {
  it("is found as soon as it is there", () => {
    expect(missingWords(PSEUDO_LANGUAGE)).toBeNull();
    expect(said()).toContain(english.site.menu);
    write(pseudoMessages());
    expect(missingWords(PSEUDO_LANGUAGE)).toEqual([]);
    const words = wordsFor(PSEUDO_LANGUAGE);
    expect(words("site.menu")).toMatch(/^\p{Script=Arabic}+$/u);
    expect(words("desk.board.count", { count: 3 })).toMatch(/^[3٣] \p{Script=Arabic}+$/u);
  });

  it("is read once as long as it stays the same, and read and counted once when it has changed", () => {
    const warned = vi.spyOn(console, "warn").mockReturnValue();
    write({ site: { menu: "First" } });
    const messages = messagesFor(PSEUDO_LANGUAGE);
    for (let time = 0; time < 5; time += 1) expect(said()).toBe("First");
    expect(messagesFor(PSEUDO_LANGUAGE)).toBe(messages);
    expect([reads(), warned.mock.calls.length]).toEqual([1, 1]);
    write({ site: { menu: "The second" } });
    for (let time = 0; time < 5; time += 1) expect(said()).toBe("The second");
    expect([reads(), warned.mock.calls.length]).toEqual([2, 2]);
  });

  it("that is broken is read and complained of once, until it is mended or taken away", () => {
    const complained = vi.spyOn(console, "error").mockReturnValue();
    vi.spyOn(console, "warn").mockReturnValue();
    for (const broken of ['{ "site": ', "4"]) {
      complained.mockClear();
      write(broken);
      for (let time = 0; time < 5; time += 1) {
        expect(said()).toContain(english.site.menu);
        expect(missingWords(PSEUDO_LANGUAGE)).toBeNull();
      }
      expect(complained.mock.calls.map(([words]) => String(words))).toEqual([
        `The message file ${file} cannot be read.`,
      ]);
    }
    expect(reads()).toBe(2);
    write({ site: { menu: "Mended" } });
    expect(said()).toBe("Mended");
    rmSync(file);
    expect(said()).toContain(english.site.menu);
  });

  it("that is not there is not read, however often it is asked for", () => {
    for (let time = 0; time < 5; time += 1) expect(readMessageFile(PSEUDO_LANGUAGE)).toBeNull();
    expect(vi.mocked(fs.readFileSync)).not.toHaveBeenCalled();
  });

  it("that is a folder is none", () => {
    mkdirSync(file);
    expect(readMessageFile(PSEUDO_LANGUAGE)).toBeNull();
  });
});
