import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/permissions";
import { makeActor, makeChange, makeDraft, makeLive, makeNewsroom, publishable } from "@/prisma/factories";
import { findLinkable } from "./find-linkable";
import { killStory } from "./kill";
import { shareStory } from "./share";
import { unpublishStory } from "./unpublish";
import { withdrawStory } from "./withdraw";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let editor: Actor & { kind: "person" };
let reporter: Actor & { kind: "person" };
let stranger: Actor & { kind: "person" };
let count = 0;

beforeAll(async () => {
  room = await makeNewsroom();
  editor = await makeActor(room.newsroom, "editor");
  reporter = await makeActor(room.newsroom, "reporter");
  stranger = await makeActor(room.newsroom, "reporter");
});

function text(headline: string) {
  count += 1;
  return publishable({ sectionId: room.section.id, slug: `story-${count}-of-this-test`, headline });
}

const found = async (actor: Actor, words: string, language?: string) =>
  (await findLinkable(room.newsroom, actor, { words, ...(language ? { language } : {}) })).map(
    ({ headline }) => headline,
  );

describe("looking for a story to link to", () => {
  it("finds what readers can open, with what a colleague needs to know it by", async () => {
    const { storyId } = await makeLive(room.newsroom, editor, text("Ferry stops for the winter"));
    const [story, ...others] = await findLinkable(room.newsroom, stranger, { words: "winter ferry" });
    expect(others).toEqual([]);
    expect(story).toMatchObject({
      id: storyId,
      headline: "Ferry stops for the winter",
      section: "City",
      language: "en",
      state: "live",
    });
    expect(story?.moment.machine).toContain("2026-03-02");
  });

  it("finds one's own draft and one that is shared, but no stranger's", async () => {
    const { storyId } = await makeDraft(room.newsroom, reporter, text("A quarry is sold quietly"));
    expect(await found(reporter, "quarry")).toEqual(["A quarry is sold quietly"]);
    expect(await found(editor, "quarry")).toEqual(["A quarry is sold quietly"]);
    expect(await found(stranger, "quarry")).toEqual([]);
    await shareStory(room.newsroom, reporter, { storyId, personId: stranger.id });
    expect(await found(stranger, "quarry")).toEqual(["A quarry is sold quietly"]);
  });

  it("neither shows a colleague's next headline nor finds a story by its words", async () => {
    const live = await makeLive(room.newsroom, editor, text("Mill closes in May"));
    await makeChange(room.newsroom, editor, live, text("Mill closes after a bribe"));
    expect(await found(stranger, "bribe")).toEqual([]);
    expect(await found(stranger, "mill may")).toEqual(["Mill closes in May"]);
    expect(await found(editor, "bribe")).toEqual(["Mill closes after a bribe"]);
  });

  it("asks a stranger's draft by its number in vain", async () => {
    const { storyId } = await makeDraft(room.newsroom, reporter, text("A second quarry is sold"));
    expect(await findLinkable(room.newsroom, stranger, { ids: [storyId] })).toEqual([]);
    expect(await findLinkable(room.newsroom, reporter, { ids: [storyId, 0] })).toHaveLength(1);
  });

  it("leads nobody to what was taken away, and still to what stands under a notice", async () => {
    const gone = await makeLive(room.newsroom, editor, text("Orchard one"));
    const killed = await makeLive(room.newsroom, editor, text("Orchard two"));
    const withdrawn = await makeLive(room.newsroom, editor, text("Orchard three"));
    await unpublishStory(room.newsroom, editor, {
      storyId: gone.storyId,
      publicState: "live",
      reason: "Asked",
    });
    await killStory(room.newsroom, editor, {
      storyId: killed.storyId,
      publicState: "live",
      reason: "A court order",
      reasonClass: "legal",
      showHeadline: false,
    });
    await withdrawStory(room.newsroom, editor, {
      storyId: withdrawn.storyId,
      publicState: "live",
      note: "The survey was of another orchard.",
    });
    expect(await found(editor, "orchard")).toEqual(["Orchard three"]);
  });

  it("finds a story by its address, and in one language where one is named", async () => {
    const content = text("Bell comes back");
    await makeLive(room.newsroom, editor, content);
    expect(await found(stranger, `https://newsroom.example/city/${content.slug}?from=mail`)).toEqual([
      "Bell comes back",
    ]);
    expect(await found(stranger, "bell", "en")).toEqual(["Bell comes back"]);
    expect(await found(stranger, "bell", "ru")).toEqual([]);
  });

  it("takes signs of a search language for what they are", async () => {
    await makeLive(room.newsroom, editor, text("Turnout was 100 percent_"));
    expect(await found(stranger, "%%%")).toEqual([]);
    expect(await found(stranger, "percent_")).toEqual(["Turnout was 100 percent_"]);
    expect(await found(stranger, "'; DROP TABLE stories; --")).toEqual([]);
  });

  it("offers the newest of what readers can open before anything is typed, and drafts only by their words", async () => {
    const headlines = ["The oldest of a trio", "One in the middle", "The newest of a trio"];
    for (const headline of headlines) {
      room.clock.set(new Date(room.clock.now().getTime() + 60_000));
      await makeLive(room.newsroom, editor, text(headline));
    }
    room.clock.set(new Date(room.clock.now().getTime() + 60_000));
    await makeDraft(room.newsroom, editor, text("A trio in draft"));
    await makeDraft(room.newsroom, editor, text(""));
    const offered = await findLinkable(room.newsroom, editor, { words: " " });
    expect(offered.slice(0, 3).map(({ headline }) => headline)).toEqual(headlines.toReversed());
    expect(offered.every(({ state }) => state === "live" || state === "withdrawn")).toBe(true);
    expect(await found(editor, "trio")).toEqual([
      "The newest of a trio",
      "The oldest of a trio",
      "A trio in draft",
    ]);
  });
});
