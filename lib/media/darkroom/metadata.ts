import type { Metadata } from "sharp";
import { readIptc } from "./iptc";
import { cleanLine, cleanNames, cleanText } from "./clean";
import { POSITION, readExif } from "./exif";
import type { SaidWords } from "./jobs";
import { takenOf, takenOn } from "./choose-taken";
import { Xmp } from "./xmp";

/** Longer packets than this, in bytes, hold pictures or histories, and what is read stands at their beginning. */
const LONGEST_PACKET = 2_000_000;

/** The three ways in which a file says something of itself. */
type Sources = { xmp: Xmp; iptc: Map<number, string[]>; exif: Map<string, string> };

/**
 * What a file says of its picture. Where its three ways of saying differ, XMP goes before IPTC's older fields, and those
 * before EXIF: the order of the IPTC Photo Metadata Standard's guidance for XMP, and of the Metadata Working Group
 * (Guidelines for Handling Image Metadata 2.0, section 5) where nothing shows that an older way was changed last.
 */
export async function readMetadata(
  found: Pick<Metadata, "exif" | "xmp" | "iptc">,
): Promise<{ words: SaidWords; said: Record<string, string> }> {
  const sources: Sources = {
    xmp: new Xmp(found.xmp?.toString("utf8", 0, LONGEST_PACKET) ?? ""),
    iptc: found.iptc ? readIptc(found.iptc) : new Map<number, string[]>(),
    exif: found.exif ? await readExif(found.exif) : new Map<string, string>(),
  };
  return { words: wordsOf(sources), said: otherwise(sources) };
}

function wordsOf(sources: Sources): SaidWords {
  const { xmp } = sources;
  const line = (...from: From) => cleanLine(first(sources, from));
  const taken = takenOf(datesIn(sources), new Date());
  return {
    caption: cleanText(
      first(sources, ["dc:description", 120, notOfTheCamera(sources.exif.get("ImageDescription"))]),
    ),
    alt: cleanLine(xmp.one("Iptc4xmpCore:AltTextAccessibility")),
    credit: line("photoshop:Credit", 110),
    creator: namesOf(sources, "dc:creator", 80, sources.exif.get("Artist")?.split(";")),
    source: line("photoshop:Source", 115),
    copyright: line("dc:rights", 116, sources.exif.get("Copyright")),
    place: placeOf(sources),
    taken,
    takenOn: takenOn(taken),
    people: cleanNames(xmp.all("Iptc4xmpExt:PersonInImage")),
    keywords: cleanNames(preferred(xmp.all("dc:subject"), sources.iptc.get(25))),
    usageTerms: cleanText(xmp.one("xmpRights:UsageTerms")),
  };
}

/** A property of XMP, a dataset of IIM, a text of EXIF. */
type From = [property: string, dataset: number, exif?: string | undefined];

function first({ xmp, iptc }: Sources, [property, dataset, exif]: From): string {
  return [xmp.one(property), iptc.get(dataset)?.[0] ?? "", exif ?? ""].find((text) => text.trim()) ?? "";
}

function preferred(...lists: (string[] | undefined)[]): string[] {
  return lists.find((list) => list?.some((text) => text.trim())) ?? [];
}

function namesOf(
  { xmp, iptc }: Sources,
  property: string,
  dataset: number,
  exif: string[] | undefined,
): string {
  return cleanLine(cleanNames(preferred(xmp.all(property), iptc.get(dataset), exif)).join(", "));
}

/** What cameras write where nobody has written anything. */
function notOfTheCamera(text: string | undefined): string | undefined {
  const placeholder =
    /^(?:.*digital camera|samsung camera pictures|dcim.*|default|exif_jpeg_picture|dji.*|untitled|image)$/i;
  return text !== undefined && placeholder.test(text.trim()) ? undefined : text;
}

/** Where it was taken, else what it shows: from the spot to the country. */
function placeOf({ xmp, iptc }: Sources): string {
  const at = (name: string) => (part: string) => xmp.one(`Iptc4xmpExt:${name}/Iptc4xmpExt:${part}`);
  const parts = ["Sublocation", "City", "ProvinceState", "CountryName"];
  const older = ["Iptc4xmpCore:Location", "photoshop:City", "photoshop:State", "photoshop:Country"];
  const places = [
    parts.map(at("LocationCreated")),
    older.map((name) => xmp.one(name)),
    [92, 90, 95, 101].map((number) => iptc.get(number)?.[0] ?? ""),
    parts.map(at("LocationShown")),
  ];
  return cleanLine(cleanNames(preferred(...places)).join(", "));
}

function datesIn({ xmp, iptc, exif }: Sources): string[] {
  const original = exif.get("DateTimeOriginal") ?? "";
  const day = iptc.get(55)?.[0] ?? "";
  return [
    xmp.one("photoshop:DateCreated"),
    xmp.one("exif:DateTimeOriginal"),
    day && `${day}${iptc.get(60)?.[0] ?? ""}`,
    original && `${original}${exif.get("OffsetTimeOriginal") ?? ""}`,
    original,
  ];
}

/** Whatever else a person who decides about a picture would ask its file. */
function otherwise(sources: Sources): Record<string, string> {
  const { xmp, exif } = sources;
  const make = exif.get("Make") ?? "";
  const model = exif.get("Model") ?? "";
  const said = {
    title: first(sources, ["dc:title", 5]),
    headline: first(sources, ["photoshop:Headline", 105]),
    instructions: first(sources, ["photoshop:Instructions", 40]),
    rightsPage: xmp.one("xmpRights:WebStatement"),
    camera: model.startsWith(make) ? model : `${make} ${model}`,
    lens: exif.get("LensModel") ?? "",
    exposure: exposureOf(exif),
    software: xmp.one("xmp:CreatorTool") || (exif.get("Software") ?? ""),
    digitalSource: xmp.one("Iptc4xmpExt:DigitalSourceType").replace(/^.*\//, ""),
    position: exif.has(POSITION) || xmp.holds("GPS") ? "removed" : "",
  };
  return Object.fromEntries(
    Object.entries(said)
      .map(([name, text]) => [name, cleanLine(text)] as const)
      .filter(([, text]) => text),
  );
}

/** "1/250 s, f/5.6, ISO 200, 35 mm" */
function exposureOf(exif: Map<string, string>): string {
  const value = (name: string) => Number(exif.get(name) ?? Number.NaN);
  const [time, aperture, speed, focal] = ["ExposureTime", "FNumber", "ISO", "FocalLength"].map(value);
  const parts = [
    positive(time) && (time >= 0.4 ? `${round(time)} s` : `1/${Math.round(1 / time)} s`),
    positive(aperture) && `f/${round(aperture)}`,
    positive(speed) && `ISO ${Math.round(speed)}`,
    positive(focal) && `${round(focal)} mm`,
  ];
  return parts.filter(Boolean).join(", ");
}

function positive(value: number | undefined): value is number {
  return value !== undefined && value > 0 && value < 1e7;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
