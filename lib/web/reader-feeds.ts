import { editionHref } from "@/lib/editions/addresses";
import { showMoment } from "@/lib/dates";
import { siteUrl } from "@/lib/env";
import type { ShownMoment } from "@/lib/moments";
import { atom } from "@/lib/feeds/atom";
import { newestInstant, type Feed, type FeedFormat, type FeedItem } from "@/lib/feeds/feed";
import { entryTag, storyTag } from "@/lib/feeds/ids";
import { jsonFeed } from "@/lib/feeds/json-feed";
import { rss } from "@/lib/feeds/rss";
import { FEED_ITEMS } from "@/lib/stories/list-sizes";
import { listCorrectionEntries, listPublicTexts, type PublicEntry } from "@/lib/stories/public";
import type { Shown } from "@/lib/stories/show";
import { wordsFor } from "@/lib/words/words";
import { entryViews } from "./reader-corrections";
import { prepare, readerContext, type ReaderContext } from "./reader-context";
import { editionUpdate } from "./reader-site";
import { noteLastModified } from "./tags";

type EntryView = Awaited<ReturnType<typeof entryViews>>[number];

const WRITE = { rss, atom, json: jsonFeed };

const ENDINGS: Record<FeedFormat, string> = { rss: "feed.xml", atom: "feed.atom", json: "feed.json" };

/**
 * An edition's newest live stories as a feed; null where there is no such edition, and for Atom before its
 * first story. A story of which only the day of publication is known stands in none (decision 10).
 */
export async function readFeed(language: string, format: FeedFormat): Promise<string | null> {
  const context = await readerContext(language);
  if (!context) return null;
  const { db, edition } = context;
  const texts = await listPublicTexts(db, { editionId: edition.id }, { take: FEED_ITEMS });
  const items = (await prepare(context, texts)).flatMap((shown) => storyItem(shown) ?? []);
  const update = await editionUpdate(context);
  noteLastModified(update);
  const frame = frameOf(context, edition.siteName, edition.about, []);
  const updated = instantOf(update) ?? newestInstant(items.map(({ modified }) => modified));
  return WRITE[format]({ ...frame, updated, items });
}

/**
 * Everything an edition corrected, clarified or took away as a feed, one item for each entry; null where there is no
 * such edition. As long as there is nothing, it is as old as the edition's last update: so long nothing was wrong.
 */
export async function readCorrectionsFeed(language: string, format: FeedFormat): Promise<string | null> {
  const context = await readerContext(language);
  if (!context) return null;
  const { db, edition } = context;
  const entries = await listCorrectionEntries(db, edition.id, FEED_ITEMS);
  const shown = await entryViews(context, entries);
  const items = entries.flatMap((entry, place) => {
    const view = shown[place];
    return view ? [entryItem(context, entry, view)] : [];
  });
  const words = wordsFor(language);
  const title = words("site.feeds.corrections", { name: edition.siteName });
  const frame = frameOf(context, title, words("site.correctionsPage.intro"), ["corrections"]);
  const [newest] = entries;
  if (newest) noteLastModified(shownAt(context, newest.at));
  const updated =
    newestInstant(items.map(({ modified }) => modified)) ?? instantOf(await editionUpdate(context));
  return WRITE[format]({ ...frame, updated, items });
}

function frameOf({ edition }: ReaderContext, title: string, about: string, path: string[]) {
  const href = (ending: string) => siteUrl() + editionHref(edition, ...path, ending);
  return {
    title,
    description: about || title,
    language: edition.language,
    publisher: edition.siteName,
    homeHref: siteUrl() + editionHref(edition, ...path),
    hrefs: { rss: href(ENDINGS.rss), atom: href(ENDINGS.atom), json: href(ENDINGS.json) },
  } satisfies Partial<Feed>;
}

function instantOf(update: ShownMoment | null | undefined): string | null {
  return update?.precision === "instant" ? update.machine : null;
}

function storyItem({ id, href, content, stamps, section, lookups, language, zone }: Shown): FeedItem | null {
  if (stamps?.published.moment.precision !== "instant") return null;
  const since = stamps.onSiteSince ?? stamps.published.moment;
  return {
    id: storyTag(siteUrl(), id, since.precision === "instant" ? since.at : since.day),
    href: siteUrl() + href,
    title: content.headline,
    summary: content.standfirst,
    authors: content.bylines.map(({ name, personId }) => {
      const person = personId === undefined ? undefined : lookups.people.get(personId);
      return { name, href: person && siteUrl() + person.href };
    }),
    section: section?.name,
    published: showMoment(stamps.published.moment, language, zone).machine,
    modified: showMoment(stamps.modified.moment, language, zone).machine,
  };
}

function entryItem({ edition }: ReaderContext, entry: PublicEntry, view: EntryView): FeedItem {
  const { kind, headline, href, note, reason, moment } = view;
  const words = wordsFor(edition.language);
  const said = words(`site.changes.kinds.${kind}`);
  return {
    id: entryTag(siteUrl(), entry.storyId, entry.number, entry.at.toISOString()),
    href: siteUrl() + (href ?? editionHref(edition, "corrections")),
    title: headline
      ? words("site.feeds.entry", { kind: said, headline })
      : words(`site.correctionsPage.nameless.${kind}`),
    summary: [reason && words(`site.killed.reasons.${reason}`), note].filter(Boolean).join(" ") || undefined,
    authors: [],
    published: moment.machine,
    modified: moment.machine,
  };
}

function shownAt({ edition, settings }: ReaderContext, at: Date) {
  return showMoment({ precision: "instant", at: at.toISOString() }, edition.language, settings.zone);
}
