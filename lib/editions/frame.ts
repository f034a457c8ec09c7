import type { ReaderDatabase } from "@/lib/database";
import { siteSettings, type SiteSettings } from "@/lib/settings/site";
import type { PublicEdition, PublicPage, PublicSection } from "@/prisma/generated/client";

/** What stands around every page of an edition. */
export type Frame = {
  edition: PublicEdition;
  editions: PublicEdition[];
  sections: PublicSection[];
  /** Its standing pages, in their order. */
  pages: Pick<PublicPage, "kind" | "slug" | "title">[];
  settings: SiteSettings;
};

type Row = Pick<Frame, "editions" | "sections" | "pages"> & { settings: unknown };

/** The frame of the edition in this language, or null where the paper does not appear in it. One question, for every page asks it. */
export async function readFrame(db: ReaderDatabase, language: string): Promise<Frame | null> {
  const [row] = await db.$queryRaw<Row[]>`
    WITH own AS MATERIALIZED (SELECT id FROM public_editions WHERE language = ${language})
    SELECT
      (SELECT coalesce(json_agg(json_build_object('id', id, 'language', language, 'name', name, 'direction', direction,
         'isDefault', is_default, 'position', position, 'siteName', site_name, 'about', about) ORDER BY position, id), '[]')
       FROM public_editions) AS editions,
      (SELECT coalesce(json_agg(json_build_object('id', id, 'editionId', edition_id, 'slug', slug, 'name', name,
         'position', position) ORDER BY position, id), '[]')
       FROM public_sections WHERE edition_id = (SELECT id FROM own)) AS sections,
      (SELECT coalesce(json_agg(json_build_object('kind', kind, 'slug', slug, 'title', title) ORDER BY position, id), '[]')
       FROM public_pages WHERE edition_id = (SELECT id FROM own)) AS pages,
      (SELECT value FROM public_settings WHERE name = 'site') AS settings`;
  const edition = row?.editions.find((candidate) => candidate.language === language);
  return row && edition ? { ...row, edition, settings: siteSettings.parse(row.settings ?? {}) } : null;
}
