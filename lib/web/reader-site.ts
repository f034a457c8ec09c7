import { showMoment } from "@/lib/dates";
import { DateTime } from "luxon";
import { editionHref } from "@/lib/editions/addresses";
import { systemClock } from "@/lib/clock";
import { lastEditionUpdate } from "@/lib/stories/public";
import type { ShownMoment } from "@/lib/moments";
import type { SiteView, StoryView } from "@/lib/stories/view";
import { readerContext, requireContext } from "./reader-context";

/** The edition in this language, or null where the paper does not appear in it. */
export async function readEdition(language: string) {
  const context = await readerContext(language);
  if (!context) return null;
  const { edition } = context;
  return { language: edition.language, direction: edition.direction, default: edition.isDefault };
}

/** What the head and foot of a page show; on a story's page "last update" is the story's own. */
export async function readSite(
  language: string,
  place: { sectionSlug?: string | undefined; story?: Pick<StoryView, "stamps"> | undefined } = {},
): Promise<SiteView> {
  const { db, edition, editions, sections, settings } = await requireContext(language);
  const latest = await lastEditionUpdate(db, edition.id, settings.zone);
  const lastUpdate = place.story
    ? newestStamp(place.story)
    : latest && showMoment(latest, language, settings.zone);
  return {
    siteName: edition.siteName,
    description: edition.about,
    language,
    direction: edition.direction,
    homeHref: editionHref(edition),
    searchHref: editionHref(edition, "search"),
    correctionsHref: editionHref(edition, "corrections"),
    ...(lastUpdate ? { lastUpdate } : {}),
    editions: editions.map((other) => ({
      language: other.language,
      name: other.name,
      href: editionHref(other),
      current: other.id === edition.id,
    })),
    sections: sections.map((section) => ({
      name: section.name,
      href: editionHref(edition, section.slug),
      current: section.slug === place.sectionSlug,
    })),
    ...(settings.contactEmail ? { contactEmail: settings.contactEmail } : {}),
    year: DateTime.fromJSDate(systemClock.now(), { zone: settings.zone }).year,
  };
}

function newestStamp({ stamps }: Pick<StoryView, "stamps">): ShownMoment | undefined {
  const instants = stamps
    .map((stamp) => stamp.moment)
    .sort((a, b) => Date.parse(a.machine) - Date.parse(b.machine));
  return instants.at(-1);
}
