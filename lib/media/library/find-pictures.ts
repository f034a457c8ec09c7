import type { Picture } from "@/prisma/generated/client";
import { authorize } from "@/lib/authorize";
import { momentOf, showMoment } from "@/lib/dates";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import type { ShownMoment } from "@/lib/moments";
import { isRowId } from "@/lib/row-id";
import { readSiteSettings } from "@/lib/settings/site";
import type { LibraryPicturesView, LibraryPictureView } from "@/lib/media/fields";
import { daysAfter, WARNED_DAYS } from "./attention";
import { wantedBy } from "./library-filter";
import { lookUp, type Found } from "./look-up";
import { lostSince } from "@/lib/media/lost-since";
import { deskName } from "@/lib/media/renditions";
import { lastInstant } from "@/lib/media/rights-day";
import { storedFraming } from "@/lib/media/stored-framing";

/** The most pictures that one answer holds. */
const MOST = 60;

/**
 * Pictures of the library, the newest first: those in whose words, names or file name every one of these words begins
 * one, as the library's own search finds them, or those with these numbers. Pictures that may not be used are found
 * too, and say why. Refuses whoever is not on the staff.
 */
export async function findPictures(
  newsroom: Newsroom,
  actor: Actor,
  wanted: { words: string } | { ids: number[] },
): Promise<LibraryPicturesView> {
  authorize(actor, "picture.save");
  const { db, clock } = newsroom;
  const now = clock.now();
  const { zone } = await readSiteSettings(db);
  const { ids, count }: Pick<Found, "ids" | "count"> =
    "ids" in wanted
      ? { ids: wanted.ids.filter(isRowId).slice(0, MOST), count: -1 }
      : await lookUp(newsroom, wantedBy({ words: wanted.words }, { now, zone }), {}, MOST);
  const pictures = await db.picture.findMany({ where: { id: { in: ids } }, orderBy: { id: "desc" } });
  const language = actor.kind === "person" ? actor.language : "en";
  const say = (instant: Date) => showMoment(momentOf(instant), language, zone);
  return {
    pictures: pictures.map((picture) => viewOf(picture, now, say)),
    count: count < 0 ? pictures.length : count,
  };
}

type Say = (instant: Date) => ShownMoment;

function viewOf(picture: Picture, now: Date, say: Say): LibraryPictureView {
  const { id, fileName, caption, credit, alt, decorative, contentHash } = picture;
  const width = Math.min(picture.width, 960);
  const barred = barredBy(picture, now, say);
  const ending = barred ? undefined : endingOf(picture, now, say);
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
    ...storedFraming(picture),
    ...(ending ? { ending } : {}),
    ...(barred ? { barred } : {}),
  };
}

function barredBy(picture: Picture, now: Date, say: Say): LibraryPictureView["barred"] {
  const lost = lostSince(picture, now);
  if (!lost) return undefined;
  const { doNotUse } = picture;
  return {
    ...(doNotUse === null ? { why: "expired" } : { why: "doNotUse", reason: doNotUse }),
    since: say(lost),
  };
}

/** The last day of a right that ends within a week. */
function endingOf({ rightsUntil }: Picture, now: Date, say: Say): LibraryPictureView["ending"] {
  const soon = rightsUntil && rightsUntil <= daysAfter(now, WARNED_DAYS);
  return soon ? say(lastInstant(rightsUntil)) : undefined;
}
