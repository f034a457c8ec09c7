import sharp from "sharp";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { addPicture } from "./add-picture";
import { dataset, iptcSegment, jpegWith, xmpPacket } from "./darkroom/hostile-parts-for-tests";
import type { OriginalFile } from "./renditions";

/** A place on the earth, as a phone writes it. */
const TAKEN_AT = { latitude: "43/1 15/1 2841/100", longitude: "76/1 56/1 4213/100" };

/** What in any file would give that place away, or which camera it was: as XMP spells it, and the names of the fields. */
export const TRACES = [
  ...["43,15.4735N", "76,56.7022E", "GPSLatitude", "GPSLongitude", "GPSDateStamp", "2026:03:01"],
  ...["Imaginary Phone 9", "SERIAL-90210", "SERIAL-90211"],
];

/**
 * For tests: a photograph as a phone makes it, unlike any other made with another seed; it says where it was taken, and by
 * what.
 *
 * @param credit stands in its IPTC; absent: it has none
 */
export async function phonePicture(
  seed: number,
  size = { width: 2400, height: 1600 },
  credit?: string,
): Promise<Buffer> {
  const { latitude, longitude } = TAKEN_AT;
  const position =
    "<exif:GPSLatitude>43,15.4735N</exif:GPSLatitude><exif:GPSLongitude>76,56.7022E</exif:GPSLongitude>";
  const jpeg = await sharp(grainOf(seed, size), { raw: { ...size, channels: 3 } })
    .jpeg({ quality: 85 })
    .withExif({
      IFD0: { Make: "Imaginary", Model: "Imaginary Phone 9", Software: "17.4", Artist: "Dana Ermek" },
      IFD2: { BodySerialNumber: "SERIAL-90210", LensSerialNumber: "SERIAL-90211" },
      IFD3: {
        ...{ GPSLatitudeRef: "N", GPSLatitude: latitude, GPSLongitudeRef: "E", GPSLongitude: longitude },
        GPSDateStamp: "2026:03:01",
      },
    })
    .withXmp(xmpPacket(position))
    .toBuffer();
  return credit === undefined ? jpeg : jpegWith(jpeg, iptcSegment(dataset(110, Buffer.from(credit, "utf8"))));
}

/** Soft bands with a little grain: what can be compressed, and cannot be all too well. */
function grainOf(seed: number, { width, height }: { width: number; height: number }): Buffer {
  const pixels = Buffer.alloc(width * height * 3);
  let random = seed + 1;
  for (let at = 0; at < pixels.length; at += 3) {
    random = (Math.imul(random, 1_664_525) + 1_013_904_223) >>> 0;
    const [x, y] = [(at / 3) % width, Math.floor(at / 3 / width)];
    const light = 128 + 90 * Math.sin(x / 97 + seed) * Math.cos(y / 71) + (random >>> 29);
    pixels[at] = light;
    pixels[at + 1] = 255 - light;
    pixels[at + 2] = (x + y + seed * 31) & 255;
  }
  return pixels;
}

/** For tests: such a photograph in the library. */
export async function addPhonePicture(
  newsroom: Newsroom,
  actor: Actor,
  seed: number,
  size?: { width: number; height: number },
): Promise<OriginalFile & { id: number }> {
  const bytes = await phonePicture(seed, size);
  const { pictureId } = await addPicture(newsroom, actor, { bytes, fileName: `phone-${seed}.jpg` });
  return newsroom.db.picture.findUniqueOrThrow({ where: { id: pictureId } });
}
