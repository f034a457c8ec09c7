import { beforeAll, describe, expect, it } from "vitest";
import { readerDatabase } from "@/lib/database";
import type { ParsedPage } from "@/lib/importing/page";
import type { Actor } from "@/lib/permissions";
import { orderInstant } from "@/lib/dates";
import { makeActor, makeNewsroom, cutChecked } from "@/prisma/factories";
import { storyContent } from "./fields";
import { importStory } from "./import";
import { publicEntries, stampsOf } from "./public";
import { publishStory } from "./publish";

const ZONE = "Asia/Almaty";
let room: Awaited<ReturnType<typeof makeNewsroom>>;
let editor: Actor;

const page: ParsedPage = {
  language: "en",
  languageCertain: true,
  headline: "The gauge at Low Quay stands at ten years' low",
  bylines: [
    { name: "editor number 1", kind: "person" },
    { name: "Oimak News Agency", kind: "agency" },
  ],
  published: { precision: "day", day: "2022-10-26" },
  lastUpdate: { precision: "instant", at: "2024-04-26T02:37:00.000Z" },
  standfirst: "The river has not been so low since the gauge was set.",
  caption: "The gauge at Low Quay.",
  credit: "oimak.example",
  body: {
    version: 1,
    blocks: [{ type: "paragraph", text: [{ text: "None of us has seen the like, the keeper said." }] }],
  },
  understood: [],
  dropped: [],
  notUnderstood: [],
};

beforeAll(async () => {
  room = await makeNewsroom();
  editor = await makeActor(room.newsroom, "editor");
});

describe("a page from elsewhere", () => {
  it("becomes a draft with every field in its place, and a name of ours becomes that person", async () => {
    const { storyId } = await importStory(room.newsroom, editor, {
      page,
      source: "oimak.example",
      language: "en",
    });
    const working = await room.newsroom.db.workingCopy.findUniqueOrThrow({ where: { storyId } });
    const content = storyContent.parse(working.content);
    expect(content.headline).toBe(page.headline);
    expect(content.standfirst).toBe(page.standfirst);
    expect(content.lead).toEqual({ pictureId: null, caption: page.caption, credit: page.credit });
    expect(content.body).toEqual(page.body);
    expect(content.bylines).toEqual([
      { personId: editor.kind === "person" ? editor.id : 0, name: "editor number 1" },
      { name: "Oimak News Agency" },
    ]);
  });

  it("keeps its own date, as a day, once it is published, and its last update as an imported entry that moves nothing", async () => {
    const { newsroom, section } = room;
    const { storyId, version } = await importStory(newsroom, editor, {
      page,
      source: "oimak.example",
      language: "en",
      sectionId: section.id,
    });
    const { revisionId } = await cutChecked(newsroom, editor, { storyId, version });
    await publishStory(newsroom, editor, { storyId, revisionId, replaces: null });
    const entries = (await publicEntries(readerDatabase(), [storyId])).get(storyId) ?? [];
    expect(entries.map((entry) => entry.kind)).toEqual(["published", "imported", "redated"]);
    expect(entries[1]?.announces).toEqual(page.lastUpdate);
    expect(entries[1]?.data).toEqual({ source: "oimak.example" });
    const seen = stampsOf(entries, ZONE);
    expect(seen?.published.moment).toEqual({ precision: "day", day: "2022-10-26" });
    expect(seen?.modified.moment).toEqual({ precision: "day", day: "2022-10-26" });
    const story = await newsroom.db.story.findUniqueOrThrow({ where: { id: storyId } });
    expect(story.listedAt).toEqual(orderInstant({ precision: "day", day: "2022-10-26" }, ZONE));
  });

  it("brings no date from the future with it", async () => {
    const ahead: ParsedPage = {
      ...page,
      published: { precision: "day", day: "2199-01-01" },
      lastUpdate: undefined,
    };
    const { storyId } = await importStory(room.newsroom, editor, {
      page: ahead,
      source: "oimak.example",
      language: "en",
    });
    const story = await room.newsroom.db.story.findUniqueOrThrow({ where: { id: storyId } });
    expect(story.preparedDate).toBeNull();
  });
});
