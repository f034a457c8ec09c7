import { authorize } from "@/lib/authorize";
import { bodySchema, type Body } from "@/lib/body/body";
import { toNotation } from "@/lib/body/notation";
import { canonicalJson } from "@/lib/canonical-json";
import { momentOf, showMoment } from "@/lib/dates";
import type { ShownMoment } from "@/lib/moments";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { isRowId } from "@/lib/row-id";
import { readSiteSettings } from "@/lib/settings/site";
import type { Edition, Prisma } from "@/prisma/generated/client";
import { pageHref } from "./addresses";
import type { EditionPagesView, PageEditView, PageRowView } from "./fields";

type Say = (instant: Date) => ShownMoment;
type Row = Prisma.StandingPageGetPayload<{ include: { public: true } }>;

/** The standing pages of every edition. Refuses all but editors. */
export async function listPages({ db }: Newsroom, actor: Actor): Promise<EditionPagesView[]> {
  authorize(actor, "page.save");
  const say = await sayFor(db, actor);
  const editions = await db.edition.findMany({
    include: { pages: { include: { public: true }, orderBy: [{ position: "asc" }, { id: "asc" }] } },
    orderBy: { position: "asc" },
  });
  return editions.map((edition) => ({
    language: edition.language,
    name: edition.name,
    pages: edition.pages.map((page) => rowView(edition, page, say)),
  }));
}

/** One standing page to be edited; null where there is none. Refuses all but editors. */
export async function findPage({ db }: Newsroom, actor: Actor, pageId: number): Promise<PageEditView | null> {
  authorize(actor, "page.save");
  if (!isRowId(pageId)) return null;
  const page = await db.standingPage.findUnique({
    where: { id: pageId },
    include: {
      edition: true,
      public: true,
      savedBy: { select: { name: true } },
      revisions: { orderBy: { number: "desc" }, include: { publishedBy: { select: { name: true } } } },
    },
  });
  if (!page) return null;
  const say = await sayFor(db, actor);
  return {
    ...rowView(page.edition, page, say),
    language: page.edition.language,
    version: page.version,
    text: toNotation(bodySchema.parse(page.body)),
    ...(page.savedBy ? { savedBy: page.savedBy.name } : {}),
    revisions: page.revisions.map(({ id, number, title, publishedAt, publishedBy }) => ({
      ...{ number, title, moment: say(publishedAt), current: id === page.publicRevisionId },
      ...(publishedBy ? { by: publishedBy.name } : {}),
    })),
  };
}

/** The text of a standing page as it is saved, or of one of its revisions; null where there is none. Refuses all but editors. */
export async function findPageText(
  { db }: Newsroom,
  actor: Actor,
  pageId: number,
  number: number | null,
): Promise<{ language: string; title: string; body: Body } | null> {
  authorize(actor, "page.save");
  if (!isRowId(pageId)) return null;
  const page = await db.standingPage.findUnique({ where: { id: pageId }, include: { edition: true } });
  if (!page) return null;
  const { language } = page.edition;
  if (number === null) return { language, title: page.title, body: bodySchema.parse(page.body) };
  const revision = isRowId(number)
    ? await db.pageRevision.findUnique({ where: { pageId_number: { pageId, number } } })
    : null;
  return revision && { language, title: revision.title, body: bodySchema.parse(revision.body) };
}

function rowView(edition: Edition, page: Row, say: Say): PageRowView {
  const { public: stands } = page;
  const same = stands?.title === page.title && canonicalJson(stands.body) === canonicalJson(page.body);
  return {
    ...{ id: page.id, kind: page.kind, title: page.title, href: pageHref(edition, page) },
    ...(stands ? { published: say(stands.publishedAt) } : {}),
    changed: !same,
    saved: say(page.savedAt),
  };
}

async function sayFor(db: Newsroom["db"], actor: Actor): Promise<Say> {
  const { zone } = await readSiteSettings(db);
  return (instant) => showMoment(momentOf(instant), actor.kind === "person" ? actor.language : "en", zone);
}
