import type { Newsroom } from "@/lib/newsroom";
import { isEmbargoed } from "@/lib/stories/embargoes";
import { storyContent, type StoryContent } from "@/lib/stories/fields";
import { LINK_INCLUDE, linkState } from "./link-state";
import { pictureKey } from "./picture-key";
import { tokenHash } from "./tokens";

/** The one text behind an address, and what its page says around it. */
export type OpenedLink = {
  storyId: number;
  language: string;
  number: number;
  content: StoryContent;
  cutAt: Date;
  until: Date;
  /** Readers have exactly this text before them. */
  isPublic: boolean;
  /** The story is under an embargo; `until` is null where it is held. */
  embargo: { until: Date | null } | null;
  /** What opens a picture of its page to whoever has the address, by the hash of the picture's bytes. */
  pictureKey: (contentHash: string) => string;
};

/**
 * What an address shows to whoever has it, and one opening more in its count; who opens it is not asked and kept
 * nowhere. Null, for one reason as for another, where nothing may be shown: unknown, expired or taken back, the story
 * killed, the text removed, or its maker without the right to show it.
 */
export async function openPreviewLink({ db, clock }: Newsroom, token: string): Promise<OpenedLink | null> {
  const hash = tokenHash(token);
  const link =
    hash && (await db.previewLink.findUnique({ where: { tokenHash: hash }, include: LINK_INCLUDE }));
  if (!link) return null;
  const now = clock.now();
  if ((await linkState(db, link, now)) !== "works") return null;
  const [revision, edition] = await Promise.all([
    db.revision.findUniqueOrThrow({ where: { id: link.revisionId } }),
    db.edition.findUniqueOrThrow({ where: { id: link.story.editionId } }),
  ]);
  const content = storyContent.safeParse(revision.content).data;
  if (!content) return null;
  // Whoever takes it back meanwhile is first.
  const { count } = await db.previewLink.updateMany({
    where: { id: link.id, revokedAt: null },
    data: { opened: { increment: 1 }, openedAt: now },
  });
  if (count === 0) return null;
  const { story } = link;
  return {
    storyId: story.id,
    language: edition.language,
    number: revision.number,
    content,
    cutAt: revision.cutAt,
    until: link.expiresAt,
    isPublic: story.publicState === "live" && story.publicRevisionId === revision.id,
    embargo: isEmbargoed(story, now) ? { until: story.held ? null : story.embargoUntil } : null,
    pictureKey: (contentHash) => pictureKey(link, contentHash),
  };
}
