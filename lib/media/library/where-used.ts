import { authorize } from "@/lib/authorize";
import type { Newsroom } from "@/lib/newsroom";
import { whyNot, type Actor } from "@/lib/permissions";
import { readSiteSettings } from "@/lib/settings/site";
import { BOARD_INCLUDE, boardRow, type Looking, type StoryRow } from "@/lib/stories/board-row";
import { storyContent } from "@/lib/stories/fields";
import { readableText, visibleTo } from "@/lib/stories/visible";
import type { Picture, PictureUse } from "@/prisma/generated/client";
import type { StoryUseView, WhereUsedView } from "@/lib/media/fields";
import { differencesIn, usedAs } from "./library-words";

/** The most stories that are named beside those that readers see, and the most of those. */
const MOST = 200;
const MOST_LIVE = 1_000;

/**
 * Where a picture stands: in stories this actor may see, those that readers see first and all of them, on pages and on
 * fronts. Stories that are not named are counted.
 */
export async function whereUsed(newsroom: Newsroom, actor: Actor, picture: Picture): Promise<WhereUsedView> {
  authorize(actor, "picture.save");
  const { db, clock } = newsroom;
  const uses = await db.pictureUse.findMany({ where: { pictureId: picture.id } });
  const { zone } = await readSiteSettings(db);
  const ids = subjectsIn(uses, STORY);
  const [visible, pages, fronts] = await Promise.all([
    db.story.findMany({
      where: { AND: [visibleTo(actor), { id: { in: ids } }] },
      select: { id: true },
      orderBy: { id: "desc" },
    }),
    pagesIn(db, uses),
    frontsIn(db, uses),
  ]);
  const named = namedOf(
    visible.map(({ id }) => id),
    uses,
  );
  const stories = await db.story.findMany({
    where: { id: { in: named } },
    include: BOARD_INCLUDE,
    orderBy: { id: "desc" },
  });
  const looking = { actor, now: clock.now(), zone };
  const views = stories.map((story) => storyUse(story, uses, picture, looking));
  return {
    stories: views.sort((a, b) => rank(a) - rank(b)),
    more: visible.length - named.length,
    hidden: ids.length - visible.length,
    ...{ pages, fronts },
  };
}

/** Those of these stories that are named: what readers see, before what they do not. */
function namedOf(visible: readonly number[], uses: readonly PictureUse[]): number[] {
  const seen = new Set(subjectsIn(uses, ["live"]));
  const live = visible.filter((id) => seen.has(id)).slice(0, MOST_LIVE);
  return [...live, ...visible.filter((id) => !seen.has(id)).slice(0, MOST)];
}

const STORY = ["live", "draft", "revision"];
const rank = ({ live, inDraft }: StoryUseView) => (live ? 0 : inDraft ? 1 : 2);

function subjectsIn(uses: readonly PictureUse[], places: readonly string[]): number[] {
  return [...new Set(uses.filter(({ place }) => places.includes(place)).map(({ subjectId }) => subjectId))];
}

function storyUse(
  story: StoryRow,
  uses: readonly PictureUse[],
  picture: Picture,
  looking: Looking,
): StoryUseView {
  const row = boardRow(story, "drafts", looking);
  const stands = (place: string) => uses.some((use) => use.place === place && use.subjectId === story.id);
  const { actor } = looking;
  const shared = actor.kind === "person" && story.shares.some(({ personId }) => personId === actor.id);
  const relation = { own: actor.kind === "person" && story.createdById === actor.id, shared };
  const reads = readableText(actor, relation, story) === "working";
  const content = reads ? story.working?.content : story.public?.content;
  const parsed = content ? storyContent.parse(content) : null;
  const offers = reads && stands("draft") && whyNot(actor, "story.save", relation) === null;
  const { publicState, workingState, headline, language, id } = row;
  return {
    ...{ id, headline, language, publicState, workingState },
    live: stands("live"),
    ...(row.time?.kind === "published" && stands("live") ? { since: row.time.moment } : {}),
    ...(row.standing.scheduled ? { goesOut: row.standing.scheduled.at } : {}),
    inDraft: stands("draft"),
    as: parsed ? usedAs(parsed, picture.id) : [],
    differs: offers && parsed && publicState !== "killed" ? differencesIn(parsed, picture) : [],
    version: story.working?.version ?? 0,
  };
}

async function pagesIn(db: Newsroom["db"], uses: readonly PictureUse[]): Promise<WhereUsedView["pages"]> {
  const ids = subjectsIn(uses, ["pageDraft", "pageRevision", "pageLive"]);
  if (ids.length === 0) return [];
  const pages = await db.standingPage.findMany({
    where: { id: { in: ids } },
    select: { id: true, title: true },
  });
  return pages.map((page) => ({ ...page, ...standing(uses, page.id, "pageLive", "pageDraft") }));
}

async function frontsIn(db: Newsroom["db"], uses: readonly PictureUse[]): Promise<WhereUsedView["fronts"]> {
  const ids = subjectsIn(uses, ["frontDraft", "front"]);
  if (ids.length === 0) return [];
  const editions = await db.edition.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true, language: true },
  });
  return editions.map(({ id, ...edition }) => ({ ...edition, ...standing(uses, id, "front", "frontDraft") }));
}

function standing(uses: readonly PictureUse[], subjectId: number, live: string, draft: string) {
  const stands = (place: string) => uses.some((use) => use.place === place && use.subjectId === subjectId);
  return { live: stands(live), draft: stands(draft) };
}
