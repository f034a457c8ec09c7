import { blockers } from "@/lib/checks/findings";
import { orderInstant } from "@/lib/dates";
import { appendLog, announcedMoment } from "@/lib/log";
import type { Moment } from "@/lib/moments";
import { Conflict, RuleBroken } from "@/lib/refusal";
import { readSiteSettings } from "@/lib/settings/site";
import { stamps } from "@/lib/stamps";
import type { Revision } from "@/prisma/generated/client";
import { storyContent, type StoryContent } from "./fields";
import { nextStates, type StoryInHand } from "./story-act";
import type { PublicEntryKind } from "./view";

/** Refuses to replace a public revision other than the one the editor was looking at. */
export function requireReplaces(hand: StoryInHand, replaces: number | null) {
  if (hand.story.publicRevisionId !== replaces) {
    throw new Conflict("publicMoved", { publicRevisionId: hand.story.publicRevisionId });
  }
}

/** The revision's content, once nothing in it stops publication. */
export function requirePublishable(revision: Revision): StoryContent {
  const content = storyContent.parse(revision.content);
  const [first, ...more] = blockers(content);
  if (first)
    throw new RuleBroken(`finding.${first.code}`, {
      found: first.found ?? "",
      place: first.place ?? "",
      more: more.length,
    });
  return content;
}

/** Makes a revision the public one and says so in the log. The order in lists follows the log. */
export async function putOut(
  hand: StoryInHand,
  revision: Revision,
  entry: { kind: PublicEntryKind; note?: string | undefined; reason?: string | undefined },
) {
  const { tx, story, now, actor } = hand;
  if (!revision.publishedAt) {
    await tx.revision.update({ where: { id: revision.id }, data: { publishedAt: now } });
  }
  const changing = story.working.version !== revision.workingVersion;
  await tx.story.update({
    where: { id: story.id },
    data: { ...nextStates(hand), publicRevisionId: revision.id, approvedRevisionId: null, changing },
  });
  await appendLog(tx, {
    act: hand.act,
    storyId: story.id,
    at: now,
    actor,
    revisionId: revision.id,
    replacesId: story.publicRevisionId ?? undefined,
    reason: entry.reason,
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
