import sharp from "sharp";
import { afterAll, describe, expect, it, vi } from "vitest";
import { inspect } from "./darkroom";
import { darkroom } from "./handle";
import { likenessOf, unlikeness } from "./likeness";

// Its process has a low priority: beside others it may have to wait.
vi.setConfig({ testTimeout: 60_000 });

afterAll(() => darkroom().close());

/** A picture of large soft spots, another for each seed. */
async function spots(seed: number) {
  const data = Buffer.from(Array.from({ length: 48 }, (_, at) => (at * 97 * seed + at * at * 31) % 256));
  const small = sharp(data, { raw: { width: 4, height: 4, channels: 3 } });
  return small.resize(800, 600, { kernel: "cubic", fit: "fill" }).png().toBuffer();
}

const seen = async (file: Buffer) => (await inspect(file, { name: "" })).row.likeness;

describe("a picture's likeness", () => {
  it("says of each pixel whether the next one is brighter", () => {
    const rising = Uint8Array.from({ length: 72 }, (_, at) => at % 9);
    expect(likenessOf(rising)).toBe(-1n);
    expect(likenessOf(rising.slice().reverse())).toBe(0n);
    expect(likenessOf(Uint8Array.from([0, 9, ...Array<number>(70).fill(0)]))).toBe(-(2n ** 63n));
  });

  it("hardly changes with size, format and compression, and is another for another picture", async () => {
    const [one, other] = [await spots(3), await spots(5)];
    const small = await sharp(one).resize(300).jpeg({ quality: 30 }).toBuffer();
    expect(unlikeness(await seen(one), await seen(small))).toBeLessThanOrEqual(4);
    expect(unlikeness(await seen(one), await seen(other))).toBeGreaterThan(10);
  });

  it("is compared bit by bit", () => {
    expect(unlikeness(-1n, 0n)).toBe(64);
    expect(unlikeness(5n, 5n)).toBe(0);
    expect(unlikeness(-(2n ** 63n), 1n)).toBe(2);
  });
});
