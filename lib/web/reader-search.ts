import { noteRead } from "@/lib/expiries/note-read";
import { readAsked, searchHref, type RawQuery } from "@/lib/search/asked";
import type { Asked, FoundView, SearchView, Unclear } from "@/lib/search/fields";
import { findStories } from "@/lib/search/find";
import type { Wanted } from "@/lib/search/limits";
import { markedPassages, markedWords } from "@/lib/search/marked";
import { findPassages, type Passages } from "@/lib/search/passages";
import { LIST_PAGE } from "@/lib/stories/list-sizes";
import { textsInOrder, type PublicText } from "@/lib/stories/public";
import { requireContext, teasers, type ReaderContext } from "./reader-context";
import { facetsOf, resolveLimits } from "./reader-facets";
import { foundAtAll, helpWith, recentStories } from "./reader-search-help";

/**
 * What an edition has of what was asked for: live stories only, as they are at this moment. Limits that name nothing
 * are left out and named. Null for a page that does not exist.
 */
export async function readSearch(language: string, query: RawQuery, page = 1): Promise<SearchView | null> {
  const context = await requireContext(language);
  noteRead(`stories:${context.edition.id}`, "names");
  const read = readAsked(query);
  const { limits, ids, names, unknown } = await resolveLimits(context, read.asked.limits);
  const asked: Asked = { ...read.asked, limits };
  const unclear: Unclear[] = [...read.unclear, ...unknown];
  const otherOrder = searchHref(context.edition, inOtherOrder(asked));
  const frame = { asked, unclear, otherOrder, elsewhere: elsewhere(context, asked) };
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
    return {
      ...frame,
      count: 0,
      found: [],
      facets: [],
      pages: [],
      near: [],
      recent: await recentStories(context),
    };
  const [shown, facets, help] = await Promise.all([
    showFound(context, wanted, found.ids),
    foundAtAll(found) === 0 ? [] : facetsOf(context, asked, found, names),
    helpWith(context, asked, found),
  ]);
  const links = pages > 1 ? pageLinks(context, asked, pages, page) : [];
  return { ...frame, count: found.count, found: shown, facets, pages: links, ...help };
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
function excerptOf({ content }: PublicText, { passages, said }: Passages) {
  const words = markedPassages(passages, said);
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
    href: searchHref(context.edition, asked, number),
    current: number === current,
  }));
}

function inOtherOrder(asked: Asked): Asked {
  return { ...asked, order: asked.order === "time" ? "relevance" : "time" };
}

/** The same words in every edition: what limits them has other names there, or none. */
function elsewhere({ editions }: ReaderContext, { words }: Asked): SearchView["elsewhere"] {
  const bare: Asked = { words, limits: {}, order: "relevance" };
  return Object.fromEntries(editions.map((edition) => [edition.language, searchHref(edition, bare)]));
}
