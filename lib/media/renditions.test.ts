import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutKey } from "./cut-key";
import { deskName, fileName, filesOf, namedFile, renditionOf, WIDTHS } from "./renditions";
import { around, inPixels, RATIO, regionOf, SHAPES, type Cut, type Framing } from "./shapes";

const CUTS: Cut[] = ["used", "3:2", ...SHAPES];
const size = fc.record({
  width: fc.integer({ min: 1, max: 12_000 }),
  height: fc.integer({ min: 1, max: 12_000 }),
});
const share = fc.double({ min: 0, max: 1, noNaN: true });
const focal = fc.record({ x: share, y: share });
const region = fc.tuple(share, share, share, share).map(([x, y, w, h]) => ({
  x: x * 0.9,
  y: y * 0.9,
  width: 0.05 + w * (0.95 - x * 0.9),
  height: 0.05 + h * (0.95 - y * 0.9),
}));
const framing: fc.Arbitrary<Framing> = fc.record(
  {
    shape: fc.constantFrom(...SHAPES),
    focal,
    crops: fc.record(Object.fromEntries(SHAPES.map((s) => [s, region])), { requiredKeys: [] }),
  },
  { requiredKeys: [] },
);
const framed = fc.record({ crop: region, framing }, { requiredKeys: [] });
const ROUNDING = 1e-9;
/** As exactly as crops are stored. */
const STORED = 0.0001 + ROUNDING;

describe("what a cut shows of a picture", () => {
  it("is never beyond the picture, nor beyond the crop that bounds it", () =>
    fc.assert(
      fc.property(size, framed, fc.constantFrom(...CUTS), (file, use, cut) => {
        const shown = regionOf(file, use, cut);
        const { x, y, width, height } = use.crop ?? { x: 0, y: 0, width: 1, height: 1 };
        expect(Math.min(shown.x - x, shown.y - y)).toBeGreaterThanOrEqual(-STORED);
        expect(shown.x + shown.width - x - width).toBeLessThanOrEqual(STORED);
        expect(shown.y + shown.height - y - height).toBeLessThanOrEqual(STORED);
        const part = inPixels(file, shown);
        expect(Math.min(part.width, part.height)).toBeGreaterThan(0);
        expect(part.left + part.width).toBeLessThanOrEqual(file.width);
        expect(part.top + part.height).toBeLessThanOrEqual(file.height);
      }),
    ));

  it("has the shape that was asked for, and is as large as it can be", () =>
    fc.assert(
      fc.property(
        size,
        region,
        focal,
        fc.constantFrom(...Object.values(RATIO)),
        (file, base, point, ratio) => {
          const shown = around(file, base, point, ratio);
          expect((shown.width * file.width) / (shown.height * file.height) / ratio).toBeCloseTo(1, 6);
          const fills = Math.max(shown.width / base.width, shown.height / base.height);
          expect(fills).toBeCloseTo(1, 6);
        },
      ),
    ));

  it("keeps the focal point, wherever that is within the crop", () =>
    fc.assert(
      fc.property(
        size,
        region,
        share,
        share,
        fc.constantFrom(...Object.values(RATIO)),
        (file, base, x, y, ratio) => {
          const point = { x: base.x + x * base.width, y: base.y + y * base.height };
          const shown = around(file, base, point, ratio);
          expect(point.x).toBeGreaterThanOrEqual(shown.x - ROUNDING);
          expect(point.x).toBeLessThanOrEqual(shown.x + shown.width + ROUNDING);
          expect(point.y).toBeGreaterThanOrEqual(shown.y - ROUNDING);
          expect(point.y).toBeLessThanOrEqual(shown.y + shown.height + ROUNDING);
        },
      ),
    ));

  it("is the crop that somebody made, where somebody made one", () => {
    const crops = { "16:9": { x: 0.1, y: 0.2, width: 0.5, height: 0.3 } };
    const file = { width: 3000, height: 2000 };
    expect(regionOf(file, { framing: { crops } }, "16:9")).toEqual(crops["16:9"]);
    expect(regionOf(file, { framing: { crops, shape: "16:9" } }, "used")).toEqual(crops["16:9"]);
    expect(regionOf(file, { framing: { crops } }, "used")).toEqual({ x: 0, y: 0, width: 1, height: 1 });
  });

  it("leaves out what the text leaves out, though a crop of the library shows it", () => {
    const file = { width: 3000, height: 2000 };
    const crops = {
      "4:3": { x: 0, y: 0, width: 0.8, height: 0.9 },
      "1:1": { x: 0.6, y: 0.1, width: 0.2, height: 0.3 },
    };
    const use = { crop: { x: 0.5, y: 0, width: 0.5, height: 1 }, framing: { crops } };
    for (const cut of ["4:3", "3:2"] as const) expect(regionOf(file, use, cut).x).toBeGreaterThanOrEqual(0.5);
    expect(regionOf(file, use, "1:1")).toEqual(crops["1:1"]);
  });

  it("is told apart by its key exactly where the text shows another part", () =>
    fc.assert(
      fc.property(size, framed, framed, (file, one, other) => {
        const use = { pictureId: 1, ...one };
        const changed = { pictureId: 1, ...other };
        if (cutKey(use, "body") === cutKey(changed, "body"))
          expect(regionOf(file, use, "used")).toEqual(regionOf(file, changed, "used"));
      }),
    ));
});

describe("the name of a file for readers", () => {
  const file = { contentHash: "3f".repeat(32), width: 2400, height: 1600 };

  it("says which picture, which part under which credit, how wide, and in which format", () => {
    const rendition = renditionOf(file, { credit: "Dana Ermek" }, "used");
    const name = fileName(rendition, 720, "avif");
    expect(name).toMatch(/^(3f){16}-[0-9a-f]{12}-720\.avif$/);
    expect(namedFile(name)).toEqual({
      ...{ picture: "3f".repeat(16), for: "readers", rendition: rendition.name, width: 720, format: "avif" },
    });
    expect(namedFile(deskName(file.contentHash, 320))).toMatchObject({ for: "desk", width: 320 });
  });

  it("is another one for another part and another credit, and the same for the same", () => {
    const name = (use: Parameters<typeof renditionOf>[1], cut: Cut = "used") =>
      renditionOf(file, use, cut).name;
    const whole = name({ credit: "Dana Ermek" });
    expect(name({ credit: "Lev Ansar" })).not.toBe(whole);
    expect(name({ credit: "Dana Ermek", framing: { shape: "1:1" } })).not.toBe(whole);
    expect(name({ credit: "Dana Ermek" }, "3:2")).toBe(whole);
  });

  it("cannot be reckoned from the name of another part: what readers are told of the original is not enough", () => {
    const other = { ...file, contentHash: `${"3f".repeat(16)}${"00".repeat(16)}` };
    expect(deskName(other.contentHash, 320)).toBe(deskName(file.contentHash, 320));
    expect(renditionOf(other, {}, "used").name).not.toBe(renditionOf(file, {}, "used").name);
  });

  it("has no width beyond the picture's own, and none but the layouts' below it", () =>
    fc.assert(
      fc.property(size, framed, fc.constantFrom(...CUTS), (shape, use, cut) => {
        const { widths, part } = renditionOf({ ...file, ...shape }, use, cut);
        expect(widths.at(-1)).toBe(Math.min(part.width, 1936));
        for (const width of widths.slice(0, -1)) expect(WIDTHS).toContain(width);
        expect([...widths].sort((a, b) => a - b)).toEqual(widths);
      }),
    ));

  it("stands for one JPEG alone in the shapes that only machines ask for", () => {
    expect(filesOf(renditionOf(file, {}, "16:9"), "16:9")).toEqual(["1936.jpg"]);
    expect(filesOf(renditionOf(file, {}, "used"), "used")).toHaveLength(WIDTHS.length * 3);
  });

  it.each([
    ["", "card-1-0123456789abcdef.jpg", "originals/3f"],
    [`${"3f".repeat(16)}-0123456789ab-0720.avif`, `${"3f".repeat(16)}-0123456789ab-720.gif`, "../etc/passwd"],
    [`${"3f".repeat(16)}-0123456789ab-99999.avif`, `${"3F".repeat(16)}-0123456789ab-720.avif`, "x.avif"],
  ])("is none of %o, %o, %o", (...names) => expect(names.map(namedFile)).toEqual([null, null, null]));
});
