import { compareTexts } from "@/lib/compare/compare";
import { storyHref } from "@/lib/editions/addresses";
import { announcedMoment } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { FieldsWrong } from "@/lib/refusal";
import { readSiteSettings } from "@/lib/settings/site";
import { stamps } from "@/lib/stamps";
import { storyContent } from "@/lib/stories/fields";
import { stampViews } from "@/lib/stories/show";
import type { PublicEntryKind } from "@/lib/stories/view";
import type { LogEntry, Revision } from "@/prisma/generated/client";
import type { ComparedSide, ComparisonView } from "./fields";
import { findStorySeen, isReadable, type StorySeen } from "./story-seen";

/**
 * Two revisions of a story, by their numbers, beside each other: what was done to the text, and the dates that
 * readers saw at both moments. Null where the story is not there for this actor; refuses, beside its field, a
 * number without a text that they may read.
 */
export async function compareRevisions(
  newsroom: Newsroom,
  actor: Actor,
  storyId: number,
  { a, b }: { a: number; b: number },
): Promise<ComparisonView | null> {
  const seen = await findStorySeen(newsroom, actor, storyId);
  if (!seen) return null;
  const [before, after] = await Promise.all([
    findRevision(newsroom, seen, a),
    findRevision(newsroom, seen, b),
  ]);
  if (!before || !after) {
    const wrong = { ...(before ? {} : { a: "unknownRevision" }), ...(after ? {} : { b: "unknownRevision" }) };
    throw new FieldsWrong(wrong);
  }
  const sideOf = await sides(newsroom, actor, seen);
  return {
    a: sideOf(before),
    b: sideOf(after),
    diff: compareTexts(storyContent.parse(before.content), storyContent.parse(after.content)),
  };
}

async function findRevision({ db }: Newsroom, seen: StorySeen, number: number): Promise<Revision | null> {
  if (!Number.isInteger(number) || number < 1 || number > 2 ** 31 - 1) return null;
  const revision = await db.revision.findUnique({
    where: { storyId_number: { storyId: seen.story.id, number } },
  });
  return revision && isReadable(seen.reading, revision) ? revision : null;
}

async function sides({ db }: Newsroom, actor: Actor, { story }: StorySeen) {
  const { zone } = await readSiteSettings(db);
  const language = actor.kind === "person" ? actor.language : "en";
  const href = story.addresses[0] ? storyHref(story.edition, story.addresses[0]) : "";
  const entries = await db.logEntry.findMany({
    where: { storyId: story.id, publicNumber: { not: null } },
    orderBy: { id: "asc" },
  });
  return (revision: Revision): ComparedSide => {
    const until = publicSince(revision, entries) ?? revision.cutAt;
    const found = stamps(datedEntries(entries.filter(({ at }) => at <= until)), zone);
    return { number: revision.number, stamps: found ? stampViews({ href, language, zone }, found) : [] };
  };
}

/** When readers first met this text. */
function publicSince({ id }: Revision, entries: LogEntry[]): Date | undefined {
  return entries.find(({ revisionId }) => revisionId === id)?.at;
}

function datedEntries(entries: LogEntry[]) {
  return entries.map((row) => ({
    number: row.publicNumber ?? 0,
    kind: row.publicKind as PublicEntryKind,
    at: row.at,
    announces: announcedMoment(row),
  }));
}
