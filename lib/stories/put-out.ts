import { orderInstant } from "@/lib/dates";
import { announcedMoment } from "@/lib/log";
import type { Moment } from "@/lib/moments";
import { Conflict } from "@/lib/refusal";
import { readSiteSettings } from "@/lib/settings/site";
import { stamps } from "@/lib/stamps";
import { appendPublicEntry } from "@/lib/translations/flag-translations";
import type { Prisma, Revision } from "@/prisma/generated/client";
import { holdsText } from "./same-text";
import { nextStates, type StoryInHand } from "./story-in-hand";
import type { PublicEntryKind } from "./view";

/** Refuses to replace a public revision other than the one the editor was looking at. */
export function requireReplaces(hand: StoryInHand, replaces: number | null) {
  if (hand.story.publicRevisionId !== replaces) {
    throw new Conflict("publicMoved", { publicRevisionId: hand.story.publicRevisionId });
  }
}

export type PutOutEntry = {
  kind: PublicEntryKind;
  note?: string | undefined;
  reason?: string | undefined;
  /** For colleagues: exceptions that were made, the schedule that was carried out. */
  data?: Prisma.InputJsonObject | undefined;
  unsigned: boolean;
};

/** Makes a revision the public one and says so in the log, in an entry whose id it returns. The order in lists follows the log. */
export async function putOut(hand: StoryInHand, revision: Revision, entry: PutOutEntry): Promise<bigint> {
  const { tx, story } = hand;
  if (!revision.publishedAt) {
    await tx.revision.update({ where: { id: revision.id }, data: { publishedAt: hand.now } });
  }
  const changing = !holdsText(revision, story.working);
  const { workingState, publicState } = nextStates(hand);
  // What was handed in or approved after the schedule was made stays so when the clock carries it out, and a move
  // publishes nothing of the text that is being written.
  const wentOn =
    hand.act === "story.move" ||
    (hand.actor.kind === "clock" && changing && story.voidedApprovalId !== revision.id);
  const settled = { workingState: workingState === "approved" ? "draft" : workingState };
  await tx.story.update({
    where: { id: story.id },
    data: {
      publicState,
      ...(wentOn ? {} : { ...settled, approvedRevisionId: null, voidedApprovalId: null }),
      publicRevisionId: revision.id,
      changing,
      unsigned: entry.unsigned,
    },
  });
  // As long as nobody else has read it, whoever wrote it counts as a writer of what comes next.
  if (!changing && !entry.unsigned)
    await tx.workingCopy.update({ where: { storyId: story.id }, data: { writerIds: [] } });
  return appendPublicEntry(hand, {
    revisionId: revision.id,
    replacesId: story.publicRevisionId ?? undefined,
    reason: entry.reason,
    data: entry.data,
    public: { kind: entry.kind, note: entry.note, text: revision.content },
  });
}

/** Puts the story where its date belongs in lists: derived from the log, after an act that dated it. */
export async function placeInLists(hand: StoryInHand): Promise<Moment | null> {
  const { tx, story } = hand;
  const { zone } = await readSiteSettings(tx);
  const rows = await tx.logEntry.findMany({ where: { storyId: story.id, publicNumber: { not: null } } });
  const dated = rows.map((row) => ({
    number: row.publicNumber ?? 0,
    kind: row.publicKind as PublicEntryKind,
    at: row.at,
    announces: announcedMoment(row),
  }));
  const published = stamps(dated, zone)?.published.moment ?? null;
  await tx.story.update({
    where: { id: story.id },
    data: { listedAt: published ? orderInstant(published, zone) : null },
  });
  return published;
}
