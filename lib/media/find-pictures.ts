import type { Picture, Prisma } from "@/prisma/generated/client";
import { momentOf, showMoment } from "@/lib/dates";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { searchedWords } from "@/lib/searched-words";
import { readSiteSettings } from "@/lib/settings/site";
import type { LibraryPicturesView, LibraryPictureView } from "./fields";
import { deskName } from "./renditions";

/** The most pictures that one answer holds. */
const MOST = 60;

/**
 * Pictures of the library, the newest first: those whose file name, caption, credit or alternative text holds every
 * one of these words, or those with these numbers. Pictures that may not be used are found too, and say why.
 */
export async function findPictures(
  { db, clock }: Newsroom,
  actor: Actor,
  wanted: { words: string } | { ids: number[] },
): Promise<LibraryPicturesView> {
  const where =
    "ids" in wanted
      ? { id: { in: wanted.ids.slice(0, MOST) } }
      : { deletedAt: null, ...withWords(wanted.words) };
  const [pictures, count, { zone }] = await Promise.all([
    db.picture.findMany({ where, orderBy: { id: "desc" }, take: MOST }),
    db.picture.count({ where }),
    readSiteSettings(db),
  ]);
  const language = actor.kind === "person" ? actor.language : "en";
  const say = (instant: Date) => showMoment(momentOf(instant), language, zone);
  return { pictures: pictures.map((picture) => viewOf(picture, clock.now(), say)), count };
}

function withWords(text: string): Prisma.PictureWhereInput {
  return {
    AND: searchedWords(text).map((word) => {
      const contains = { contains: word, mode: "insensitive" } as const;
      return { OR: [{ fileName: contains }, { caption: contains }, { credit: contains }, { alt: contains }] };
    }),
  };
}

type Say = (instant: Date) => Extract<LibraryPictureView["barred"], { why: "expired" }>["since"];

function viewOf(picture: Picture, now: Date, say: Say): LibraryPictureView {
  const { id, fileName, caption, credit, alt, decorative, contentHash } = picture;
  const width = Math.min(picture.width, 960);
  const barred = barredBy(picture, now, say);
  return {
    id,
    name: fileName || caption || `${id}`,
    thumb: `/media/${deskName(contentHash, 320)}`,
    src: `/media/${deskName(contentHash, 960)}`,
    width,
    height: Math.max(1, Math.round((picture.height * width) / picture.width)),
    caption,
    credit,
    alt,
    decorative,
    ...(barred ? { barred } : {}),
  };
}

function barredBy({ doNotUse, rightsUntil }: Picture, now: Date, say: Say): LibraryPictureView["barred"] {
  if (doNotUse !== null) return { why: "doNotUse", reason: doNotUse };
  return rightsUntil && rightsUntil <= now ? { why: "expired", since: say(rightsUntil) } : undefined;
}
