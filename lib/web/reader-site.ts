import { noteRead } from "@/lib/expiries/note-read";
import { momentOf, showMoment } from "@/lib/dates";
import { DateTime } from "luxon";
import { editionHref } from "@/lib/editions/addresses";
import { systemClock } from "@/lib/clock";
import { lastEditionUpdate } from "@/lib/stories/public";
import { lastChange, latestShown, type ShownMoment } from "@/lib/moments";
import type { CounterpartView, SiteView, StoryView } from "@/lib/stories/view";
import type { PublicEdition } from "@/prisma/generated/client";
import { counterparts, type SamePage } from "./reader-counterparts";
import { readerContext, requireContext, type ReaderContext } from "./reader-context";
import { listStandingPages } from "./reader-page";
import { noteLastModified, noteValidUntil } from "./tags";

/** The edition in this language, or null where the paper does not appear in it. */
export async function readEdition(language: string) {
  const context = await readerContext(language);
  if (!context) return null;
  const { edition } = context;
  return { language: edition.language, direction: edition.direction, default: edition.isDefault };
}

/** Around what it stands: `same` or `counterparts` say which page it is in the other editions. */
type SitePlace = {
  sectionSlug?: string | undefined;
  story?: Pick<StoryView, "stamps" | "withdrawn"> | undefined;
  same?: SamePage | undefined;
  counterparts?: CounterpartView[];
};

/**
 * What the head and foot of a page show; on a story's page "last update" is the story's own. The page's
 * `Last-Modified` is the same date.
 */
export async function readSite(language: string, place: SitePlace = {}): Promise<SiteView> {
  const context = await requireContext(language);
  const { edition, editions, sections, settings } = context;
  const lastUpdate = place.story ? lastChange(place.story) : await siteUpdate(context);
  noteLastModified(lastUpdate);
  const pages = listStandingPages(context);
  const others = place.counterparts ?? (place.same ? await counterparts(context, place.same) : []);
  return {
    siteName: edition.siteName,
    description: edition.about,
    language,
    direction: edition.direction,
    homeHref: editionHref(edition),
    searchHref: editionHref(edition, "search"),
    archiveHref: editionHref(edition, "archive"),
    correctionsHref: editionHref(edition, "corrections"),
    feeds: {
      rss: editionHref(edition, "feed.xml"),
      atom: editionHref(edition, "feed.atom"),
      json: editionHref(edition, "feed.json"),
    },
    ...(lastUpdate ? { lastUpdate } : {}),
    editions: editions.map((other) => ({
      language: other.language,
      name: other.name,
      href: frontOr(others, other, edition),
      current: other.id === edition.id,
    })),
    ...(others.length > 0 ? { counterparts: others } : {}),
    sections: sections.map((section) => ({
      name: section.name,
      href: editionHref(edition, section.slug),
      current: section.slug === place.sectionSlug,
    })),
    ...(pages.length > 0 ? { pages } : {}),
    ...(settings.contactEmail ? { contactEmail: settings.contactEmail } : {}),
    year: thisYear(settings.zone),
  };
}

/** A page that says which year it is, or leaves the year out of a date of this year, is another one in the next. */
function thisYear(zone: string): number {
  const now = DateTime.fromJSDate(systemClock.now(), { zone });
  noteValidUntil(now.startOf("year").plus({ years: 1 }).toJSDate());
  return now.year;
}

function frontOr(others: CounterpartView[], other: PublicEdition, own: PublicEdition): string {
  const same = other.id === own.id ? undefined : others.find(({ language }) => language === other.language);
  return same?.href ?? editionHref(other);
}

/** The head's "last update" of everything but a story: a stamp that moved, or the launch of a front, which moves none. */
async function siteUpdate(context: ReaderContext): Promise<ShownMoment | undefined> {
  const { db, edition, settings } = context;
  noteRead(`front:${edition.id}`);
  const [stamped, front] = await Promise.all([
    editionUpdate(context),
    db.publicFront.findUnique({ where: { editionId: edition.id } }),
  ]);
  const launched = front && showMoment(momentOf(front.launchedAt), edition.language, settings.zone);
  return latestShown([stamped, launched].flatMap((moment) => moment ?? []));
}

/** When anything of the edition last moved a stamp; undefined before its first story. */
export async function editionUpdate({
  db,
  edition,
  settings,
}: ReaderContext): Promise<ShownMoment | undefined> {
  const latest = await lastEditionUpdate(db, edition.id, settings.zone);
  return latest ? showMoment(latest, edition.language, settings.zone) : undefined;
}
