import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pictureUse } from "@/lib/body/body";
import { SHAPES } from "@/lib/media/shapes";
import { cutStyle } from "./cut-style";
import { cutOf, plannedCut, type CutWay } from "./cut-ways";
import { drawnTo, grown, partAt } from "./free-part";

const PART = { x: 0.2, y: 0.1, width: 0.5, height: 0.4 };
const CROPS = { "1:1": { x: 0, y: 0, width: 0.5, height: 0.75 } };
const fraction = fc.double({ min: -1, max: 2, noNaN: true });
const region = fc.record({ x: fraction, y: fraction, width: fraction, height: fraction }).map(partAt);
const inside = ({ x, y, width, height }: typeof PART) =>
  Math.min(x, y) >= 0 &&
  x + width <= 1 + 1e-9 &&
  y + height <= 1 + 1e-9 &&
  Math.min(width, height) >= 0.05 - 1e-9;

describe("what of a picture a text shows", () => {
  it("is what was chosen, whichever way that is, and can be stored", () => {
    for (const way of ["whole", ...SHAPES, "free"] satisfies CutWay[]) {
      const cut = cutOf(3, { way, framing: { crops: CROPS }, part: PART });
      expect(pictureUse.parse(cut)).toEqual(cut);
      expect(plannedCut(cut)).toMatchObject({ way, framing: { crops: CROPS } });
    }
  });

  it("keeps nothing of a way that was only tried", () => {
    expect(cutOf(3, { ...plannedCut({ pictureId: 3, crop: PART }), way: "1:1" })).toEqual({
      ...{ pictureId: 3, framing: { shape: "1:1" } },
    });
    expect(cutOf(3, { ...plannedCut({ pictureId: 3, framing: { shape: "1:1" } }), way: "whole" })).toEqual({
      pictureId: 3,
    });
  });

  it("is drawn from the whole picture in a frame of its own shape", () => {
    const crops = { "4:3": { x: 0.25, y: 0.5, width: 0.5, height: 0.5 } };
    const { frame, image } = cutStyle({ width: 800, height: 600 }, { framing: { shape: "4:3", crops } });
    expect(frame.aspectRatio).toBe("400 / 300");
    expect(image).toEqual({ width: "200%", height: "200%", left: "-50%", top: "-100%" });
  });
});

describe("a part that is drawn freely", () => {
  it("never leaves the picture and is never too small to see", () => {
    const corner = fc.record({ left: fc.boolean(), top: fc.boolean() });
    const point = fc.record({ x: fraction, y: fraction });
    fc.assert(fc.property(region, inside));
    fc.assert(fc.property(region, fraction, (part, by) => inside(grown(part, by))));
    fc.assert(fc.property(region, corner, point, (part, at, to) => inside(drawnTo(part, at, to))));
  });

  it("keeps the corner that is not drawn", () => {
    const drawn = drawnTo(PART, { left: true, top: true }, { x: 0.4, y: 0.3 });
    expect(drawn.x + drawn.width).toBeCloseTo(0.7);
    expect(drawn.y + drawn.height).toBeCloseTo(0.5);
    expect(drawn.x).toBeCloseTo(0.4);
    expect(drawnTo(PART, { left: false, top: false }, { x: 0.9, y: 0.9 })).toMatchObject({ x: 0.2, y: 0.1 });
  });
});
