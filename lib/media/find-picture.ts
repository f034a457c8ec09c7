import { authorize } from "@/lib/authorize";
import { momentOf, showMoment } from "@/lib/dates";
import type { Newsroom } from "@/lib/newsroom";
import { whyNot, type Actor } from "@/lib/permissions";
import { isRowId } from "@/lib/row-id";
import { readSiteSettings } from "@/lib/settings/site";
import type { Picture, Prisma } from "@/prisma/generated/client";
import type { PictureDeskView } from "./fields";
import { findAlike } from "./library/near-duplicates";
import { whyNotPicture } from "./picture-in-hand";
import { KEPT_DAYS } from "./purge-pictures";
import { deskName } from "./renditions";
import { lastDay } from "./rights-day";
import { rightsLabel } from "./library/rights-label";
import { storedFraming } from "./stored-framing";
import { shownTaken } from "./typed-taken";
import { liveUses } from "./library/live-uses";
import { whereUsed } from "./library/where-used";
import { daysAfter } from "./library/attention";

type Row = Prisma.PictureGetPayload<{ include: { addedBy: true; deletedBy: true } }>;

/** A picture as the desk's own screen shows it; null where there is none. Refuses whoever is not on the staff. */
export async function findPicture(
  newsroom: Newsroom,
  actor: Actor,
  pictureId: number,
): Promise<PictureDeskView | null> {
  authorize(actor, "picture.save");
  if (!isRowId(pictureId)) return null;
  const { db, clock } = newsroom;
  const picture = await db.picture.findUnique({
    where: { id: pictureId },
    include: { addedBy: true, deletedBy: true },
  });
  if (!picture) return null;
  const { zone } = await readSiteSettings(db);
  const language = actor.kind === "person" ? actor.language : "en";
  const [used, live, alike] = await Promise.all([
    whereUsed(newsroom, actor, picture),
    liveUses(db, [pictureId]),
    findAlike(newsroom, actor, pictureId),
  ]);
  const reading = { now: clock.now(), zone, language };
  return {
    ...fileOf(picture),
    ...saidOf(picture, zone),
    ...standingOf(picture, reading),
    ...{ used, live, alike, zone },
    may: {
      rights: whyNot(actor, "picture.saveRights"),
      withdraw: whyNot(actor, "picture.withdrawRight"),
      remove: whyNotPicture(actor, "picture.remove", picture),
      bringBack: whyNotPicture(actor, "picture.bringBack", picture),
    },
  };
}

function fileOf(picture: Row) {
  const { id, version, contentHash, mime, width, height, bytes, colour, fileName } = picture;
  return {
    ...{ id, version, mime, width, height, bytes, colour, fileName },
    name: picture.caption || fileName || `${id}`,
    src: `/media/${deskName(contentHash, 960)}`,
    said: saidByFile(picture.said),
  };
}

function saidOf(picture: Row, zone: string) {
  const { caption, credit, creator, source, copyright, place, taken, people, keywords, topicIds, alt } =
    picture;
  const { decorative, licence, usageTerms, territory } = picture;
  return {
    words: {
      caption,
      credit,
      creator,
      source,
      copyright,
      place,
      taken: shownTaken(taken),
      people,
      keywords,
      topicIds,
      alt,
      decorative,
    },
    rights: { licence, usageTerms, territory, rightsUntil: lastDay(picture.rightsUntil, zone) },
    framing: storedFraming(picture).framing,
  };
}

function standingOf(picture: Row, { now, zone, language }: { now: Date; zone: string; language: string }) {
  const say = (instant: Date) => showMoment(momentOf(instant), language, zone);
  const { addedAt, addedBy, deletedAt, deletedBy, doNotUse, doNotUseAt, rightsUntil } = picture;
  return {
    label: rightsLabel(picture, { now, zone, language }),
    added: { at: say(addedAt), ...(addedBy ? { by: addedBy.name } : {}) },
    ...(doNotUse === null ? {} : { withdrawn: { reason: doNotUse, at: say(doNotUseAt ?? addedAt) } }),
    ...(rightsUntil && rightsUntil <= now ? { ended: say(rightsUntil) } : {}),
    ...(rightsUntil && rightsUntil > now
      ? { daysLeft: Math.floor((rightsUntil.getTime() - now.getTime()) / 86_400_000) }
      : {}),
    ...(deletedAt
      ? {
          out: {
            at: say(deletedAt),
            until: say(daysAfter(deletedAt, KEPT_DAYS)),
            ...(deletedBy ? { by: deletedBy.name } : {}),
          },
        }
      : {}),
  };
}

/** What a file says of itself, flat and in words: name and value. */
function saidByFile(said: Picture["said"]): { name: string; value: string }[] {
  if (typeof said !== "object" || said === null || Array.isArray(said)) return [];
  return Object.entries(said).flatMap(([name, value]) => {
    const text = Array.isArray(value) ? value.join(", ") : typeof value === "object" ? "" : String(value);
    return text ? [{ name, value: text }] : [];
  });
}
