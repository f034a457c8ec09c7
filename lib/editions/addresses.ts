/** Addresses within the site, made in one place. The default edition has no prefix. */

export type EditionAddress = { language: string; isDefault: boolean };

/** The edition's front, or a page of it: `editionHref(ru, "corrections")` is "/ru/corrections". */
export function editionHref(edition: EditionAddress, ...parts: string[]): string {
  const path = parts.map(encodeURIComponent).join("/");
  if (edition.isDefault) return `/${path}`;
  return path ? `/${edition.language}/${path}` : `/${edition.language}`;
}

/** A story's address. */
export function storyHref(edition: EditionAddress, at: { sectionSlug: string; slug: string }): string {
  return editionHref(edition, at.sectionSlug, at.slug);
}

/** A story's change log, or one entry of it. */
export function changesHref(storyAddress: string, number?: number): string {
  return `${storyAddress}/changes${number === undefined ? "" : `#${entryAnchor(number)}`}`;
}

/** The name of an entry within its page. */
export function entryAnchor(number: number): string {
  return `entry-${number}`;
}
