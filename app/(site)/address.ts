/** What a page is asked for: the parts of its address, and a page's number. */

/**
 * The decoded parts of an address. Next hands them over percent-encoded in a page and decoded in
 * `generateMetadata`; both come through here, and no section or slug holds a percent sign.
 */
export async function readParts<Parts extends Record<string, string>>(
  params: Promise<Parts>,
): Promise<Parts> {
  const parts = Object.entries(await params).map(([name, value]) => [name, decoded(value)]);
  return Object.fromEntries(parts) as Parts;
}

/** A query as Next hands it over. */
export type Query = Promise<Record<string, string | string[] | undefined>>;

/** The number of the page asked for; undefined where none is, NaN where it is not a number that a page could have. */
export async function readPageNumber(query: Query): Promise<number | undefined> {
  const { page } = await query;
  if (page === undefined) return undefined;
  return typeof page === "string" && /^[1-9]\d{0,6}$/.test(page) ? Number(page) : NaN;
}

/** The number of a story's public entry that an address names; undefined for anything else. */
export async function readEntryNumber(query: Query): Promise<number | undefined> {
  const { entry } = await query;
  return typeof entry === "string" && /^[1-9]\d{0,6}$/.test(entry) ? Number(entry) : undefined;
}

/** What is decoded twice may hold what no address does and the database refuses; it stays encoded, and names nothing. */
function decoded(part: string): string {
  try {
    const text = decodeURIComponent(part);
    return text.includes("\0") ? part : text;
  } catch {
    return part;
  }
}
