import type { BylineView, SiteView, StoryKind, StoryView } from "@/lib/stories/view";
import { newestStamp } from "./newest-stamp";

const TYPES: Record<StoryKind, string> = {
  news: "NewsArticle",
  analysis: "AnalysisNewsArticle",
  opinion: "OpinionNewsArticle",
  explainer: "BackgroundNewsArticle",
  review: "ReviewNewsArticle",
  live: "NewsArticle",
};

/**
 * A story for machines, in the vocabulary of schema.org. Both dates are the stamps' own, as the page shows
 * them: a day stays a day. `siteUrl` is the site's address without a trailing slash. What the story does
 * not have is left out.
 */
export function structuredData(story: StoryView, site: SiteView, siteUrl: string) {
  const absolute = (href: string) => siteUrl + href;
  const published = story.stamps.find((stamp) => stamp.kind === "published");
  return {
    "@context": "https://schema.org",
    "@type": TYPES[story.kind],
    mainEntityOfPage: absolute(story.href),
    url: absolute(story.href),
    headline: story.headline,
    description: story.standfirst,
    inLanguage: story.language,
    isAccessibleForFree: true,
    articleSection: story.section?.name,
    datePublished: published?.moment.machine,
    dateModified: newestStamp(story.stamps)?.moment.machine,
    image: story.lead && [absolute(story.lead.src)],
    author: listOrNothing(story.bylines.map((byline) => author(byline, absolute))),
    publisher: publisher(site, absolute),
    correction: listOrNothing(story.notes.map((note) => correction(note, absolute))),
  };
}

function author({ name, role, href }: BylineView, absolute: (href: string) => string) {
  if (!href && isOrganization(name)) return { "@type": "Organization", name };
  return { "@type": "Person", name, jobTitle: role, url: href && absolute(href) };
}

const ORGANIZATION =
  /(?<!\p{L})(agency|press|news|newsroom|staff|desk|editors?|wire|агентств\p{L}*|редакци\p{L}*|служб\p{L}*|пресс\p{L}*|агенттігі|редакциясы|қызметі)(?!\p{L})/iu;

/** A byline in free text is an agency or an office when it is one word, or has such a word in it; anyone else is a person. */
function isOrganization(name: string): boolean {
  return !/\s/.test(name.trim()) || ORGANIZATION.test(name);
}

function publisher(site: SiteView, absolute: (href: string) => string) {
  return {
    "@type": "NewsMediaOrganization",
    name: site.siteName,
    url: absolute(site.homeHref),
    correctionsPolicy: absolute(site.correctionsHref),
  };
}

function correction(note: StoryView["notes"][number], absolute: (href: string) => string) {
  return {
    "@type": "CorrectionComment",
    text: note.note,
    datePublished: note.moment.machine,
    url: absolute(note.href),
  };
}

function listOrNothing<T>(items: T[]): T[] | undefined {
  return items.length > 0 ? items : undefined;
}
