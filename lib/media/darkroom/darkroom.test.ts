import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import sharp, { type Sharp } from "sharp";
import { afterAll, describe, expect, it, vi } from "vitest";
import { TooMany } from "@/lib/refusal";
import { inspect, makeDeskFiles, makeFile, makeFiles } from "./darkroom";
import { scene, sound } from "./hostile-parts-for-tests";
import { darkroom } from "./handle";
import { GREEN_HEIC } from "./heic-for-tests";

const WORDS = { credit: "", creator: "", copyright: "", source: "" };
const ROOT = path.resolve(import.meta.dirname, "../../..");

// Its process has a low priority: beside others it may have to wait.
vi.setConfig({ testTimeout: 60_000 });

afterAll(() => darkroom().close());

/** The left half red, the right half blue, the lower half darker: each corner is known by its colour. */
async function corners(space: "red" | "grey" = "red") {
  const data = Buffer.alloc(200 * 100 * 3);
  for (let at = 0; at < 200 * 100; at += 1) {
    const light = at < 200 * 50 ? 230 : 110;
    if (space === "grey") data.fill(at % 200 < 100 ? light : light / 2, at * 3, at * 3 + 3);
    else data[at * 3 + (at % 200 < 100 ? 0 : 2)] = light;
  }
  return sharp(data, { raw: { width: 200, height: 100, channels: 3 } });
}

async function printed(original: Buffer, format: "avif" | "webp" | "jpg" = "jpg", words = WORDS) {
  const { row } = await inspect(original, { name: "" });
  const part = { left: 0, top: 0, width: row.width, height: row.height };
  const sheet = { name: `${Math.random()}`, part, widths: [row.width] };
  return makeFile(original, sheet, { width: row.width, format }, words);
}

/** The colour at a place, as fractions of width and height. */
async function colourAt(file: Buffer, x: number, y: number) {
  const { data, info } = await sharp(file)
    .removeAlpha()
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels;
  return [...data.subarray(at, at + 3)];
}

function expectNear(colour: number[], wanted: number[], most = 12) {
  colour.forEach((part, at) =>
    expect(
      Math.abs(part - (wanted[at] ?? 0)),
      `${colour.join()} is not ${wanted.join()}`,
    ).toBeLessThanOrEqual(most),
  );
}

describe("a file for readers", () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    "stands upright, in whichever of the eight ways the camera was held: %i",
    async (way) => {
      const upright = await corners();
      // Turned so that this way of holding the camera turns it back.
      const back: Record<number, (image: Sharp) => Sharp> = {
        1: (image) => image,
        2: (image) => image.flop(),
        3: (image) => image.rotate(180),
        4: (image) => image.flip(),
        5: (image) => image.rotate(90),
        6: (image) => image.rotate(270),
        7: (image) => image.rotate(270),
        8: (image) => image.rotate(90),
      };
      const turned = await (back[way]?.(upright) ?? upright).png().toBuffer();
      // Mirrored in a step of its own, so that it is sure to come after the turn.
      const raw = way === 5 || way === 7 ? await sharp(turned).flop().png().toBuffer() : turned;
      const held = await sharp(raw).withMetadata({ orientation: way }).jpeg({ quality: 95 }).toBuffer();
      const { row, desk } = await inspect(held, { name: "" });
      expect([row.width, row.height]).toEqual([200, 100]);
      for (const file of [await printed(held), desk[320]]) {
        expect(await sharp(file).metadata()).toMatchObject({ width: 200, height: 100 });
        expectNear(await colourAt(file, 0.1, 0.1), [230, 0, 0]);
        expectNear(await colourAt(file, 0.9, 0.1), [0, 0, 230]);
        expectNear(await colourAt(file, 0.1, 0.9), [110, 0, 0]);
      }
    },
  );

  it("has the colours of the web, whichever the original's are", async () => {
    const green = sharp({
      create: { width: 100, height: 80, channels: 3, background: { r: 60, g: 180, b: 90 } },
    });
    const wide = await green.clone().withIccProfile("p3").png().toBuffer();
    expect((await inspect(wide, { name: "" })).row.said.profile).toMatch(/P3/);
    expectNear(await colourAt(await printed(wide), 0.5, 0.5), [60, 180, 90], 4);
    const deep = await green.clone().toColourspace("rgb16").png().toBuffer();
    expectNear(await colourAt(await printed(deep, "webp"), 0.5, 0.5), [60, 180, 90], 4);
    const printers = await green.clone().withIccProfile("cmyk").jpeg({ quality: 100 }).toBuffer();
    expect((await sharp(printers).metadata()).space).toBe("cmyk");
    expectNear(await colourAt(await printed(printers), 0.5, 0.5), [60, 180, 90], 16);
    const grey = await (await corners("grey")).toColourspace("b-w").png().toBuffer();
    expectNear(await colourAt(await printed(grey), 0.1, 0.1), [230, 230, 230]);
  });

  it("is made of a telephone's HEIC too, in the colours of the web", async () => {
    const { row, desk } = await inspect(GREEN_HEIC, { name: "IMG_0042.HEIC" });
    expect(row).toMatchObject({ mime: "image/heic", width: 64, height: 48 });
    // Display P3 has a green that is nearer to grey by these numbers than that of sRGB.
    for (const file of [desk[960], await printed(GREEN_HEIC)]) {
      expectNear(await colourAt(file, 0.5, 0.5), [0, 203, 75], 4);
    }
    const cut = GREEN_HEIC.subarray(0, GREEN_HEIC.length - 20);
    await expect(inspect(cut, { name: "" })).rejects.toMatchObject({
      code: expect.stringMatching(/^picture\.(?:cut|damaged)$/) as string,
    });
  });

  it("stands on white where the original has holes", async () => {
    const hole = await sharp({ create: { width: 60, height: 60, channels: 4, background: "#ff000000" } })
      .png()
      .toBuffer();
    for (const format of ["avif", "webp", "jpg"] as const) {
      expectNear(await colourAt(await printed(hole, format), 0.5, 0.5), [255, 255, 255], 3);
    }
  });

  it("is the part that is asked for, at the width that is asked for, of one decoding", async () => {
    const original = await (await corners()).resize(2400, 1200, { kernel: "nearest" }).png().toBuffer();
    const sheet = {
      name: "right half",
      part: { left: 1200, top: 0, width: 1200, height: 600 },
      widths: [208, 720, 1200],
    };
    const wanted = [208, 720, 1200].flatMap((width) =>
      (["avif", "webp", "jpg"] as const).map((format) => ({ width, format })),
    );
    let count = 0;
    for await (const { width, format, bytes } of makeFiles(original, sheet, wanted, WORDS)) {
      count += 1;
      const seen = await sharp(bytes).metadata();
      expect([seen.width, seen.height]).toEqual([width, width / 2]);
      expect(seen.format).toBe(format === "avif" ? "heif" : format === "jpg" ? "jpeg" : format);
      expectNear(await colourAt(bytes, 0.5, 0.5), [0, 0, 230]);
      expect([seen.exif, seen.xmp, seen.iptc, seen.icc]).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
      ]);
    }
    expect(count).toBe(9);
  });

  it("is cut out of a smaller version in the same way as out of the original", async () => {
    const small = await (await corners()).png().toBuffer();
    const sheet = {
      name: "a stand-in",
      part: { left: 1200, top: 0, width: 1200, height: 600 },
      widths: [80],
      of: { width: 2400, height: 1200 },
    };
    const file = await makeFile(small, sheet, { width: 80, format: "jpg" }, WORDS);
    expect(await sharp(file).metadata()).toMatchObject({ width: 80, height: 40 });
    expectNear(await colourAt(file, 0.3, 0.5), [0, 0, 230]);
  });
});

describe("the darkroom", () => {
  it("refuses a JPEG that ends after three fifths, and shows no half of it", async () => {
    const whole = await sharp({
      create: {
        width: 1600,
        height: 1200,
        channels: 3,
        background: "#777",
        noise: { type: "gaussian", mean: 120, sigma: 40 },
      },
    })
      .jpeg()
      .toBuffer();
    const cut = whole.subarray(0, Math.floor(whole.length * 0.6));
    await expect(inspect(cut, { name: "" })).rejects.toMatchObject({ code: "picture.cut" });
    await expect(makeDeskFiles(cut)).rejects.toMatchObject({ code: "picture.cut" });
  });

  it("says of a picture that browsers show in spite of its faults that it has some", async () => {
    const whole = await scene(640, 480).jpeg().toBuffer();
    const gap = Buffer.concat([whole.subarray(0, 30_000), whole.subarray(30_700)]);
    expect((await inspect(gap, { name: "" })).row.said.faulty).toBe("read");
  });

  it("works on when it ends under a job: that one is refused in words, the others are done by another process", async () => {
    const file = await sound("jpeg");
    await inspect(file, { name: "" });
    const before = darkroom().pid ?? 0;
    const large = await sharp({ create: { width: 6000, height: 6000, channels: 3, background: "#765" } })
      .png()
      .toBuffer();
    const ended = inspect(large, { name: "under which it ends" });
    const next = inspect(file, { name: "" });
    process.kill(before, "SIGKILL");
    await expect(ended).rejects.toMatchObject({ code: "picture.crashed" });
    expect((await next).row.width).toBe(160);
    expect(darkroom().pid).not.toBe(before);
  });

  it("serves who waits for a page before who adds a picture, and both before what is made ahead", async () => {
    const file = await sound("png");
    const sheet = { name: "s", part: { left: 0, top: 0, width: 160, height: 120 }, widths: [160] };
    const done: string[] = [];
    const note = (what: string) => () => void done.push(what);
    const ahead = makeFiles(file, sheet, [{ width: 160, format: "jpg" }], WORDS);
    await Promise.all([
      inspect(file, { name: "" }).then(note("first")),
      ahead.next().then(note("ahead")),
      inspect(file, { name: "" }).then(note("added")),
      makeFile(file, sheet, { width: 160, format: "jpg" }, WORDS).then(note("waited for")),
    ]);
    expect(done).toEqual(["first", "waited for", "added", "ahead"]);
  });

  it("turns away who would stand too far behind", async () => {
    const file = await sound("gif");
    const all = await Promise.allSettled(Array.from({ length: 230 }, () => makeDeskFiles(file)));
    const turned = all.filter((one) => one.status === "rejected").map(({ reason }) => reason as unknown);
    expect(turned).toHaveLength(29);
    expect(turned.every((reason) => reason instanceof TooMany)).toBe(true);
  });

  it("knows no secret, keeps no program from ending, and ends with it", async () => {
    const program = `
      const { inspect } = await import("./lib/media/darkroom/darkroom.ts");
      const { darkroom } = await import("./lib/media/darkroom/handle.ts");
      const { readFileSync } = await import("node:fs");
      await inspect(Buffer.from("${(await sound("gif")).toString("base64")}", "base64"), { name: "" });
      const { pid } = darkroom();
      const known = process.platform === "linux" ? readFileSync("/proc/" + pid + "/environ", "utf8") : "";
      console.log(JSON.stringify({ pid, secret: known.includes("a-secret") }));`;
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ["--import", "tsx", "--input-type=module", "-e", program],
      { cwd: ROOT, timeout: 25_000, env: { ...process.env, AUTH_SECRET: "a-secret" } },
    );
    const { pid, secret } = JSON.parse(stdout) as { pid: number; secret: boolean };
    expect(secret).toBe(false);
    await expect.poll(() => isThere(pid), { timeout: 5000 }).toBe(false);
  });
});

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
