import { beforeAll, describe, expect, it } from "vitest";
import type { Moment } from "@/lib/moments";
import type { Actor } from "@/lib/permissions";
import { correctStory } from "@/lib/stories/correct";
import { publicChain } from "@/lib/stories/public-chain";
import { killStory } from "@/lib/stories/kill";
import { moveStory } from "@/lib/stories/move";
import { redactStory } from "@/lib/stories/redact";
import { redateStory } from "@/lib/stories/redate";
import { republishStory } from "@/lib/stories/republish";
import { scheduleStory } from "@/lib/stories/schedule";
import { unpublishStory } from "@/lib/stories/unpublish";
import { updateStory } from "@/lib/stories/update";
import { withdrawStory } from "@/lib/stories/withdraw";
import { sayVerdict, verifyChain, type ChainEntry } from "@/lib/verify-chain";
import { makeActor, makeChange, makeLive, makeNewsroom, publishable, readersAt } from "@/prisma/factories";
import { readChangeLog, readChanges } from "./reader-changes";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let editor: Actor;
let admin: Actor;

beforeAll(async () => {
  room = await makeNewsroom();
  [editor, admin] = [await makeActor(room.newsroom, "editor"), await makeActor(room.newsroom, "admin")];
});

const paragraph = (text: string) => ({ type: "paragraph" as const, text: [{ text }] });
const text = (slug: string, ...paragraphs: string[]) =>
  publishable({
    sectionId: room.section.id,
    slug,
    body: { version: 1, blocks: paragraphs.map(paragraph) },
  });

const FIRST = "The council met on Thursday in the old customs house.";
const SECOND = "Seven members were for it and four against, the mayor said.";
const THIRD = "Boats have not passed the weir for nine years.";

type Change = { storyId: number; version: number; revisionId: number };

let hour = 0;
const tick = () => room.clock.set(new Date(Date.parse("2026-03-02T05:00:00Z") + 3_600_000 * ++hour));

async function live(slug: string, ...paragraphs: string[]): Promise<Change> {
  tick();
  return makeLive(room.newsroom, editor, text(slug, ...paragraphs));
}

async function update(story: Change, note: string, slug: string, ...paragraphs: string[]): Promise<Change> {
  tick();
  const next = await makeChange(room.newsroom, editor, story, text(slug, ...paragraphs));
  await updateStory(room.newsroom, editor, { ...next, replaces: story.revisionId, note });
  return next;
}

async function changesOf(slug: string) {
  const answer = await readChanges("en", "city", slug);
  return answer?.state === "shown" ? answer.changes : [];
}

async function logOf(slug: string) {
  const answer = await readChangeLog("en", "city", slug);
  if (answer?.state !== "shown") throw new Error(`Readers find no log of ${slug}.`);
  return answer.log;
}

async function entriesOf(slug: string): Promise<ChainEntry[]> {
  const { story, entries } = await logOf(slug);
  // What a stranger gets has been through JSON.
  return (JSON.parse(JSON.stringify(entries)) as ChainEntry[]).map((entry) => ({
    ...entry,
    story: story.id,
  }));
}

describe("the change log of a story", () => {
  it("holds every public act with the words it changed, drafts never, and its chain is whole", async () => {
    const { newsroom } = room;
    const first = await live("a-whole-life", FIRST, SECOND);
    const second = await update(first, "The weir is named.", "a-whole-life", THIRD, FIRST, SECOND);
    tick();
    const draft = await makeChange(newsroom, editor, second, text("a-whole-life", "Nobody may read this."));
    const third = await makeChange(
      newsroom,
      editor,
      draft,
      text("a-whole-life", THIRD, FIRST, SECOND.replace("Seven", "Eight")),
    );
    await correctStory(newsroom, editor, {
      ...third,
      replaces: second.revisionId,
      note: "They were eight, not seven.",
    });
    tick();
    await redateStory(newsroom, editor, {
      storyId: first.storyId,
      moment: { precision: "day", day: "2026-02-27" },
      reason: "Printed on that day.",
    });
    tick();
    await withdrawStory(newsroom, editor, {
      storyId: first.storyId,
      publicState: "live",
      note: "We ask again.",
      reason: "Doubts",
    });
    tick();
    await republishStory(newsroom, editor, {
      storyId: first.storyId,
      publicState: "withdrawn",
      revisionId: third.revisionId,
      replaces: third.revisionId,
      reason: "It holds.",
    });
    const changes = await changesOf("a-whole-life");
    expect(changes.map(({ kind }) => kind)).toEqual([
      "republished",
      "withdrawn",
      "redated",
      "corrected",
      "updated",
      "published",
    ]);
    expect(changes.map(({ diff }) => diff?.changes)).toEqual([
      undefined,
      undefined,
      undefined,
      1,
      1,
      undefined,
    ]);
    const corrected = changes[3]?.diff?.rows.find(({ kind }) => kind === "changed");
    expect(corrected).toMatchObject({
      role: "paragraph",
      number: 3,
      pieces: [{ change: "del", text: "Seven" }, { change: "ins", text: "Eight" }, { change: "same" }],
    });
    expect(JSON.stringify(changes)).not.toContain("Nobody may read this");
    expect(sayVerdict(verifyChain(await entriesOf("a-whole-life")))).toBe("intact");
  });

  it("gives addresses that begin with the site's own, and everything the hashes are taken over", async () => {
    await live("as-data", FIRST);
    const log = await logOf("as-data");
    expect(log).toMatchObject({
      format: 1,
      site: { name: "Newsroom", url: "https://newsroom.example" },
      story: { url: "https://newsroom.example/city/as-data" },
    });
    expect(Object.keys(log.entries[0] ?? {}).sort()).toEqual([
      "announces",
      "at",
      "contentHash",
      "data",
      "hash",
      "kind",
      "note",
      "number",
      "previous",
      "salt",
      "text",
    ]);
  });

  it.each<[string, (entry: ChainEntry) => Partial<ChainEntry>, number]>([
    ["a note", () => ({ note: "Nothing was wrong." }), 2],
    ["a text", ({ text: before }) => ({ text: { ...(before as object), headline: "Another" } }), 1],
    ["a kind", () => ({ kind: "fix" }), 2],
    ["a time", ({ at }) => ({ at: at.replace("2026", "2027") }), 3],
    ["an announced date", () => ({ announces: { precision: "day", day: "1999-01-01" } satisfies Moment }), 3],
    ["a salt", () => ({ salt: "0".repeat(32) }), 1],
  ])("betrays whoever changed %s in it", async (what, change, place) => {
    const slug = `tampered-${what.replaceAll(" ", "-")}`;
    const first = await live(slug, FIRST, SECOND);
    await update(first, "More.", slug, FIRST, SECOND, THIRD);
    tick();
    await redateStory(room.newsroom, editor, {
      storyId: first.storyId,
      moment: { precision: "instant", at: "2026-02-27T05:00:00.000Z" },
      reason: "Printed then.",
    });
    const entries = await entriesOf(slug);
    expect(verifyChain(entries)).toMatchObject({ state: "intact" });
    const tampered = entries.map((entry) =>
      entry.number === place ? { ...entry, ...change(entry) } : entry,
    );
    expect(verifyChain(tampered)).toMatchObject({ state: "broken", brokenAt: place });
  });

  it("says what was removed for a legal reason and when, and shows its words nowhere", async () => {
    const first = await live("redacted", FIRST);
    const second = await update(first, "Ann Nobody was there.", "redacted", FIRST, "Ann Nobody was there.");
    const third = await update(second, "One more voice.", "redacted", FIRST, SECOND);
    await update(third, "And another.", "redacted", FIRST, SECOND, THIRD);
    tick();
    await redactStory(room.newsroom, admin, {
      storyId: first.storyId,
      entries: [2],
      note: "By order of a court.",
      reason: "Order 12",
    });
    const changes = await changesOf("redacted");
    const [redaction, fourth, neighbour, redacted, published] = changes;
    expect(redaction).toMatchObject({ kind: "redacted", note: "By order of a court." });
    expect(redacted).toMatchObject({ kind: "updated", redacted: redaction?.moment, diffRedacted: true });
    expect(neighbour).toMatchObject({ note: "One more voice.", diffRedacted: true });
    expect(fourth?.diff?.changes).toBe(1);
    expect([published?.redacted, redacted?.note, neighbour?.diff]).toEqual([undefined, undefined, undefined]);
    const log = await logOf("redacted");
    expect(JSON.stringify([changes, log])).not.toContain("Ann Nobody");
    expect(log.entries[1]).toMatchObject({ number: 2, redacted: true });
    for (const field of ["note", "data", "text", "salt"]) expect(log.entries[1]).not.toHaveProperty(field);
    expect(sayVerdict(verifyChain(await entriesOf("redacted")))).toBe("intact, 1 redacted");
  });

  it("shows what a schedule announced before the clock has written it, and stays whole once it has", async () => {
    const first = await live("on-time", FIRST);
    tick();
    const next = await makeChange(room.newsroom, editor, first, text("on-time", FIRST, SECOND));
    const at = new Date(room.clock.now().getTime() + 1_800_000);
    await scheduleStory(room.newsroom, editor, {
      ...next,
      kind: "update",
      replaces: first.revisionId,
      at,
      note: "The vote.",
    });
    const readers = readersAt(new Date(at.getTime() + 1_000));
    try {
      const entries = await publicChain(readers, first.storyId);
      expect(entries.at(-1)).toMatchObject({ number: 2, kind: "updated", hash: null, note: "The vote." });
      expect(sayVerdict(verifyChain(entries))).toBe("intact, 1 pending");
    } finally {
      await readers.$disconnect();
    }
    tick();
    await redateStory(room.newsroom, editor, {
      storyId: first.storyId,
      moment: { precision: "day", day: "2026-02-27" },
      reason: "Printed on that day.",
    });
    const entries = await entriesOf("on-time");
    expect(entries.map(({ kind }) => kind)).toEqual(["published", "updated", "redated"]);
    expect(entries[1]).toMatchObject({ at: at.toISOString(), recorded: room.clock.now().toISOString() });
    expect(sayVerdict(verifyChain(entries))).toBe("intact");
  });

  it("leads from an old address to the new one", async () => {
    const first = await live("old-place", FIRST);
    tick();
    await moveStory(room.newsroom, editor, {
      storyId: first.storyId,
      replaces: first.revisionId,
      sectionId: room.section.id,
      slug: "new-place",
      reason: "Misspelt",
    });
    expect(await readChanges("en", "city", "old-place")).toEqual({
      state: "moved",
      href: "/city/new-place/changes",
    });
    expect(await readChangeLog("en", "city", "old-place")).toEqual({
      state: "moved",
      href: "/city/new-place/changes.json",
    });
    expect((await changesOf("new-place"))[0]).not.toHaveProperty("diff");
    expect(sayVerdict(verifyChain(await entriesOf("new-place")))).toBe("intact");
  });

  it("is not there for a story that was taken offline or never was, and gives a notice for a killed one", async () => {
    const gone = await live("offline", FIRST);
    tick();
    await unpublishStory(room.newsroom, editor, {
      storyId: gone.storyId,
      publicState: "live",
      reason: "Wrong",
    });
    for (const slug of ["offline", "never-was"]) {
      expect([await readChanges("en", "city", slug), await readChangeLog("en", "city", slug)]).toEqual([
        null,
        null,
      ]);
    }
    const killed = await live("killed", FIRST);
    tick();
    await killStory(room.newsroom, editor, {
      storyId: killed.storyId,
      publicState: "live",
      reasonClass: "legal",
      showHeadline: false,
      reason: "Order 13",
    });
    expect(await readChanges("en", "city", "killed")).toMatchObject({
      state: "killed",
      killed: { reason: "legal" },
    });
    expect(await readChangeLog("en", "city", "killed")).toEqual({ state: "killed" });
  });
});
