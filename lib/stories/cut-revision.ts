import { canonicalJson, sha256 } from "@/lib/chain";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { Conflict, NotFound } from "@/lib/refusal";
import type { Revision, RevisionReason } from "@/prisma/generated/client";
import { storyContent, type StoryContent } from "./fields";
import { suggestSlug } from "./slugs";
import { storyAct } from "./story-act";
import type { StoryInHand } from "./story-in-hand";

/** Freezes the named version of the working copy, so that an act can name the revision. */
export async function cutRevision(
  newsroom: Newsroom,
  actor: Actor,
  input: { storyId: number; version: number },
) {
  return storyAct(newsroom, actor, "story.cut", input.storyId, async (hand) => {
    const revision = await freeze(hand, input.version, "sitting");
    return { revisionId: revision.id, number: revision.number };
  });
}

/**
 * The revision that holds the named version of the working copy, cut now
 * unless there is one already. Refuses with Conflict when the text has moved on.
 */
export async function freeze(hand: StoryInHand, version: number, reason: RevisionReason): Promise<Revision> {
  const { tx, story } = hand;
  const working = story.working;
  requireVersion(hand, version);
  const last = await tx.revision.findFirst({ where: { storyId: story.id }, orderBy: { number: "desc" } });
  if (last?.workingVersion === version) return last;
  const written = storyContent.parse(working.content);
  const content = { ...written, slug: written.slug || suggestSlug(written.headline) };
  return addRevision(hand, { content, workingVersion: version, reason, writerIds: working.writerIds });
}

/** Writes a text down as the story's next revision. */
export async function addRevision(
  { tx, story, now, actor }: StoryInHand,
  cut: Pick<Revision, "workingVersion" | "reason" | "writerIds"> & {
    content: StoryContent;
    sourceId?: number;
  },
): Promise<Revision> {
  const last = await tx.revision.findFirst({ where: { storyId: story.id }, orderBy: { number: "desc" } });
  return tx.revision.create({
    data: {
      ...cut,
      storyId: story.id,
      number: (last?.number ?? 0) + 1,
      contentHash: sha256(canonicalJson(cut.content)),
      cutAt: now,
      cutById: actor.kind === "person" ? actor.id : null,
    },
  });
}

/** Refuses with Conflict, both versions in hand, when somebody saved after `version`. */
export function requireVersion({ story: { working } }: StoryInHand, version: number): void {
  if (working.version === version) return;
  throw new Conflict("savedFirst", { version: working.version, content: working.content });
}

/** The story's revision with this id; refuses a revision of another story as not found. */
export async function revisionOf(hand: StoryInHand, revisionId: number): Promise<Revision> {
  const revision = await hand.tx.revision.findUnique({ where: { id: revisionId } });
  if (revision?.storyId !== hand.story.id) throw new NotFound("revision");
  return revision;
}
