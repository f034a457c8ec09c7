import type { ReaderDatabase } from "@/lib/database";
import { isReserved } from "@/lib/editions/reserved";

/** What readers can open, as far as a link has to be judged. */
type Db = Pick<
  ReaderDatabase,
  "publicEdition" | "publicSection" | "publicPerson" | "publicTopic" | "publicAddress" | "publicPage"
>;

/**
 * Those of the links that lead to an address of our own at which nothing stands: a story that is not public, a
 * section, person, topic or standing page that does not exist, the desk. `site` is the site's address; links elsewhere are not judged.
 */
export async function deadLinksAmong(db: Db, site: string, hrefs: readonly string[]): Promise<Set<string>> {
  const own = [...new Set(hrefs)].flatMap((href) => {
    const parts = ownParts(href, site);
    return parts ? [{ href, parts }] : [];
  });
  if (own.length === 0) return new Set();
  const editions = await db.publicEdition.findMany();
  const dead = new Set<string>();
  // One by one: within a transaction there is one connection.
  for (const { href, parts } of own) {
    const edition = editions.find(({ language, isDefault }) => !isDefault && language === parts[0]);
    const home = edition ?? editions.find(({ isDefault }) => isDefault);
    const below = edition ? parts.slice(1) : parts;
    if (home && !(await stands(db, home.id, below))) dead.add(href);
  }
  return dead;
}

/** The parts of an address within our own site; null for one elsewhere. */
function ownParts(href: string, site: string): string[] | null {
  if (!URL.canParse(href, site)) return null;
  const url = new URL(href, site);
  if (url.origin !== new URL(site).origin) return null;
  try {
    return url.pathname.split("/").filter(Boolean).map(decodeURIComponent);
  } catch {
    return [url.pathname];
  }
}

/** What readers cannot open, whatever stands there. */
const NOT_FOR_READERS = new Set(["api", "desk", "preview", "sign-in", "sign-out"]);

async function stands(db: Db, editionId: number, [first, second, third]: string[]): Promise<boolean> {
  if (first === undefined) return true;
  if (second !== undefined && first === "people") {
    return (await db.publicPerson.count({ where: { handle: second } })) > 0;
  }
  if (second !== undefined && first === "topics") {
    return (await db.publicTopic.count({ where: { editionId, slug: second } })) > 0;
  }
  if (first === "about") {
    const page =
      second === undefined ? { kind: "about" as const } : { slug: second, kind: { not: "about" as const } };
    return third === undefined && (await db.publicPage.count({ where: { editionId, ...page } })) > 0;
  }
  if (NOT_FOR_READERS.has(first)) return false;
  // The newsroom's own pages are not stories: whether they answer is their own tests' business.
  if (isReserved(first)) return true;
  if (second === undefined) return (await db.publicSection.count({ where: { editionId, slug: first } })) > 0;
  if (third !== undefined && third !== "changes") return isReserved(third);
  const readable = { publicState: { in: ["live" as const, "withdrawn" as const] } };
  const where = { editionId, sectionSlug: first, slug: second, ...readable };
  return (await db.publicAddress.count({ where })) > 0;
}
