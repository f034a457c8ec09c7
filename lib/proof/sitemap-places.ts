import { orderInstant, showMoment } from "@/lib/dates";
import { editionHref, storyHref } from "@/lib/editions/addresses";
import { siteUrl } from "@/lib/env";
import { NEWS_LASTS } from "@/lib/feeds/sitemap";
import type { Presence } from "./judge";
import { leftMonths, monthOf } from "./months";
import { isListed, isNewsWork, type At, type Place } from "./place";
import type { Standing } from "./standing";

/** The sitemap of the month in which the story was published, the list that names it, those of months that it has left, and the sitemap of news. */
export function sitemapsOf({ zone, now }: At, standing: Standing): Place[] {
  const { edition, stamps } = standing;
  if (!stamps) return [];
  const published = stamps.published.moment;
  const file = fileOf(monthOf(standing.listedAt, zone));
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
  const words = standing.content.headline;
  const news = isNewsWork(standing) ? (isNews ? "must" : "may") : "mustNot";
  const index: Place = {
    kind: "sitemaps",
    path: editionHref(edition, "sitemap.xml"),
    expected: { of: "index", url: siteUrl() + file },
  };
  return [
    ...(isListed(standing) ? [index] : []),
    { kind: "sitemap", path: file, expected: dates("must") },
    ...leftMonths(standing, zone).map((instant): Place => ({
      kind: "sitemap",
      path: fileOf(monthOf(instant, zone)),
      expected: dates("mustNot"),
    })),
    {
      kind: "newsSitemap",
      path: editionHref(edition, "news-sitemap.xml"),
      expected: { ...dates(news), words },
    },
  ];

  function fileOf(month: string): string {
    return editionHref(edition, "sitemaps", `${month}.xml`);
  }
}

function age(instant: Date, now: Date): number {
  return now.getTime() - instant.getTime();
}
