import { lastChange } from "@/lib/moments";
import type { StandingKind } from "@/lib/pages/fields";
import type { ImageView } from "@/lib/media/view";
import type {
  BylineView,
  PersonView,
  SiteView,
  StandingPageView,
  StoryKind,
  StoryView,
} from "@/lib/stories/view";

const TYPES: Record<StoryKind, string> = {
  news: "NewsArticle",
  analysis: "AnalysisNewsArticle",
  opinion: "OpinionNewsArticle",
  explainer: "BackgroundNewsArticle",
  review: "ReviewNewsArticle",
  live: "NewsArticle",
  sponsored: "AdvertiserContentArticle",
};

/**
 * A story for machines, in the vocabulary of schema.org. Both dates are those that the page shows: a day stays a day. `siteUrl` is the site's address without a trailing slash. What the story does
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
    dateModified: lastChange(story)?.machine,
    image: story.crops?.map((crop) => image(crop, absolute)),
    author: listOrNothing(story.bylines.map((byline) => author(byline, absolute))),
    publisher: publisher(site, absolute),
    sponsor: story.sponsor && { "@type": "Organization", name: story.sponsor },
    ...series(story, absolute),
    correction: listOrNothing(story.notes.map((note) => correction(note, absolute))),
  };
}

function image({ href, width, height }: ImageView, absolute: (href: string) => string) {
  return { "@type": "ImageObject", url: absolute(href), width, height };
}

function series({ part }: StoryView, absolute: (href: string) => string) {
  if (!part) return {};
  const isPartOf = { "@type": "CreativeWorkSeries", name: part.series.name, url: absolute(part.series.href) };
  return { isPartOf, position: part.place?.number };
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
    ...policies(site, absolute),
  };
}

/** The pages on which the paper says what it holds itself to, as far as there are any. */
function policies({ pages = [], correctionsHref }: SiteView, absolute: (href: string) => string) {
  const of = (kind: StandingKind) => {
    const page = pages.find((candidate) => candidate.kind === kind);
    return page && absolute(page.href);
  };
  const contact = of("contact");
  return {
    publishingPrinciples: of("ethics") ?? of("about"),
    ethicsPolicy: of("ethics"),
    correctionsPolicy: of("corrections") ?? absolute(correctionsHref),
    ownershipFundingInfo: of("ownership"),
    contactPoint: contact && { "@type": "ContactPoint", contactType: "newsroom", url: contact },
  };
}

/** A byline page for machines: whose it is, in the vocabulary of schema.org. */
export function profileData(person: PersonView, site: SiteView, siteUrl: string) {
  const absolute = (href: string) => siteUrl + href;
  return {
    "@context": "https://schema.org",
    "@type": "ProfilePage",
    url: absolute(person.href),
    inLanguage: site.language,
    mainEntity: {
      "@type": "Person",
      name: person.name,
      url: absolute(person.href),
      jobTitle: person.role,
      description: person.about,
      knowsLanguage: person.languages,
      email: /[^\s,;@<>"]+@[^\s,;@<>"]+\.[^\s,;@<>".]+/.exec(person.contact ?? "")?.[0],
      worksFor: publisher(site, absolute),
    },
  };
}

const PAGE_TYPES: Partial<Record<StandingKind, string>> = { about: "AboutPage", contact: "ContactPage" };

/** A standing page for machines: what it is, when it was published and changed, and whose it is. */
export function pageData(page: StandingPageView, site: SiteView, siteUrl: string) {
  const absolute = (href: string) => siteUrl + href;
  return {
    "@context": "https://schema.org",
    "@type": PAGE_TYPES[page.kind] ?? "WebPage",
    url: absolute(page.href),
    name: page.name,
    inLanguage: site.language,
    datePublished: page.first.machine,
    dateModified: (page.changed ?? page.first).machine,
    publisher: publisher(site, absolute),
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
