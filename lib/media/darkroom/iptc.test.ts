import exifr from "exifr";
import { describe, expect, it } from "vitest";
import { bytes, dataset, jpegWith, segment, sound } from "./hostile-parts-for-tests";
import { iptcBlock, readIptc } from "./iptc";

const written = async (words: Parameters<typeof iptcBlock>[0]) =>
  jpegWith(await sound("jpeg"), segment(0xed, iptcBlock(words) ?? Buffer.alloc(0)));

describe("IPTC's older fields", () => {
  it("are read by other programs as they were written", async () => {
    const words = { credit: "Dana Ermek", creator: "D. Ermek", copyright: "Newsroom 2026", source: "Agency" };
    const read = (await exifr.parse(await written(words), { iptc: true, tiff: false })) as object;
    expect(read).toMatchObject({
      Credit: "Dana Ermek",
      Byline: "D. Ermek",
      CopyrightNotice: "Newsroom 2026",
      Source: "Agency",
    });
  });

  it("hold every script, and say so", () => {
    const block = iptcBlock({ credit: "Дана Ермек", source: "Ақпарат" }) ?? Buffer.alloc(0);
    expect(block.includes(Buffer.from([0x1c, 1, 90, 0, 3, 0x1b, 0x25, 0x47]))).toBe(true);
    expect(readIptc(block).get(110)).toEqual(["Дана Ермек"]);
    expect(readIptc(block).get(115)).toEqual(["Ақпарат"]);
  });

  it("are cut between letters where they are longer than the standard allows", () => {
    const block = iptcBlock({ credit: "Ж".repeat(40), copyright: "c".repeat(200) }) ?? Buffer.alloc(0);
    const [credit = ""] = readIptc(block).get(110) ?? [];
    expect(credit).toBe(`${"Ж".repeat(14)}…`);
    expect(Buffer.byteLength(credit)).toBeLessThanOrEqual(32);
    expect(Buffer.byteLength(readIptc(block).get(116)?.[0] ?? "")).toBe(128);
  });

  it("are left out where there is nothing to say", () => {
    expect(iptcBlock({ credit: "", creator: "" })).toBeNull();
  });

  it("are read in the letters of Windows where nobody says in which they are, and they are not UTF-8", () => {
    expect(readIptc(dataset(110, Buffer.from("Zo\xeb \x96 Agence", "latin1"))).get(110)).toEqual([
      "Zoë – Agence",
    ]);
    expect(readIptc(dataset(110, Buffer.from("Zoë", "utf8"))).get(110)).toEqual(["Zoë"]);
  });

  it("are found behind other resources with names of their own", () => {
    const other = bytes("8BIM", [4, 0x0b, 3], "abc", [0, 0, 0, 5], "12345", [0]);
    const block = iptcBlock({ credit: "Dana Ermek" }) ?? Buffer.alloc(0);
    const both = bytes(block.subarray(0, 14), other, block.subarray(14));
    expect(readIptc(both).get(110)).toEqual(["Dana Ermek"]);
  });
});
