import sharp, { type Sharp } from "sharp";
import { LIKENESS_SIZE, likenessOf } from "./likeness";
import { DESK_WIDTHS } from "../renditions";
import { cleanLine } from "./clean";
import { framesOfPng, hasCredentials } from "./credentials";
import type { DeskFiles, Seen } from "./jobs";
import { readMetadata } from "./metadata";
import { openPicture, type Care, type Picture } from "./open-picture";
import { profileName } from "./profile-name";

/** Looks at a file (see `inspect` in lib/media/darkroom/darkroom.ts). */
export async function inspectPicture(bytes: Buffer): Promise<Seen> {
  const picture = await openPicture(bytes);
  const { view, faulty } = await viewedWithCare(picture);
  const { words, said } = await readMetadata(picture.metadata);
  const row = {
    ...words,
    mime: picture.mime,
    ...picture.size,
    colour: await colourOf(view()),
    likeness: await likeness(view()),
    said: { ...said, ...saidOf(picture, bytes), ...(faulty ? { faulty: "read" } : {}) },
  };
  return { row, desk: await deskFilesOf(view) };
}

/** What the desk shows of a picture (see `makeDeskFiles`). */
export async function makeDeskView(bytes: Buffer): Promise<DeskFiles> {
  return deskFilesOf(await viewOf(await openPicture(bytes), "error"));
}

/** A picture with faults that every program reads past is taken in, and it is said. One that is cut short is not. */
async function viewedWithCare(picture: Picture): Promise<{ view: () => Sharp; faulty: boolean }> {
  try {
    return { view: await viewOf(picture, "warning"), faulty: false };
  } catch {
    return { view: await viewOf(picture, "error"), faulty: true };
  }
}

const [SMALL, LARGE] = DESK_WIDTHS;

/** The picture as wide as the desk shows it at most, unpacked once: everything else is made of this. */
async function viewOf({ upright }: Picture, care: Care): Promise<() => Sharp> {
  const { data, info } = await upright(care)
    .resize({ width: LARGE, withoutEnlargement: true })
    .toColourspace("srgb")
    .raw({ depth: "uchar" })
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  return () => sharp(data, { raw: { width, height, channels } });
}

async function deskFilesOf(view: () => Sharp): Promise<DeskFiles> {
  const file = (width: number) =>
    view().resize({ width, withoutEnlargement: true }).webp({ quality: 75 }).toBuffer();
  return { [SMALL]: await file(SMALL), [LARGE]: await file(LARGE) };
}

/** All its colours in one. */
async function colourOf(view: Sharp): Promise<string> {
  const data = await view.resize(1, 1, { fit: "fill" }).toColourspace("srgb").raw().toBuffer();
  const [red = 0, green = red, blue = red] = data;
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

async function likeness(view: Sharp): Promise<bigint> {
  const { width, height } = LIKENESS_SIZE;
  const grey = view.greyscale().resize(width, height, { fit: "fill" }).toColourspace("b-w");
  return likenessOf(await grey.raw().toBuffer());
}

function saidOf({ mime, metadata }: Picture, bytes: Buffer): Record<string, string> {
  const frames = mime === "image/png" ? framesOfPng(bytes) : (metadata.pages ?? 1);
  const profile = cleanLine(metadata.icc ? profileName(metadata.icc) : "");
  return {
    ...(frames > 1 && mime !== "image/heic" ? { frames: String(frames) } : {}),
    ...(profile ? { profile } : {}),
    ...(hasCredentials(mime, bytes) ? { credentials: "C2PA" } : {}),
  };
}
