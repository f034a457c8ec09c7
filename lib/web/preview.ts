import { cache } from "react";
import { storyHref } from "@/lib/editions/addresses";
import { siteUrl } from "@/lib/env";
import { announcedMoment } from "@/lib/log";
import { openNewsroom, type Newsroom } from "@/lib/newsroom";
import { openPreviewLink } from "@/lib/previews/open-link";
import { shareLinks } from "@/lib/sharing/share-links";
import type { StoryContent } from "@/lib/stories/fields";
import { stampsOf } from "@/lib/stories/public";
import { showDraft } from "@/lib/stories/show-draft";
import { slugOf } from "@/lib/stories/slugs";
import type { PublicEntryKind, SiteView, StoryView } from "@/lib/stories/view";
import type { Prisma } from "@/prisma/generated/client";
import { notesOf, related, withdrawnNotice } from "./reader-beside";
import { requireContext } from "./reader-context";
import { reportHref } from "./reader-report";
import { partOf } from "./reader-series";
import { readSite } from "./reader-site";

/** What a story's page is made of: the site around it and the story. */
export type PreviewPage = { site: SiteView; story: StoryView };

const INCLUDE = {
  edition: true,
  addresses: { where: { current: true } },
  logEntries: { where: { publicNumber: { not: null } }, orderBy: { publicNumber: "asc" } },
} as const satisfies Prisma.StoryInclude;

type Loaded = Prisma.StoryGetPayload<{ include: typeof INCLUDE }>;

/**
 * The page that readers would get if this text were the story's public one: with the dates, notes and neighbours that
 * the story has now, and at the address that it has or would be given. Pictures may be any of the library's: whoever
 * may read the text may see what stands in it, by being signed in or by the key that is given here.
 */
export async function previewPage(
  { db }: Newsroom,
  storyId: number,
  content: StoryContent,
  pictureKey?: (contentHash: string) => string,
): Promise<PreviewPage> {
  const row = await db.story.findUniqueOrThrow({ where: { id: storyId }, include: INCLUDE });
  const context = await requireContext(row.edition.language);
  const place = row.addresses[0] ?? (await comingPlace(db, row, content));
  const address = place ? storyHref(row.edition, place) : "";
  const entries = entriesOf(row);
  const draft = await showDraft(db, context.db, {
    ...{ id: row.id, edition: row.edition, address, content },
    stamps: stampsOf(entries, context.settings.zone),
    entry: entries.at(-1)?.number,
    unlisted: row.publicState === "withdrawn",
    pictureKey,
  });
  const story = {
    ...draft,
    ...(address
      ? {
          reportHref: reportHref(address, draft.entry),
          ...(row.publicState === "withdrawn"
            ? {}
            : { share: shareLinks(siteUrl() + address, content.headline) }),
        }
      : {}),
    notes: notesOf(context, entries, address),
    ...(await partOf(context, { ...content, id: row.id })),
    related: await related(context, {
      ...content,
      id: row.id,
      translationGroup: row.translationGroup,
      listedAt: row.listedAt,
    }),
    ...(row.publicState === "withdrawn" ? withdrawnNotice(context, entries) : {}),
  };
  return {
    story,
    site: await readSite(context.edition.language, { sectionSlug: place?.sectionSlug, story }),
  };
}

/** Where a story would stand, were it published with this text. */
async function comingPlace(db: Newsroom["db"], { id, edition }: Loaded, content: StoryContent) {
  const section = await db.section.findUnique({ where: { id: content.sectionId ?? 0 } });
  return section && { sectionSlug: section.slug, slug: slugOf(content, id, edition.slugs) };
}

function entriesOf(row: Loaded) {
  return row.logEntries.map((entry) => ({
    storyId: row.id,
    number: entry.publicNumber ?? 0,
    kind: entry.publicKind as PublicEntryKind,
    at: entry.at,
    note: entry.note,
    announces: announcedMoment(entry),
    data: {},
    revisionId: entry.revisionId,
  }));
}

/** What stands behind a preview's address. Asked for with a page and its head, it is opened once. */
export const linkBehind = cache((token: string) => openPreviewLink(openNewsroom(), token));
