import exifr from "exifr";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/permissions";
import type { Picture } from "@/prisma/generated/client";
import { makeActor, makeNewsroom } from "@/prisma/factories";
import { addPicture } from "./add-picture";
import { makeFiles } from "./darkroom/darkroom";
import { darkroom } from "./darkroom/handle";
import { phonePicture, TRACES } from "./picture-for-tests";
import { mediaStore } from "./store/open-store";
import { deskName, DESK_WIDTHS, renditionOf, type Format } from "./renditions";
import { type Cut } from "./shapes";
import { keptName, originalName } from "./store/store";

const ALL_FORMATS: Format[] = ["avif", "webp", "jpg"];
const CUTS: Cut[] = ["used", "1:1"];
const CREDIT = "Дана Ермек";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let reporter: Actor;
let phone: Buffer;
let picture: Picture;

beforeAll(async () => {
  room = await makeNewsroom();
  reporter = await makeActor(room.newsroom, "reporter");
  phone = await phonePicture(7, { width: 1100, height: 825 }, CREDIT);
  const { pictureId } = await addPicture(room.newsroom, reporter, { bytes: phone, fileName: "IMG_0042.jpg" });
  picture = await room.newsroom.db.picture.findUniqueOrThrow({ where: { id: pictureId } });
});

afterAll(() => darkroom().close());

/** Where it was taken, as numbers, as texts and as the directory that holds it; and what tells one camera from others. */
async function expectNoPosition(file: Buffer, what: string) {
  const letters = file.toString("latin1");
  for (const trace of [...TRACES, "GPSInfo", "IMG_0042"]) expect(letters, what).not.toContain(trace);
  for (const parts of [
    [2_841, 100],
    [4_213, 100],
  ]) {
    for (const write of ["writeUInt32LE", "writeUInt32BE"] as const) {
      const fraction = Buffer.alloc(8);
      for (const [index, number] of parts.entries()) fraction[write](number, index * 4);
      expect(file.includes(fraction), what).toBe(false);
    }
  }
  const { exif } = await sharp(file).metadata();
  // 0x8825 leads to the directory of the position, in either order of bytes.
  for (const tag of ["\x88\x25", "\x25\x88"]) expect(exif?.toString("latin1") ?? "", what).not.toContain(tag);
}

describe("where a telephone's picture was taken", () => {
  it("stands in the file that was sent, and would be found there", async () => {
    expect(await exifr.gps(phone)).toMatchObject({ latitude: expect.closeTo(43.2579, 3) as number });
    await expect(expectNoPosition(phone, "the original")).rejects.toThrow();
    expect(await mediaStore().get(originalName(picture.contentHash))).toEqual(phone);
  });

  it("is in no column of the library, where it is said that it was there", () => {
    expect(picture.said).toMatchObject({ position: "removed", camera: "Imaginary Phone 9" });
    expect(JSON.stringify({ ...picture, likeness: 0, fileName: "" })).not.toMatch(
      /43[,.]|76[,.]|28\.41|42\.13|SERIAL/,
    );
    expect(picture).toMatchObject({ credit: CREDIT, taken: "", place: "" });
  });

  it("is in no file for the desk", async () => {
    for (const width of DESK_WIDTHS) {
      const file = await mediaStore().get(keptName(deskName(picture.contentHash, width)));
      await expectNoPosition(file ?? phone, `desk ${width}`);
    }
  });

  it("is in no file for readers, of no width or format, whole or cut; the credit is in all of them, in the JPEG also as IPTC", async () => {
    const { creator, copyright, source } = picture;
    let count = 0;
    for (const cut of CUTS) {
      const sheet = renditionOf(picture, { credit: CREDIT }, cut);
      const wanted = sheet.widths.flatMap((width) => ALL_FORMATS.map((format) => ({ width, format })));
      const files = makeFiles(phone, sheet, wanted, { credit: CREDIT, creator, copyright, source });
      for await (const { width, format, bytes } of files) {
        count += 1;
        await expectNoPosition(bytes, `${cut} ${width} ${format}`);
        expect((await sharp(bytes).metadata()).xmpAsString).toContain(`<photoshop:Credit>${CREDIT}<`);
        if (format !== "jpg") continue;
        const read = (await exifr.parse(bytes, { iptc: true, tiff: true, xmp: false })) as { Artist: string };
        expect(read.Artist).toBe("Dana Ermek");
        expect(await iptcCredit(bytes)).toBe(CREDIT);
      }
    }
    expect(count).toBeGreaterThan(30);
  }, 300_000);
});

/** As another program reads it: exifr gives the bytes of IPTC as letters of Latin-1. */
async function iptcCredit(jpeg: Buffer): Promise<string> {
  const { Credit } = (await exifr.parse(jpeg, { iptc: true, tiff: false })) as { Credit: string };
  return Credit === CREDIT ? Credit : Buffer.from(Credit, "latin1").toString("utf8");
}
