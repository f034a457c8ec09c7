import { momentOf, showMoment } from "@/lib/dates";
import { editionHref, storyHref } from "@/lib/editions/addresses";
import { siteUrl } from "@/lib/env";
import { CORRECTIONS_SHOWN, FEED_ITEMS } from "@/lib/stories/list-sizes";
import { CORRECTION_KINDS, listCorrectionEntries } from "@/lib/stories/public";
import type { Presence } from "./judge";
import { isListed, presenceIn, type At, type Place } from "./place";
import type { Standing } from "./standing";

const FEEDS = { rss: "feed.xml", atom: "feed.atom", json: "feed.json" } as const;

/** The page of corrections, for a story that stands on it. */
export async function correctionsOf({ readers, zone }: At, standing: Standing): Promise<Place[]> {
  const { id, edition, entries } = standing;
  const entry = entries.findLast(({ kind }) => CORRECTION_KINDS.some((one) => one === kind));
  if (!entry) return [];
  const shown = await listCorrectionEntries(readers, edition.id, CORRECTIONS_SHOWN);
  const there = shown.some(({ storyId, number }) => storyId === id && number === entry.number);
  const { machine } = showMoment(momentOf(entry.at), edition.language, zone);
  const presence = there ? "must" : "may";
  const path = editionHref(edition, "corrections");
  return [{ kind: "corrections", path, expected: { of: "line", machine, presence } }];
}

/** The edition's feed in its three formats. */
export async function feedsOf(at: At, standing: Standing): Promise<Place[]> {
  const { edition, stamps } = standing;
  if (!stamps) return [];
  const presence = await feedPresence(at, standing);
  const url = siteUrl() + storyHref(edition, standing);
  const modified = showMoment(stamps.modified.moment, edition.language, at.zone).machine;
  return (["rss", "atom", "json"] as const).map((format) => ({
    kind: format,
    path: editionHref(edition, FEEDS[format]),
    expected: { of: "dates", format, url, modified, presence },
  }));
}

/** A story of which only the day is known stands in no feed. */
async function feedPresence(at: At, standing: Standing): Promise<Presence> {
  const presence = await presenceIn(at, standing, { editionId: standing.edition.id }, FEED_ITEMS);
  const isDay = standing.stamps?.published.moment.precision === "day";
  return isListed(standing) && isDay ? "may" : presence;
}
