import { noteRead } from "@/lib/expiries/note-read";
import { cache } from "react";
import { readerDatabase, type ReaderDatabase } from "@/lib/database";
import { editionHref, storyHref } from "@/lib/editions/addresses";
import { readFrame, type Frame } from "@/lib/editions/frame";
import { lookUp } from "@/lib/stories/lookups";
import { publicEntries, stampsOf, type PublicEntry, type PublicText } from "@/lib/stories/public";
import { showTeaser, type Shown } from "@/lib/stories/show";
import type { TeaserView } from "@/lib/stories/view";

/** What every reader function begins with: the edition, what stands around its pages, the site's settings. */
export type ReaderContext = Frame & { db: ReaderDatabase };

/** The context of one edition, read once for a request; null for a language in which the paper does not appear. */
export const readerContext = cache(async (language: string): Promise<ReaderContext | null> => {
  const db = readerDatabase();
  noteRead("site");
  const frame = await readFrame(db, language);
  if (!frame) return null;
  noteRead(`edition:${frame.edition.id}`);
  return { db, ...frame };
});

/** The context of an edition that is known to be there; the layout has answered for any other. */
export async function requireContext(language: string): Promise<ReaderContext> {
  const context = await readerContext(language);
  if (!context) throw new Error(`No edition in the language "${language}"`);
  return context;
}

/** Texts with their dates, public entries, names, files and addresses, in the order given. */
export async function prepare(
  context: ReaderContext,
  texts: PublicText[],
): Promise<(Shown & { entries: PublicEntry[] })[]> {
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
  return texts.map((text) => ({
    id: text.id,
    language: edition.language,
    zone: settings.zone,
    href: storyHref(edition, text),
    content: text.content,
    stamps: stampsOf(entries.get(text.id) ?? [], settings.zone),
    entries: entries.get(text.id) ?? [],
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
