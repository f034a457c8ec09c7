import { compareTexts, withoutSameText } from "@/lib/compare/compare";
import type { TextDiff } from "@/lib/compare/fields";
import { momentOf, showMoment } from "@/lib/dates";
import { changesHref, entryAnchor, storyHref } from "@/lib/editions/addresses";
import { siteUrl } from "@/lib/env";
import { publicChain, publicTexts, redactionTimes } from "@/lib/stories/public-chain";
import type { StoryContent } from "@/lib/stories/fields";
import { findAddress, findPublicText, publicEntries, stampsOf, type PublicEntry } from "@/lib/stories/public";
import { stampViews } from "@/lib/stories/show";
import type { ChangeView, KilledView, StampView, StoryView } from "@/lib/stories/view";
import type { ChainEntry } from "@/lib/verify-chain";
import { withdrawnNotice } from "./reader-beside";
import { requireContext, type ReaderContext } from "./reader-context";
import { killedView, moved } from "./reader-gone";

export type ChangesAnswer =
  | {
      state: "shown";
      story: { headline: string; href: string; stamps: StampView[] } & Pick<StoryView, "withdrawn">;
      changes: ChangeView[];
    }
  | { state: "killed"; killed: KilledView }
  | { state: "moved"; href: string };

/** A story's public change log, newest entry first; null where readers have no such story. */
export async function readChanges(
  language: string,
  sectionSlug: string,
  slug: string,
): Promise<ChangesAnswer | null> {
  const context = await requireContext(language);
  const found = await findStory(context, sectionSlug, slug);
  if (found?.state === "killed") return { state: "killed", killed: await killedView(context, found.storyId) };
  if (found?.state !== "shown") return found && { ...found, href: changesHref(found.href) };
  const { text, href } = found;
  const { db, settings } = context;
  const [entries, texts] = await Promise.all([publicEntries(db, [text.id]), publicTexts(db, text.id)]);
  const log = entries.get(text.id) ?? [];
  const stamps = stampsOf(log, settings.zone);
  return {
    state: "shown",
    story: {
      headline: text.content.headline,
      href,
      stamps: stamps ? stampViews({ href, language, zone: settings.zone }, stamps) : [],
      ...(text.publicState === "withdrawn" ? withdrawnNotice(context, log) : {}),
    },
    changes: shortened(changeViews(context, log, texts).reverse()),
  };
}

export type ChangeLogAnswer =
  { state: "shown"; log: ChangeLog } | { state: "killed" } | { state: "moved"; href: string };

/** A story's public log for machines, and for whoever checks it: everything that its hashes are taken over. */
export type ChangeLog = {
  format: 1;
  site: { name: string; url: string };
  story: { id: number; url: string };
  entries: (Omit<ChainEntry, "story"> & { redacted?: true; pending?: true })[];
};

/** The same log for machines; null where readers have no such story. */
export async function readChangeLog(
  language: string,
  sectionSlug: string,
  slug: string,
): Promise<ChangeLogAnswer | null> {
  const context = await requireContext(language);
  const found = await findStory(context, sectionSlug, slug);
  if (found?.state === "killed") return { state: "killed" };
  if (found?.state !== "shown") return found && { ...found, href: `${changesHref(found.href)}.json` };
  const chain = await publicChain(context.db, found.text.id);
  const log: ChangeLog = {
    format: 1,
    site: { name: context.edition.siteName, url: siteUrl() },
    story: { id: found.text.id, url: siteUrl() + found.href },
    entries: chain.map(loggedEntry),
  };
  return { state: "shown", log };
}

/** What stands at a story's address, as far as its log is concerned. */
async function findStory(context: ReaderContext, sectionSlug: string, slug: string) {
  const { db, edition } = context;
  const address = await findAddress(db, edition.id, sectionSlug, slug);
  if (!address) return null;
  if (address.publicState === "killed") return { state: "killed" as const, storyId: address.storyId };
  if (!address.current) return moved(context, address.storyId);
  const text = await findPublicText(db, address.storyId);
  return text && { state: "shown" as const, text, href: storyHref(edition, text) };
}

/** An entry without its salt is one whose content was removed, or one that the clock has yet to write. */
function loggedEntry({ story: _story, note, data, text, salt, hash, ...header }: ChainEntry) {
  if (hash == null) {
    const { contentHash: _none, previous: _before, ...announced } = header;
    return { ...announced, note, data, text, pending: true as const };
  }
  if (salt == null) return { ...header, hash, redacted: true as const };
  return { ...header, note, data, text, salt, hash };
}

function changeViews(
  { edition, settings }: ReaderContext,
  entries: PublicEntry[],
  texts: Map<number, StoryContent>,
): ChangeView[] {
  const say = (moment: Parameters<typeof showMoment>[0]) =>
    showMoment(moment, edition.language, settings.zone);
  const redacted = redactionTimes(entries);
  let before: PublicEntry | undefined;
  return entries.map((entry) => {
    const gone = redacted.get(entry.number);
    const compared = comparison(before, entry, texts);
    if (entry.revisionId !== null) before = entry;
    return {
      anchor: entryAnchor(entry.number),
      kind: entry.kind,
      moment: say(momentOf(entry.at)),
      ...(entry.note ? { note: entry.note } : {}),
      ...(entry.announces ? { announces: say(entry.announces) } : {}),
      ...(typeof entry.data.source === "string" ? { source: entry.data.source } : {}),
      ...(gone ? { redacted: say(momentOf(gone)) } : {}),
      ...compared,
    };
  });
}

/** What an entry did to the text that readers saw before it, where both texts are still there. */
function comparison(
  before: PublicEntry | undefined,
  entry: PublicEntry,
  texts: Map<number, StoryContent>,
): Pick<ChangeView, "diff" | "diffRedacted"> {
  if (!before || entry.revisionId === null || before.revisionId === entry.revisionId) return {};
  const [old, now] = [texts.get(before.revisionId ?? 0), texts.get(entry.revisionId)];
  if (!old || !now) return { diffRedacted: true };
  const diff = compareTexts(old, now);
  // A move to another address changes the place and no word.
  return entry.kind === "moved" && diff.changes === 0 ? {} : { diff };
}

/** How much unchanged text a page may carry folded away, in characters. */
const MOST_FOLDED = 300_000;

/** Of a long history only the newest entries carry the text that stayed; the others count it. */
function shortened(changes: ChangeView[]): ChangeView[] {
  let left = MOST_FOLDED;
  return changes.map((change) => {
    if (!change.diff) return change;
    left -= lengthOfSame(change.diff);
    return left >= 0 ? change : { ...change, diff: withoutSameText(change.diff) };
  });
}

function lengthOfSame({ rows }: TextDiff): number {
  const lines = rows.flatMap((row) => (row.kind === "same" ? row.lines : []));
  return lines.reduce((sum, { words }) => sum + words.reduce((size, { text }) => size + text.length, 0), 0);
}
