import { mkdir, mkdtemp, open, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readPageFile } from "./read-page-file";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "newsroom-import-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function fileOf(bytes: Uint8Array | string) {
  const file = path.join(folder, "page.txt");
  await writeFile(file, bytes);
  return readPageFile(file);
}

/** Russian text in the one-byte encoding of old Windows machines. */
function windows1251(text: string): Buffer {
  return Buffer.from(
    [...text].map((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      if (code < 128) return code;
      if (letter === "«") return 0xab;
      if (letter === "»") return 0xbb;
      return code - 0x410 + 0xc0;
    }),
  );
}

const RUSSIAN =
  "Мост закроют на зиму\n\nОпоры моста не выдержали, и управа решила: «закрыть». Это не первый раз, что паром ходит с осени.";

describe("the file of a page", () => {
  it("in UTF-8 is read, with its mark or without", async () => {
    expect(await fileOf("Қала кеңесі")).toEqual({ text: "Қала кеңесі", encoding: "utf-8" });
    expect(await fileOf("\ufeffҚала кеңесі")).toEqual({ text: "Қала кеңесі", encoding: "utf-8" });
  });

  it("in UTF-16 with its mark is read", async () => {
    const little = Buffer.from(`\ufeff${RUSSIAN}`, "utf16le");
    expect(await fileOf(little)).toEqual({ text: RUSSIAN, encoding: "utf-16le" });
    expect(await fileOf(Buffer.from(little).swap16())).toEqual({ text: RUSSIAN, encoding: "utf-16be" });
  });

  it("in windows-1251 is read where it is Russian beyond doubt", async () =>
    expect(await fileOf(windows1251(RUSSIAN))).toEqual({ text: RUSSIAN, encoding: "windows-1251" }));

  it.each([
    ["empty", Buffer.from("")],
    ["empty", Buffer.from(" \n \n")],
    ["utf16", Buffer.from("A page without its mark", "utf16le")],
    ["utf16", Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("odd", "latin1")])],
    ["windows1251", Buffer.concat([windows1251(RUSSIAN), Buffer.from([0xbc, 0xbe, 0x9d])])],
    ["notUtf8", Buffer.from([0x43, 0xe9, 0x21, 0xff, 0x20, 0xc3])],
    ["binary", Buffer.from([1, 0, 0, 2, 0, 9, 0, 0, 7])],
    ["pdf", Buffer.from("%PDF-1.7 …")],
    ["archive", Buffer.from("PK\x03\x04word/document.xml")],
    ["picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d])],
  ])("that is %s is refused by that name", async (code, bytes) =>
    expect(await fileOf(bytes)).toEqual({ unreadable: code }),
  );

  it("that does not exist, is a folder or is no plain file is refused", async () => {
    await mkdir(path.join(folder, "pages"));
    expect(await readPageFile(path.join(folder, "none.txt"))).toEqual({ unreadable: "missing" });
    expect(await readPageFile(path.join(folder, "page.txt", "none.txt"))).toEqual({ unreadable: "missing" });
    expect(await readPageFile(path.join(folder, "pages"))).toEqual({ unreadable: "folder" });
    expect(await readPageFile("/dev/null")).toEqual({ unreadable: "notAFile" });
  });

  it("of a hundred megabytes is refused by its size, without being read", async () => {
    const large = path.join(folder, "large.txt");
    const file = await open(large, "w");
    await file.truncate(100_000_000);
    await file.close();
    const before = process.memoryUsage().arrayBuffers;
    expect(await readPageFile(large)).toEqual({ unreadable: "tooLarge" });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000);
  });
});
