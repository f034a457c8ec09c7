import { dayOf, momentOf, orderInstant, showMoment } from "@/lib/dates";
import { editionHref, storyHref } from "@/lib/editions/addresses";
import { siteUrl } from "@/lib/env";
import { NEWS_LASTS } from "@/lib/feeds/sitemap";
import type { Presence } from "./judge";
import { isListed, isNewsWork, type At, type Place } from "./place";
import type { Standing } from "./standing";

/** The sitemap of the month in which the story was published, the list that names it, and the sitemap of news. */
export function sitemapsOf({ zone, now }: At, standing: Standing): Place[] {
  const { edition, stamps } = standing;
  if (!stamps) return [];
  const published = stamps.published.moment;
  const listed = standing.listedAt ? momentOf(standing.listedAt) : published;
  const file = editionHref(edition, "sitemaps", `${dayOf(listed, zone).slice(0, 7)}.xml`);
  const url = siteUrl() + storyHref(edition, standing);
  const { machine: modified } = showMoment(stamps.modified.moment, edition.language, zone);
  const dates = (presence: Presence) =>
    ({
      of: "dates",
      format: "sitemap",
      url,
      modified,
      presence: isListed(standing) ? presence : "mustNot",
    }) as const;
  const isNews = published.precision === "instant" && age(orderInstant(published, zone), now) < NEWS_LASTS;
  const index: Place = {
    kind: "sitemaps",
    path: editionHref(edition, "sitemap.xml"),
    expected: { of: "index", url: siteUrl() + file },
  };
  return [
    ...(isListed(standing) ? [index] : []),
    { kind: "sitemap", path: file, expected: dates("must") },
    {
      kind: "newsSitemap",
      path: editionHref(edition, "news-sitemap.xml"),
      expected: dates(isNewsWork(standing) ? (isNews ? "must" : "may") : "mustNot"),
    },
  ];
}

function age(instant: Date, now: Date): number {
  return now.getTime() - instant.getTime();
}
