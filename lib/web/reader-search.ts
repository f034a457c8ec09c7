import { editionHref } from "@/lib/editions/addresses";
import { readAsked, searchQuery, type RawQuery } from "@/lib/search/asked";
import type { Asked, FoundView, SearchView, Unclear } from "@/lib/search/fields";
import { findStories, type Found } from "@/lib/search/find";
import type { Wanted } from "@/lib/search/limits";
import { markedWords } from "@/lib/search/marked";
import { findMeant } from "@/lib/search/near";
import { findPassages } from "@/lib/search/passages";
import { LIST_PAGE } from "@/lib/stories/list-sizes";
import { listPublicTexts, textsInOrder, type PublicText } from "@/lib/stories/public";
import { requireContext, teasers, type ReaderContext } from "./reader-context";
import { facetsOf, resolveLimits } from "./reader-facets";

/** With fewer finds than this, another spelling is thought of. */
const FEW = 5;
/** So many stories are shown under another spelling. */
const NEAR = 5;
const RECENT = 5;

/**
 * What an edition has of what was asked for: live stories only, as they are at this moment. Limits that name nothing
 * are left out and named. Null for a page that does not exist.
 */
export async function readSearch(language: string, query: RawQuery, page = 1): Promise<SearchView | null> {
  const context = await requireContext(language);
  const read = readAsked(query);
  const { limits, ids, unknown } = await resolveLimits(context, read.asked.limits);
  const asked: Asked = { ...read.asked, limits };
  const unclear: Unclear[] = [...read.unclear, ...unknown];
  const frame = { asked, unclear, otherOrder: hrefOf(context, otherOrder(asked)) };
  if (!(Number.isSafeInteger(page) && page >= 1)) return null;
  const wanted: Wanted = {
    edition: context.edition,
    zone: context.settings.zone,
    words: asked.words,
    ...ids,
    ...(asked.from ? { from: asked.from } : {}),
    ...(asked.until ? { until: asked.until } : {}),
  };
  const part = { order: asked.order, take: LIST_PAGE, skip: (page - 1) * LIST_PAGE };
  const found = asked.words === "" ? null : await findStories(context.db, wanted, part);
  const pages = Math.ceil((found?.count ?? 0) / LIST_PAGE);
  if (page > Math.max(pages, 1)) return null;
  if (!found)
    return { ...frame, count: 0, found: [], facets: [], pages: [], near: [], recent: await recent(context) };
  const [shown, facets, help] = await Promise.all([
    showFound(context, wanted, found.ids),
    foundAtAll(found) === 0 ? [] : facetsOf(context, asked, found),
    helpWith(context, asked, found),
  ]);
  const links = pages > 1 ? pageLinks(context, asked, pages, page) : [];
  return { ...frame, count: found.count, found: shown, facets, pages: links, ...help };
}

/** Sponsored work that was asked for counts under that limit alone. */
function foundAtAll({ count, unlimited }: Found): number {
  return Math.max(count, unlimited);
}

/** What a page with few results or none has to offer. */
async function helpWith(
  context: ReaderContext,
  asked: Asked,
  found: Found,
): Promise<Pick<SearchView, "meant" | "without" | "near" | "recent">> {
  const { count, unlimited } = found;
  const all = foundAtAll(found);
  const bare: Asked = { words: asked.words, limits: {}, order: asked.order };
  const meant = all < FEW ? await findOther(context, asked.words) : null;
  const near = all === 0 && meant ? meant.ids : [];
  return {
    ...(meant
      ? { meant: { words: meant.words, href: hrefOf(context, { ...bare, words: meant.words }) } }
      : {}),
    ...(count === 0 && unlimited > 0 ? { without: { count: unlimited, href: hrefOf(context, bare) } } : {}),
    near: await teasers(context, await textsInOrder(context.db, near)),
    recent: all === 0 && near.length === 0 ? await recent(context) : [],
  };
}

/** Another spelling with the first stories that it finds; null where there is none that finds anything. */
async function findOther({ db, edition, settings }: ReaderContext, asked: string) {
  const words = await findMeant(db, edition, asked);
  if (words === null) return null;
  const part = { order: "relevance" as const, take: NEAR, skip: 0 };
  const { ids } = await findStories(db, { edition, zone: settings.zone, words }, part);
  return ids.length > 0 ? { words, ids } : null;
}

async function recent(context: ReaderContext) {
  const texts = await listPublicTexts(context.db, { editionId: context.edition.id }, { take: RECENT });
  return teasers(context, texts);
}

async function showFound(context: ReaderContext, wanted: Wanted, ids: number[]): Promise<FoundView[]> {
  const texts = await textsInOrder(context.db, ids);
  const [shown, passages] = await Promise.all([
    teasers(context, texts),
    findPassages(context.db, wanted, ids),
  ]);
  const stories = new Map(shown.map((story) => [story.id, story]));
  const found = new Map(passages.map((passage) => [passage.id, passage]));
  return texts.flatMap((text) => {
    const [story, passage] = [stories.get(text.id), found.get(text.id)];
    if (!story || !passage) return [];
    const headline = markedWords(passage.headline, text.content.headline);
    return [{ story, headline, excerpt: excerptOf(text, passage) }];
  });
}

/** The passages in which the words stand; the standfirst where they stand only in the headline or the names. */
function excerptOf({ content }: PublicText, { passages, said }: { passages: string; said: string | null }) {
  const words = markedWords(passages, said ?? undefined);
  if (words.some(({ marked }) => marked)) return words;
  return content.standfirst ? [{ text: content.standfirst, marked: false }] : [];
}

function pageLinks(
  context: ReaderContext,
  asked: Asked,
  pages: number,
  current: number,
): SearchView["pages"] {
  return Array.from({ length: pages }, (_, index) => index + 1).map((number) => ({
    number,
    href: hrefOf(context, asked, number),
    current: number === current,
  }));
}

function otherOrder(asked: Asked): Asked {
  return { ...asked, order: asked.order === "time" ? "relevance" : "time" };
}

/** The address of a search. */
export function hrefOf({ edition }: Pick<ReaderContext, "edition">, asked: Asked, page?: number): string {
  return `${editionHref(edition, "search")}?${searchQuery(asked, page)}`;
}
