import { authorize } from "@/lib/authorize";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { readSiteSettings } from "@/lib/settings/site";
import { asTyped, type Typed } from "@/lib/typed-time";
import type { Pin } from "./fields";
import { storiesNamed } from "./front-stories";
import { readFrontState } from "./stored";
import { momentOf, showMoment } from "@/lib/dates";

/** A story that is to be put onto a front, with what the draft says of it so far. */
export type Placing = {
  headline: string;
  /** It was killed: what was said of it here is not shown. */
  sealed?: true;
  /** Somebody paid for it. */
  sponsored?: true;
  /** "top:2"; absent for one that is pinned nowhere. */
  where?: string;
  pin: Pick<Partial<Pin>, "headline">;
  until?: Typed;
  /** "own", "none", or a number of the library. */
  picture: string;
  alt: string;
};

/** What the draft of an edition's front says of one story of this edition; null where it has no such story. Refuses all but editors. */
export async function readPlacing(
  newsroom: Newsroom,
  actor: Actor,
  language: string,
  storyId: number,
): Promise<Placing | null> {
  authorize(actor, "front.arrange");
  const { db } = newsroom;
  const { zone } = await readSiteSettings(db);
  const { current, edition } = await readFrontState(db, language);
  const isOwn = await db.story.count({ where: { id: storyId, editionId: edition.id } });
  const story = (
    await storiesNamed(newsroom, [storyId], (at) => showMoment(momentOf(at), language, zone))
  ).get(storyId);
  if (!story || isOwn === 0) return null;
  const container = current.containers.find(({ pins }) => pins.some((pin) => pin.storyId === storyId));
  const pin = container?.pins.find((one) => one.storyId === storyId);
  const other = typeof pin?.picture === "object" ? pin.picture : undefined;
  return {
    headline: story.headline,
    ...(story.sealed ? { sealed: true } : {}),
    ...(story.sponsored ? { sponsored: true } : {}),
    ...(container && pin ? { where: `${container.id}:${pin.place}` } : {}),
    pin: pin?.headline && !story.sealed ? { headline: pin.headline } : {},
    ...(pin?.until ? { until: asTyped(new Date(pin.until), zone) } : {}),
    picture: other ? String(other.use.pictureId) : pin?.picture === "none" ? "none" : "own",
    alt: (!story.sealed && other?.use.alt) || "",
  };
}

/** What the forms of a front offer to choose from: its sections, its topics, and what breaks now. */
export async function readFrontChoices({ db }: Newsroom, actor: Actor, language: string) {
  authorize(actor, "front.arrange");
  const [{ edition, sections, current }, { zone }] = await Promise.all([
    readFrontState(db, language),
    readSiteSettings(db),
  ]);
  const topics = await db.topicName.findMany({ where: { editionId: edition.id }, orderBy: { name: "asc" } });
  const { banner, containers } = current;
  const killed = banner?.storyId === undefined ? 0 : await countKilled(db, banner.storyId);
  return {
    sections: sections.map(({ id, name }) => ({ id, name })),
    topics: topics.map(({ topicId, name }) => ({ id: topicId, name })),
    containers,
    /** Without words where it leads to a sealed story. */
    banner: banner && { ...(killed > 0 ? {} : { words: banner.words }), storyId: banner.storyId },
    bannerUntil: banner?.until ? asTyped(new Date(banner.until), zone) : undefined,
  };
}

function countKilled(db: Newsroom["db"], id: number): Promise<number> {
  return db.story.count({ where: { id, publicState: "killed" } });
}
