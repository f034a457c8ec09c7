import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Refusal } from "@/lib/refusal";
import { refusalWords } from "@/lib/web/refusal-words";
import { inspect, makeFile, type Seen } from "./darkroom";
import { darkroom } from "./handle";
import { hostileFiles } from "./hostile-files-for-tests";
import { sound } from "./hostile-parts-for-tests";

const GIGABYTE = 1_000_000_000;
const WORDS = { credit: "Dana Ermek", creator: "Dana Ermek", copyright: "Newsroom", source: "" };

let peak = 0;
let asking: NodeJS.Timeout;

/** The most memory that the darkroom has held, of those processes too that were ended for it: as the system counts it. */
function lookAtMemory() {
  const { pid } = darkroom();
  if (pid === undefined || process.platform !== "linux") return;
  try {
    const [, kilobytes = "0"] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    peak = Math.max(peak, Number(kilobytes) * 1024);
  } catch {
    // It has just ended.
  }
}

beforeAll(() => {
  asking = setInterval(lookAtMemory, 5);
});

afterAll(() => {
  clearInterval(asking);
  darkroom().close();
});

const files = hostileFiles();

describe("what strangers send", () => {
  it("is tried with more than 200 files, no two of which have the same fault", () => {
    expect(new Set(files.map(({ wrong }) => wrong)).size).toBe(files.length);
    expect(files.length).toBeGreaterThan(200);
  });

  it.each(files.map((file) => [file.wrong, file] as const))(
    "is a picture or is refused in words: %s",
    { timeout: 180_000 },
    async (_wrong, { make, name = "picture.jpg", must }) => {
      const bytes = await make();
      const outcome = await inspect(bytes, { name }).catch((error: unknown) => error);
      if (outcome instanceof Refusal) return expectWords(outcome, must);
      expect(must ?? "read").toBe("read");
      const { row, desk } = outcome as Seen;
      expectSane(row);
      const part = { left: 0, top: 0, width: row.width, height: row.height };
      const sheet = { name: _wrong, part, widths: [Math.min(row.width, 208)] };
      const width = Math.min(row.width, 208);
      for (const format of ["avif", "webp", "jpg"] as const) {
        expectClean(await makeFile(bytes, sheet, { width, format }, WORDS), format);
      }
      for (const file of Object.values(desk)) expectClean(file, "webp");
    },
  );

  it("never needed a gigabyte, and the darkroom still works", async () => {
    const { row } = await inspect(await sound("jpeg"), { name: "after.jpg" });
    expect(row).toMatchObject({ mime: "image/jpeg", width: 160, height: 120 });
    console.log(`The darkroom needed ${Math.round(Math.max(peak, darkroom().peak) / 1e6)} MB at the most.`);
    expect(Math.max(peak, darkroom().peak)).toBeLessThan(GIGABYTE);
    if (process.platform === "linux") expect(peak).toBeGreaterThan(0);
  });
});

/** A sentence of its own in every language, and not the one that stands for all that has none. */
function expectWords({ code, values }: Refusal, must: string | undefined) {
  if (must?.startsWith("picture.")) expect(code).toBe(must);
  else expect(must ?? "refused").toBe("refused");
  const sentences = ["en", "ru", "kk"].map((language) => refusalWords(code, language, values));
  expect(new Set(sentences).size).toBe(3);
  sentences.forEach((sentence, at) =>
    expect(sentence).not.toBe(refusalWords("nothing of the kind", ["en", "ru", "kk"][at] ?? "")),
  );
}

function expectSane({
  width,
  height,
  colour,
  likeness,
  said,
  keywords,
  people,
  takenOn,
  ...texts
}: Seen["row"]) {
  expect(width * height).toBeGreaterThan(0);
  expect(width * height).toBeLessThanOrEqual(100_000_000);
  expect(colour).toMatch(/^#[0-9a-f]{6}$/);
  expect(BigInt.asIntN(64, likeness)).toBe(likeness);
  if (takenOn) expect(takenOn.toISOString().slice(0, 10)).toBe(texts.taken.slice(0, 10));
  for (const text of [...Object.values(texts), ...Object.values(said), ...keywords, ...people]) {
    expect(text.length).toBeLessThanOrEqual(20_000);
    // What PostgreSQL cannot keep, and what turns the lines of a page.
    expect(text).not.toMatch(/[\0-\x08\x0b-\x1f\u202a-\u202e]|[\ud800-\udbff](?![\udc00-\udfff])/);
  }
  expect(texts.credit.length).toBeLessThanOrEqual(1000);
  expect(keywords.length).toBeLessThanOrEqual(100);
}

/** A file that ends where its format says, and holds nothing that came with the original. */
function expectClean(file: Buffer, format: "avif" | "webp" | "jpg") {
  const letters = file.toString("latin1");
  // Whatever stands behind or in one of these files says "payload". Signs of three or four bytes may stand in any picture.
  expect(letters).not.toMatch(/<script|payload|<\?php|%PDF-1|GPSLatitude|GPSLongitude/i);
  expect(endOf(file, format)).toBe(file.length);
}

function endOf(file: Buffer, format: "avif" | "webp" | "jpg"): number {
  if (format === "webp") return file.readUInt32LE(4) + 8;
  if (format === "jpg")
    return file.indexOf(Buffer.from([0xff, 0xd9]), file.indexOf(Buffer.from([0xff, 0xda]))) + 2;
  let at = 0;
  while (at + 8 <= file.length) at += Math.max(8, file.readUInt32BE(at));
  return at;
}
