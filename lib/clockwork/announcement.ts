import { storyHref } from "@/lib/editions/addresses";
import { siteUrl } from "@/lib/env";
import type { Newsroom } from "@/lib/newsroom";
import type { LogEntry, Prisma } from "@/prisma/generated/client";

/** What a hook is told of one public entry: that something happened and where to read it, no text. */
export type Announcement = {
  /** "story-12-entry-3": the same however often it is sent. */
  key: string;
  site: string;
  story: number;
  url: string;
  kind: string;
  /** When it took effect, ISO 8601 in UTC. */
  at: string;
  /** Absent where readers may not be shown it any more. */
  headline?: string;
};

/** Why nobody is told of an entry. */
export type Held = { held: string };

/**
 * What there is to say of the entry as things stand now, or why nothing is said: what a re-date or an imported page
 * brings with its first publication is old, and nobody is told of it as new.
 */
export async function announcementOf(
  { db }: Newsroom,
  effect: { key: string; storyId: number; entryId: bigint },
): Promise<Announcement | Held> {
  const { storyId: id, entryId, key } = effect;
  const story = await db.story.findUniqueOrThrow({ where: { id }, include: INCLUDE });
  const entry = story.logEntries.find((candidate) => candidate.id === entryId);
  const address = story.addresses[0];
  if (!entry?.publicKind || !address)
    throw new Error(`No public entry of story ${id} has the id ${entryId}.`);
  const held = whyHeld(entry, story.logEntries);
  if (held) return { held };
  const headline = headlineOf(story);
  return {
    key,
    site: siteUrl(),
    story: id,
    url: siteUrl() + storyHref(story.edition, address),
    kind: entry.publicKind,
    at: entry.at.toISOString(),
    ...(headline ? { headline } : {}),
  };
}

const INCLUDE = {
  edition: true,
  public: true,
  addresses: { where: { current: true } },
  logEntries: { where: { publicNumber: { not: null } }, orderBy: { publicNumber: "asc" } },
} as const satisfies Prisma.StoryInclude;

type Told = Prisma.StoryGetPayload<{ include: typeof INCLUDE }>;

function whyHeld(entry: LogEntry, log: readonly LogEntry[]): string | null {
  if (entry.publicKind === "imported") return "held: it tells of a page that stood elsewhere before";
  // What is published together is written together, at one instant.
  const together = log.filter(({ at }) => at.getTime() === entry.at.getTime()).map((one) => one.publicKind);
  const isOld = together.includes("published") && together.includes("redated");
  return isOld ? "held: published with the date of an earlier day" : null;
}

/** Of a story that has left the public only what its notice still names. */
function headlineOf({ publicState, public: revision, logEntries }: Told): string {
  if (publicState === "live" || publicState === "withdrawn") return wordsAt(revision?.content, "headline");
  const end = logEntries.findLast(
    ({ publicKind }) => publicKind === "killed" || publicKind === "unpublished",
  );
  return wordsAt(valueAt(end?.data, "public"), "headline");
}

function wordsAt(json: unknown, name: string): string {
  const value = valueAt(json, name);
  return typeof value === "string" ? value : "";
}

function valueAt(json: unknown, name: string): unknown {
  return typeof json === "object" && json !== null ? (json as Record<string, unknown>)[name] : undefined;
}
