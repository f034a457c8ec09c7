import { noteRead } from "@/lib/expiries/note-read";
import { bodySchema } from "@/lib/body/body";
import { momentOf, showMoment } from "@/lib/dates";
import { pageHref } from "@/lib/pages/addresses";
import { EMPTY_CONTENT } from "@/lib/stories/fields";
import { bodyLookups, lookUp } from "@/lib/stories/lookups";
import type { SiteView, StandingPageView } from "@/lib/stories/view";
import type { PublicPage } from "@/prisma/generated/client";
import { requireContext, type ReaderContext } from "./reader-context";

/** A standing page of an edition; `slug` is null for what the paper says of itself. Null where there is none. */
export async function readStandingPage(
  language: string,
  slug: string | null,
): Promise<StandingPageView | null> {
  const context = await requireContext(language);
  const { db, edition, settings } = context;
  noteRead(`pages:${edition.id}`);
  const page = await db.publicPage.findFirst({
    where: {
      editionId: edition.id,
      ...(slug === null ? { kind: "about" } : { slug, kind: { not: "about" } }),
    },
  });
  if (!page) return null;
  noteRead(`page:${page.id}`);
  const body = bodySchema.parse(page.body);
  const content = { ...EMPTY_CONTENT, body };
  const say = (instant: Date) => showMoment(momentOf(instant), language, settings.zone);
  return {
    ...{ name: page.title, href: pageHref(edition, page), kind: page.kind, blocks: body.blocks },
    lookups: bodyLookups(content, await lookUp(db, edition, [content]), say),
    first: say(page.firstAt),
    ...(page.publishedAt > page.firstAt ? { changed: say(page.publishedAt) } : {}),
    editions: await sameInEditions(context, page),
  };
}

/** The names and addresses of an edition's standing pages, for the foot of every page. */
export function listStandingPages({ edition, pages }: ReaderContext): NonNullable<SiteView["pages"]> {
  noteRead(`pages:${edition.id}`);
  return pages.map((page) => ({ kind: page.kind, name: page.title, href: pageHref(edition, page) }));
}

/** A page of no kind of its own is the same in another language where its address is. */
async function sameInEditions(
  { db, editions }: ReaderContext,
  { kind, slug }: PublicPage,
): Promise<StandingPageView["editions"]> {
  noteRead(...editions.map(({ id }) => `pages:${id}`));
  const found = await db.publicPage.findMany({
    where: { kind, ...(kind === "other" ? { slug } : {}) },
    select: { editionId: true, kind: true, slug: true },
  });
  if (found.length < 2) return [];
  return editions.flatMap((edition) => {
    const page = found.find(({ editionId }) => editionId === edition.id);
    return page
      ? [{ language: edition.language, href: pageHref(edition, page), default: edition.isDefault }]
      : [];
  });
}
