import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { Conflict, FieldsWrong, NotFound } from "@/lib/refusal";
import { freeze, revisionOf } from "@/lib/stories/cut-revision";
import { storyAct } from "@/lib/stories/story-act";
import { entryOf, type StoryInHand } from "@/lib/stories/story-in-hand";
import type { Revision } from "@/prisma/generated/client";
import { newToken, tokenHash } from "./tokens";

export type MakeLinkInput = {
  storyId: number;
  /** For whom, in the maker's words. */
  label: string;
  /** How many days of 24 hours it works. */
  days: number;
  /** The revision that it shows, by its id; or the version of the working copy that is kept as a revision for it. */
  shows: { revisionId: number } | { version: number };
};

/**
 * Makes an address at which somebody without an account can read one revision until a day. Gives its token, which is
 * kept nowhere. Refuses another story's revision as not found, a text that was removed, and with Conflict a working
 * copy that has moved on.
 */
export async function makePreviewLink(newsroom: Newsroom, actor: Actor, input: MakeLinkInput) {
  return storyAct(newsroom, actor, "story.linkPreview", input.storyId, async (hand) => {
    const { tx, story, now } = hand;
    if (actor.kind !== "person") throw new NotFound();
    const revision = await shownRevision(hand, input.shows);
    const token = newToken();
    const until = new Date(now.getTime() + input.days * DAY);
    const { label } = input;
    const link = await tx.previewLink.create({
      data: {
        ...{ storyId: story.id, revisionId: revision.id, label, madeById: actor.id, madeAt: now },
        tokenHash: tokenHash(token) ?? "",
        expiresAt: until,
      },
    });
    const data = { label, until: until.toISOString() };
    await appendLog(tx, { ...entryOf(hand), revisionId: revision.id, data });
    return { token, linkId: link.id, number: revision.number, until };
  });
}

const DAY = 24 * 60 * 60 * 1_000;

async function shownRevision(hand: StoryInHand, shows: MakeLinkInput["shows"]): Promise<Revision> {
  if ("revisionId" in shows) {
    const revision = await revisionOf(hand, shows.revisionId);
    if (revision.redactedAt) throw new FieldsWrong({ revision: "unknownRevision" });
    return revision;
  }
  const { version } = hand.story.working;
  if (version !== shows.version) throw new Conflict("textNewer", { version });
  return freeze(hand, version, "sitting");
}
