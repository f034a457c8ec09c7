import sharp from "sharp";
import { afterAll, describe, expect, it, vi } from "vitest";
import { inspect } from "./darkroom";
import {
  box,
  bytes,
  chunk,
  dataset,
  iptcSegment,
  jpegWith,
  pngWith,
  scene,
  segment,
  sound,
  xmpPacket,
  xmpSegment,
} from "./hostile-parts-for-tests";
import { darkroom } from "./handle";

// Its process has a low priority: beside others it may have to wait.
vi.setConfig({ testTimeout: 60_000 });

afterAll(() => darkroom().close());

const XMP = `
  <dc:description><rdf:Alt><rdf:li xml:lang="kk">Шлюз</rdf:li><rdf:li xml:lang="x-default">The lock &amp; its &lt;sill&gt;</rdf:li></rdf:Alt></dc:description>
  <dc:creator><rdf:Seq><rdf:li>Dana Ermek</rdf:li><rdf:li>Bolat Sarin</rdf:li></rdf:Seq></dc:creator>
  <dc:rights><rdf:Alt><rdf:li xml:lang="x-default">Newsroom 2026</rdf:li></rdf:Alt></dc:rights>
  <dc:subject><rdf:Bag><rdf:li>river</rdf:li><rdf:li>lock</rdf:li><rdf:li>river</rdf:li></rdf:Bag></dc:subject>
  <photoshop:Credit>Dana Ermek / Newsroom</photoshop:Credit>
  <Iptc4xmpExt:PersonInImage><rdf:Bag><rdf:li>Aru Bekova</rdf:li></rdf:Bag></Iptc4xmpExt:PersonInImage>
  <Iptc4xmpExt:LocationCreated><rdf:Bag><rdf:li rdf:parseType="Resource"><Iptc4xmpExt:City>Talmer</Iptc4xmpExt:City><Iptc4xmpExt:CountryName>Nowhere</Iptc4xmpExt:CountryName></rdf:li></rdf:Bag></Iptc4xmpExt:LocationCreated>`;

const EXIF = {
  IFD0: {
    Artist: "Somebody else",
    ImageDescription: "OLYMPUS DIGITAL CAMERA",
    Make: "Kamera",
    Model: "Kamera 5",
  },
  IFD2: {
    DateTimeOriginal: "2016:03:01 10:11:12",
    OffsetTimeOriginal: "+05:00",
    FNumber: "28/5",
    ExposureTime: "1/250",
  },
  IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 30/1 0/1" },
};

const rowOf = async (file: Buffer) => (await inspect(file, { name: "lock.jpg" })).row;

describe("what a file says of its picture", () => {
  it("becomes the library's words, in whatever kind of file it stands", async () => {
    for (const format of ["jpeg", "png", "webp", "avif"] as const) {
      const file = await scene().withExif(EXIF).withXmp(xmpPacket(XMP)).toFormat(format).toBuffer();
      expect(await rowOf(file), format).toMatchObject({
        caption: "The lock & its <sill>",
        creator: "Dana Ermek, Bolat Sarin",
        credit: "Dana Ermek / Newsroom",
        copyright: "Newsroom 2026",
        keywords: ["river", "lock"],
        people: ["Aru Bekova"],
        place: "Talmer, Nowhere",
        taken: "2016-03-01T10:11:12+05:00",
        takenOn: new Date("2016-03-01"),
        said: { camera: "Kamera 5", exposure: "1/250 s, f/5.6", position: "removed" },
      });
    }
  });

  it("is taken from XMP before IPTC's older fields, and from those before EXIF", async () => {
    const plain = await scene().withExif(EXIF).jpeg().toBuffer();
    expect(await rowOf(plain)).toMatchObject({ creator: "Somebody else", credit: "", caption: "" });
    const iptc = iptcSegment(
      bytes(dataset(80, "By IPTC"), dataset(110, "IPTC"), dataset(90, "Talmer"), dataset(55, "20160301")),
    );
    const older = jpegWith(plain, iptc);
    expect(await rowOf(older)).toMatchObject({ creator: "By IPTC", credit: "IPTC", place: "Talmer" });
    expect((await rowOf(older)).taken).toBe("2016-03-01T10:11:12+05:00");
    const newest = jpegWith(older, xmpSegment("<photoshop:Credit>XMP</photoshop:Credit>"));
    expect(await rowOf(newest)).toMatchObject({ creator: "By IPTC", credit: "XMP" });
  });

  it("is read whatever prefixes it uses, and as attributes too", async () => {
    const packet = xmpPacket(
      "",
      `xmlns:ps="http://ns.adobe.com/photoshop/1.0/" ps:Credit="A &amp; B" ps:City="Talmer"`,
    );
    const file = jpegWith(
      await sound("jpeg"),
      segment(0xe1, bytes("http://ns.adobe.com/xap/1.0/\0", packet)),
    );
    expect(await rowOf(file)).toMatchObject({ credit: "A & B", place: "Talmer" });
  });

  it("is never an entity that grows, never markup, never a control", async () => {
    const credit = `<photoshop:Credit>&lt;b&gt;Dana&#x202e; &amp;amp; &laugh;</photoshop:Credit>`;
    const { credit: read } = await rowOf(jpegWith(await sound("jpeg"), xmpSegment(credit)));
    expect(read).toBe("<b>Dana &amp; &laugh;");
  });

  it("may be that it holds a manifest of where it comes from", async () => {
    const manifest = bytes("JP\0\x01\0\0\0\x01", box("jumb", bytes(box("jumd", Buffer.from("c2pa")))));
    const jpeg = jpegWith(await sound("jpeg"), segment(0xeb, manifest));
    const png = pngWith(await sound("png"), chunk("caBX", manifest));
    const uuid = box("uuid", bytes(Buffer.from("d8fec3d61b0e483c92975828877ec481", "hex"), manifest));
    for (const file of [jpeg, png, bytes(await sound("avif"), uuid)]) {
      expect((await rowOf(file)).said.credentials).toBe("C2PA");
    }
    expect((await rowOf(await sound("jpeg"))).said).toEqual({});
  });

  it("may be that it moves", async () => {
    const three = sharp({
      create: {
        width: 8,
        height: 24,
        channels: 3,
        background: "#446688",
        pageHeight: 8,
        noise: { type: "gaussian", mean: 90, sigma: 30 },
      },
    });
    expect((await rowOf(await three.gif().toBuffer())).said.frames).toBe("3");
  });
});
