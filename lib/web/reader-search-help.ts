import { showMoment } from "@/lib/dates";
import { searchHref } from "@/lib/search/asked";
import type { Asked, Cause, SearchView } from "@/lib/search/fields";
import { findStories, type Found } from "@/lib/search/find";
import { findMeant } from "@/lib/search/near";
import { listPublicTexts, textsInOrder } from "@/lib/stories/public";
import { teasers, type ReaderContext } from "./reader-context";

/** With fewer finds than this, another spelling is thought of. */
const FEW = 5;
/** So many stories are shown under another spelling. */
const NEAR = 5;
const RECENT = 5;

/** Sponsored work that was asked for counts under that limit alone. */
export function foundAtAll({ count, unlimited }: Found): number {
  return Math.max(count, unlimited);
}

type Help = Pick<SearchView, "cause" | "meant" | "without" | "turned" | "near" | "recent">;

/** What a page with few results or none has to offer: why there are none, and what would have some. */
export async function helpWith(context: ReaderContext, asked: Asked, found: Found): Promise<Help> {
  const { edition } = context;
  const { count, unlimited } = found;
  const all = foundAtAll(found);
  const bare: Asked = { words: asked.words, limits: {}, order: asked.order };
  const meant = all < FEW && !found.idle ? await findOther(context, asked.words) : null;
  const near = all === 0 && meant ? meant.ids : [];
  const limited = count === 0 && unlimited > 0;
  return {
    ...(count === 0 ? { cause: causeOf(asked, found) } : {}),
    ...(meant
      ? { meant: { words: meant.words, href: searchHref(edition, { ...bare, words: meant.words }) } }
      : {}),
    ...(limited ? { without: { count: unlimited, href: searchHref(edition, bare) } } : {}),
    ...turnedDays(context, asked),
    near: await teasers(context, await textsInOrder(context.db, near)),
    recent: all === 0 && near.length === 0 ? await recentStories(context) : [],
  };
}

function causeOf({ words }: Asked, { idle, unlimited }: Found): Cause {
  if (!idle) return unlimited > 0 ? "limits" : "words";
  const wanted = words.replace(/(?:^|\s)-+(?:"[^"]*"?|\S+)/g, " ");
  return /[\p{L}\p{N}]/u.test(wanted) ? "common" : "noWords";
}

/** Nothing stands between a day and one before it: the search that was probably meant has the two changed. */
function turnedDays({ edition, settings }: ReaderContext, asked: Asked): Pick<SearchView, "turned"> {
  const { from, until } = asked;
  if (!from || !until || from <= until) return {};
  const say = (day: string) =>
    showMoment({ precision: "day", day }, edition.language, settings.zone).dayWords;
  const href = searchHref(edition, { ...asked, from: until, until: from });
  return { turned: { from: say(from), until: say(until), href } };
}

/** Another spelling with the first stories that it finds; null where there is none that finds anything. */
async function findOther({ db, edition, settings }: ReaderContext, asked: string) {
  const words = await findMeant(db, edition, asked);
  if (words === null) return null;
  const part = { order: "relevance" as const, take: NEAR, skip: 0 };
  const { ids } = await findStories(db, { edition, zone: settings.zone, words }, part);
  return ids.length > 0 ? { words, ids } : null;
}

/** The newest of the edition, for a page that has nothing else. */
export async function recentStories(context: ReaderContext) {
  const texts = await listPublicTexts(context.db, { editionId: context.edition.id }, { take: RECENT });
  return teasers(context, texts);
}
