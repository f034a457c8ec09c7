import { cache } from "react";
import { readerDatabase, type ReaderDatabase } from "@/lib/database";
import { editionHref, storyHref } from "@/lib/editions/addresses";
import { readPublicSiteSettings, type SiteSettings } from "@/lib/settings/site";
import { lookUp } from "@/lib/stories/lookups";
import { publicEntries, stampsOf, type PublicText } from "@/lib/stories/public";
import { showTeaser, type Shown } from "@/lib/stories/show";
import type { TeaserView } from "@/lib/stories/view";
import type { PublicEdition, PublicSection } from "@/prisma/generated/client";
import { noteTags, noteValidUntil } from "./tags";

/** What every reader function begins with: the edition, its sections and the site's settings. */
export type ReaderContext = {
  db: ReaderDatabase;
  edition: PublicEdition;
  editions: PublicEdition[];
  sections: PublicSection[];
  settings: SiteSettings;
};

/** The context of one edition, read once for a request; null for a language in which the paper does not appear. */
export const readerContext = cache(async (language: string): Promise<ReaderContext | null> => {
  const db = readerDatabase();
  const editions = await db.publicEdition.findMany({ orderBy: { position: "asc" } });
  const edition = editions.find((candidate) => candidate.language === language);
  if (!edition) return null;
  const [sections, settings, nextChange] = await Promise.all([
    db.publicSection.findMany({ where: { editionId: edition.id }, orderBy: { position: "asc" } }),
    readPublicSiteSettings(db),
    db.publicNextChange.findFirst(),
  ]);
  noteTags(`edition:${language}`);
  // Which story it is nobody may know yet, so every page may be another one then, also one that is not there now.
  if (nextChange?.at) noteValidUntil(nextChange.at);
  return { db, edition, editions, sections, settings };
});

/** The context of an edition that is known to be there; the layout has answered for any other. */
export async function requireContext(language: string): Promise<ReaderContext> {
  const context = await readerContext(language);
  if (!context) throw new Error(`No edition in the language "${language}"`);
  return context;
}

/** Texts with their dates, names, files and addresses, in the order given. */
export async function prepare(context: ReaderContext, texts: PublicText[]): Promise<Shown[]> {
  const { db, edition, settings } = context;
  const [lookups, entries] = await Promise.all([
    lookUp(
      db,
      edition,
      texts.map((text) => text.content),
    ),
    publicEntries(
      db,
      texts.map((text) => text.id),
    ),
  ]);
  noteTags(...texts.map((text) => `story:${text.id}`));
  return texts.map((text) => ({
    id: text.id,
    language: edition.language,
    zone: settings.zone,
    href: storyHref(edition, text),
    content: text.content,
    stamps: stampsOf(entries.get(text.id) ?? [], settings.zone),
    entry: entries.get(text.id)?.at(-1)?.number,
    section: sectionLink(context, text.sectionId),
    lookups,
  }));
}

/** Texts as a list shows them. */
export async function teasers(context: ReaderContext, texts: PublicText[]): Promise<TeaserView[]> {
  return (await prepare(context, texts)).flatMap((shown) => showTeaser(shown) ?? []);
}

/** A section's name and address in this edition. */
export function sectionLink({ edition, sections }: ReaderContext, sectionId: number) {
  const section = sections.find((candidate) => candidate.id === sectionId);
  return section && { name: section.name, href: editionHref(edition, section.slug) };
}
