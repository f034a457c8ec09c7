import { leadsTo, type EmbedProvider } from "@/lib/embeds/fields";
import { readEmbedAddress } from "@/lib/embeds/read-address";
import type { Block, PictureUse, Run } from "./body";
import { readInline } from "./notation-inline";
import { NotationFault, type Line } from "./notation-fault";

/** Pictures, galleries, embeds and tables: a line in square brackets, and beneath it a line for each thing they say. */

type Keys = Record<string, string>;
type PictureBlock = Extract<Block, { type: "picture" }>;

/** "[picture 12, wide]" and its lines. */
export function readPicture(chunk: readonly Line[]): Pick<PictureBlock, "picture" | "width"> {
  const [first, ...rest] = chunk as [Line, ...Line[]];
  const [, id, width] = /^\[picture ([1-9]\d{0,9})(?:, (text|wide))?\]$/.exec(first.text) ?? [];
  if (!id) throw new NotationFault("badPicture", first.number);
  const keys = readKeys(rest, ["caption", "credit", "alt", "decorative", "crop", "framing"]);
  const picture = { pictureId: Number(id), ...wordsOf(keys, first) };
  return width ? { picture, width: width as "text" | "wide" } : { picture };
}

/** The pictures of a gallery, one after another. */
export function readGallery(inside: readonly Line[], opening: Line): PictureUse[] {
  const chunks: Line[][] = [];
  for (const line of inside) {
    if (line.text.startsWith("[picture")) chunks.push([line]);
    else if (line.text.trim() === "") continue;
    else if (chunks.length > 0) chunks.at(-1)?.push(line);
    else throw new NotationFault("unknownLine", line.number);
  }
  if (chunks.length === 0) throw new NotationFault("emptyPart", opening.number);
  return chunks.map((chunk) => readPicture(chunk).picture);
}

/** "[embed youtube] https://…" with its title and source. A provider that the address does not lead to is not believed. */
export function readEmbed(chunk: readonly Line[]): Block {
  const [first, ...rest] = chunk as [Line, ...Line[]];
  const [, provider, href] =
    /^\[embed (youtube|vimeo|x|telegram|instagram|link)\] (\S+)$/.exec(first.text) ?? [];
  if (!provider || !href) throw new NotationFault("badEmbed", first.number);
  const { title = "", source } = readKeys(rest, ["title", "source"]);
  return {
    type: "embed",
    provider: providerOf(provider as EmbedProvider, href),
    href,
    title,
    ...(source === undefined ? {} : { source }),
  };
}

function providerOf(named: EmbedProvider, href: string): EmbedProvider {
  return leadsTo(named, href) ? named : (readEmbedAddress(href)?.provider ?? "link");
}

/** "[table, head row]" with its caption, source and rows of cells between bars. */
export function readTable(chunk: readonly Line[]): Block {
  const [first, ...rest] = chunk as [Line, ...Line[]];
  const heads = /^\[table(, head row)?(, head column)?\]$/.exec(first.text);
  if (!heads) throw new NotationFault("unknownLine", first.number);
  const isRow = (line: Line) => line.text.startsWith("|");
  const keys = readKeys(
    rest.filter((line) => !isRow(line)),
    ["caption", "source"],
  );
  const rows = rest.filter(isRow).map(cellsOf);
  if (rows.length === 0) throw new NotationFault("emptyPart", first.number);
  return { type: "table", ...keys, headRow: Boolean(heads[1]), headColumn: Boolean(heads[2]), rows };
}

function cellsOf(line: Line): Run[][] {
  const cells =
    line.text
      .trim()
      .slice(1)
      .match(/(?:\\[^]|[^\\|])+|\|/g) ?? [];
  const texts = [""];
  for (const piece of cells) {
    if (piece === "|") texts.push("");
    else texts[texts.length - 1] += piece;
  }
  // The bar at the end closes the last cell.
  if (texts.at(-1)?.trim() === "" && texts.length > 1) texts.pop();
  return texts.map((text) => {
    const runs = readInline(text.trim());
    if (!runs) throw new NotationFault("linkAddress", line.number);
    return runs;
  });
}

function wordsOf(keys: Keys, line: Line): Omit<PictureUse, "pictureId"> {
  const { decorative, crop, framing, ...words } = keys;
  return {
    ...words,
    ...(decorative === undefined ? {} : { decorative: decorative === "yes" }),
    ...(crop === undefined ? {} : { crop: cropOf(crop, line) }),
    ...(framing === undefined ? {} : { framing: framingOf(framing, line) }),
  };
}

/** Written as JSON: nobody types it. What it may hold is checked with the whole body. */
function framingOf(text: string, line: Line): PictureUse["framing"] {
  try {
    return JSON.parse(text) as PictureUse["framing"];
  } catch {
    throw new NotationFault("badPicture", line.number);
  }
}

function cropOf(text: string, line: Line) {
  const [x, y, width, height, ...more] = text.split(" ").map(Number);
  if (x === undefined || y === undefined || width === undefined || height === undefined || more.length > 0) {
    throw new NotationFault("badPicture", line.number);
  }
  return { x, y, width, height };
}

/** Lines such as "caption: Boats at the quay", each name at the most once; <br> is a line break. */
function readKeys(lines: readonly Line[], names: readonly string[]): Keys {
  const keys: Keys = {};
  for (const line of lines) {
    const [, name = "", value = ""] = /^ *([a-z]+): ?(.*)$/.exec(line.text) ?? [];
    if (!names.includes(name) || name in keys) throw new NotationFault("unknownLine", line.number);
    keys[name] = value.replaceAll("<br>", "\n");
  }
  return keys;
}
