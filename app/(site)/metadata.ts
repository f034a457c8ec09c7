import type { Metadata } from "next";
import { siteUrl } from "@/lib/env";
import { lastChange } from "@/lib/moments";
import type { SamePage } from "@/lib/web/reader";
import type { CounterpartView, SiteView, StoryView } from "@/lib/stories/view";

type Page = {
  title?: string;
  description?: string | undefined;
  href: string;
  /** The feed that follows this page; the edition's where it has none of its own. */
  feeds?: SiteView["feeds"];
};

/** What the head of a page says of it; `href` is its own address within the site. */
export function pageMetadata(site: SiteView, { title, description, href, feeds }: Page): Metadata {
  const url = siteUrl() + href;
  const named = title ?? site.siteName;
  return {
    title: title ? `${title} | ${site.siteName}` : site.siteName,
    description: description || undefined,
    alternates: {
      canonical: url,
      types: feedTypes(feeds ?? site.feeds),
      ...(site.counterparts ? { languages: languagesOf(site.counterparts) } : {}),
    },
    robots: "max-image-preview:large",
    openGraph: {
      type: "website",
      url,
      title: named,
      description: description || undefined,
      siteName: site.siteName,
      locale: site.language,
    },
    twitter: { card: "summary_large_image" },
  };
}

/** The page in every language; whoever reads none of them is led to the default edition, or to the first that has it. */
function languagesOf(counterparts: readonly CounterpartView[]): Record<string, string> {
  const main = counterparts.find((one) => one.default) ?? counterparts[0];
  return Object.fromEntries([
    ...counterparts.map(({ language, href }) => [language, siteUrl() + href]),
    ...(main ? [["x-default", siteUrl() + main.href]] : []),
  ]) as Record<string, string>;
}

/** Each format of a feed by its media type, as feed readers look for it. */
function feedTypes({ rss, atom, json }: SiteView["feeds"]) {
  return {
    "application/rss+xml": siteUrl() + rss,
    "application/atom+xml": siteUrl() + atom,
    "application/feed+json": siteUrl() + json,
  };
}

/** The addresses of a page's own feed: "/corrections" has "/corrections/feed.xml" and the others. */
export function feedsOf(href: string): SiteView["feeds"] {
  return { rss: `${href}/feed.xml`, atom: `${href}/feed.atom`, json: `${href}/feed.json` };
}

/** A story's: both dates are those that the page shows. */
export function storyMetadata(site: SiteView, story: StoryView): Metadata {
  const { headline, standfirst, cards = {} } = story;
  const { searchTitle = headline, searchDescription = standfirst } = cards;
  const { socialTitle = headline, socialDescription = standfirst } = cards;
  const page = pageMetadata(site, { title: searchTitle, description: searchDescription, href: story.href });
  const published = story.stamps.find((stamp) => stamp.kind === "published");
  return {
    ...page,
    openGraph: {
      ...page.openGraph,
      title: socialTitle,
      description: socialDescription || undefined,
      type: "article",
      publishedTime: published?.moment.machine,
      modifiedTime: lastChange(story)?.machine,
      authors: story.bylines.map(({ name }) => name),
      section: story.section?.name,
      tags: story.topics.map(({ name }) => name),
      images: imagesOf(story),
    },
  };
}

/** The story's card, or the widest cut of its lead picture where it has none. */
function imagesOf({ socialCard, crops = [] }: StoryView) {
  const image = socialCard ?? crops[0];
  if (!image) return undefined;
  const { href, width, height, alt } = image;
  return [{ url: siteUrl() + href, ...{ width, height }, type: "image/jpeg", alt: alt || undefined }];
}

/** A notice in place of a page is nothing to be found by. */
export function noticeMetadata(title: string, site?: SiteView): Metadata {
  return { title: site ? `${title} | ${site.siteName}` : title, robots: "noindex" };
}

/** The address of a list, or of one numbered page of it. */
export function listHref(href: string, page: number | undefined): string {
  return page === undefined ? href : `${href}?page=${page}`;
}

/** The page that other editions may have too: a list as it is now. What stands on a numbered page of it is its own. */
export function unnumbered(page: number | undefined, same: SamePage): SamePage | undefined {
  return page === undefined ? same : undefined;
}
