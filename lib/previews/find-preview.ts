import { momentOf, showMoment } from "@/lib/dates";
import { findRevisions } from "@/lib/history/revisions";
import { findStorySeen } from "@/lib/history/story-seen";
import type { Newsroom } from "@/lib/newsroom";
import { whyNot, type Actor } from "@/lib/permissions";
import { readSiteSettings } from "@/lib/settings/site";
import { isEmbargoed } from "@/lib/stories/embargoes";
import { storyContent, type StoryContent } from "@/lib/stories/fields";
import { relationTo } from "@/lib/stories/story-act";
import { whyNotNow } from "@/lib/stories/workflow";
import type { Revision } from "@/prisma/generated/client";
import type { EmbargoedView, PreviewScreenView } from "./fields";

/** A text that somebody of the desk may look at: one revision, or the working copy as it is saved. */
export type PreviewedText = { storyId: number; language: string; content: StoryContent; revision?: Revision };

/**
 * The revision with this id, or without one what whoever looks reads first: the working copy, or of a colleague's
 * story what readers see. Null where there is none that this actor may read.
 */
export async function findPreviewedText(
  newsroom: Newsroom,
  actor: Actor,
  storyId: number,
  revisionId?: number,
): Promise<PreviewedText | null> {
  const seen = await findStorySeen(newsroom, actor, storyId);
  if (!seen || seen.reading === "sealed") return null;
  const { db } = newsroom;
  const { language } = seen.story.edition;
  if (revisionId === undefined && seen.reading === "working") {
    const working = await db.workingCopy.findUniqueOrThrow({ where: { storyId } });
    return { storyId, language, content: storyContent.parse(working.content) };
  }
  const id = revisionId ?? seen.story.publicRevisionId ?? 0;
  if (id > 2 ** 31 - 1 || (seen.reading === "public" && id !== seen.story.publicRevisionId)) return null;
  const revision = await db.revision.findFirst({ where: { id, storyId, redactedAt: null } });
  const content = storyContent.safeParse(revision?.content).data;
  return revision && content ? { storyId, language, content, revision } : null;
}

/** What the preview screen says around its frame; null where there is no text that this actor may read. */
export async function findPreviewScreen(
  newsroom: Newsroom,
  actor: Actor,
  storyId: number,
  revisionId?: number,
): Promise<PreviewScreenView | null> {
  const { db, clock } = newsroom;
  const [seen, text] = await Promise.all([
    findStorySeen(newsroom, actor, storyId),
    findPreviewedText(newsroom, actor, storyId, revisionId),
  ]);
  if (!seen || !text) return null;
  const { zone } = await readSiteSettings(db);
  const language = actor.kind === "person" ? actor.language : "en";
  const say = (instant: Date) => showMoment(momentOf(instant), language, zone);
  const working = await db.workingCopy.findUniqueOrThrow({
    where: { storyId },
    select: { savedAt: true, version: true },
  });
  const { revision, content } = text;
  const revisions = await findRevisions(db, seen, {}, { language, zone });
  const relation = await relationTo(db, actor, seen.story);
  const readsWorking = seen.reading === "working";
  return {
    id: storyId,
    headline: content.headline,
    language: text.language,
    ...(revision ? { revision: { id: revision.id, number: revision.number } } : {}),
    moment: say(revision?.cutAt ?? working.savedAt),
    readsWorking,
    version: working.version,
    saved: say(working.savedAt),
    choices: revisions.filter(({ readable, isPublic }) => readable && (readsWorking || isPublic)),
    whyNotShare: whyNot(actor, "story.linkPreview", relation) ?? whyNotNow("story.linkPreview", seen.story),
    ...embargoOf(seen.story, clock.now(), say),
  };
}

function embargoOf(
  story: Parameters<typeof isEmbargoed>[0],
  now: Date,
  say: (instant: Date) => PreviewScreenView["moment"],
): { embargo?: EmbargoedView } {
  if (!isEmbargoed(story, now)) return {};
  return { embargo: story.held || !story.embargoUntil ? {} : { until: say(story.embargoUntil) } };
}
