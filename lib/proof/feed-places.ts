import { momentOf, showMoment } from "@/lib/dates";
import { changesHref, editionHref, storyHref } from "@/lib/editions/addresses";
import { siteUrl } from "@/lib/env";
import { entryTag } from "@/lib/feeds/ids";
import { CORRECTIONS_SHOWN, FEED_ITEMS } from "@/lib/stories/list-sizes";
import { CORRECTION_KINDS, listCorrectionEntries } from "@/lib/stories/public";
import type { Link, Presence } from "./judge";
import { isListed, presenceIn, type At, type Place } from "./place";
import type { Standing } from "./standing";

const FEEDS = { rss: "feed.xml", atom: "feed.atom", json: "feed.json" } as const;

/** The page of corrections and its feeds, for a story that stands there. */
export async function correctionsOf({ readers, zone }: At, standing: Standing): Promise<Place[]> {
  const { id, edition, entries } = standing;
  const entry = entries.findLast(({ kind }) => CORRECTION_KINDS.some((one) => one === kind));
  if (!entry) return [];
  const shown = await listCorrectionEntries(readers, edition.id, CORRECTIONS_SHOWN);
  const at = shown.findIndex(({ storyId, number }) => storyId === id && number === entry.number);
  const within = (most: number): Presence => (at !== -1 && at < most ? "must" : "may");
  const { machine } = showMoment(momentOf(entry.at), edition.language, zone);
  const link = linkOf(standing, entry.number);
  const path = editionHref(edition, "corrections");
  return [
    {
      ...{ kind: "corrections", path },
      expected: { of: "line", machine, link, presence: within(CORRECTIONS_SHOWN) },
    },
    ...FORMATS.map((format): Place => ({
      kind: CORRECTION_FEEDS[format],
      path: editionHref(edition, "corrections", FEEDS[format]),
      expected: {
        ...{ of: "item", format, id: entryTag(siteUrl(), id, entry.number, entry.at.toISOString()) },
        url: siteUrl() + (link?.href ?? path),
        ...(link ? { words: link.words } : {}),
        presence: within(FEED_ITEMS),
      },
    })),
  ];
}

const FORMATS = ["rss", "atom", "json"] as const;

const CORRECTION_FEEDS = {
  rss: "correctionsRss",
  atom: "correctionsAtom",
  json: "correctionsJson",
} as const;

/** Only a story that can be read is named and led to. */
function linkOf(standing: Standing, entry: number): Link | null {
  const { edition, publicState, content } = standing;
  if (publicState !== "live" && publicState !== "withdrawn") return null;
  return { href: changesHref(storyHref(edition, standing), entry), words: content.headline };
}

/** The edition's feed in its three formats. */
export async function feedsOf(at: At, standing: Standing): Promise<Place[]> {
  const { edition, stamps } = standing;
  if (!stamps) return [];
  const presence = await feedPresence(at, standing);
  const url = siteUrl() + storyHref(edition, standing);
  const modified = showMoment(stamps.modified.moment, edition.language, at.zone).machine;
  const words = standing.content.headline;
  return FORMATS.map((format) => ({
    kind: format,
    path: editionHref(edition, FEEDS[format]),
    expected: { of: "dates", format, url, modified, words, presence },
  }));
}

/** A story of which only the day is known stands in no feed. */
async function feedPresence(at: At, standing: Standing): Promise<Presence> {
  const presence = await presenceIn(at, standing, { editionId: standing.edition.id }, FEED_ITEMS);
  const isDay = standing.stamps?.published.moment.precision === "day";
  return isListed(standing) && isDay ? "may" : presence;
}
