import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/permissions";
import { createStory } from "@/lib/stories/create";
import { killStory } from "@/lib/stories/kill";
import { createTopic } from "@/lib/topics/create-topic";
import { makeActor, makeLive, makeNewsroom, publishable } from "@/prisma/factories";
import { arrangeFront } from "./arrange-front";
import { bringBackFront } from "./bring-back-front";
import { readDeskFront } from "./desk-front";
import type { FrontEdit } from "./fields";
import { readFrontChoices, readPlacing } from "./placing";
import { readFrontState } from "./stored";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let ana: Actor & { kind: "person" };
/** A story, a section and a topic of another edition. */
let foreign: { storyId: number; sectionId: number; topicId: number };
let topicId: number;
let stories: number[];

const NOWHERE = 2_000_000_000;
const SHAPE = { layout: "columns", places: 3 } as const;

beforeAll(async () => {
  room = await makeNewsroom();
  ana = await makeActor(room.newsroom, "editor");
  const live = async (number: number) => {
    const text = { headline: `Story ${number}`, slug: `story-${number}`, sectionId: room.section.id };
    return (await makeLive(room.newsroom, ana, publishable(text))).storyId;
  };
  stories = [await live(1), await live(2), await live(3)];
  const edition = await room.newsroom.db.edition.create({
    data: { language: "ru", name: "Русский", siteName: "Редакция" },
  });
  const section = await room.newsroom.db.section.create({
    data: { editionId: edition.id, slug: "gorod", name: "Город" },
  });
  const { storyId } = await createStory(room.newsroom, ana, { language: "ru" });
  const topic = await createTopic(room.newsroom, ana, { language: "ru", name: "Река" });
  foreign = { storyId, sectionId: section.id, topicId: topic.id };
  topicId = (await createTopic(room.newsroom, ana, { language: "en", name: "The river" })).id;
});

const version = async () => (await readFrontState(room.newsroom.db, "en")).version;

async function arrange(...edits: FrontEdit[]) {
  return arrangeFront(room.newsroom, ana, { language: "en", version: await version(), edits });
}

/** What a step is refused with; nothing of it is saved. */
async function refusalOf(...edits: FrontEdit[]): Promise<unknown> {
  const before = await version();
  const refusal = await arrange(...edits).catch((error: unknown) => error);
  expect(await version()).toBe(before);
  return refusal;
}

describe("a step that would be saved and come to nothing", () => {
  it.each(["takeOut", "letIn"] as const)(
    "is refused: %s of a story that the edition does not have",
    async (act) => {
      for (const storyId of [NOWHERE, foreign.storyId])
        expect(await refusalOf({ do: act, storyId })).toMatchObject({ code: "frontForeignStory" });
    },
  );

  it("is refused: a part that is filled with a section or a topic that the edition does not have", async () => {
    const [{ id: container = "" } = {}] = (await readFrontState(room.newsroom.db, "en")).current.containers;
    for (const sectionId of [NOWHERE, foreign.sectionId]) {
      const fill = { of: "section", sectionId } as const;
      for (const edit of [{ do: "addContainer" }, { do: "changeContainer", container }] as const)
        expect(await refusalOf({ ...edit, ...SHAPE, fill })).toMatchObject({
          fields: { fill: "unknownSection" },
        });
    }
    for (const unknown of [NOWHERE, foreign.topicId]) {
      const fill = { of: "topic", topicId: unknown } as const;
      expect(await refusalOf({ do: "addContainer", ...SHAPE, fill })).toMatchObject({
        fields: { fill: "unknownTopic" },
      });
    }
    await arrange({ do: "addContainer", ...SHAPE, fill: { of: "topic", topicId } });
    await arrange({ do: "addContainer", ...SHAPE, fill: { of: "section", sectionId: room.section.id } });
  });

  it("is refused: news that breaks, or a pin, until an instant that has passed", async () => {
    const [storyId = 0] = stories;
    await arrange({ do: "put", storyId, container: "top", place: 1 });
    const now = room.clock.now();
    const later = new Date(now.getTime() + 60_000).toISOString();
    for (const until of [now.toISOString(), "2001-01-01T00:00:00.000Z"]) {
      const passed = { fields: { untilDay: "timePassed" } };
      expect(await refusalOf({ do: "setBanner", words: "The lock opens", until })).toMatchObject(passed);
      expect(await refusalOf({ do: "dress", storyId, until })).toMatchObject(passed);
    }
    await arrange(
      { do: "setBanner", words: "The lock opens", until: later },
      { do: "dress", storyId, until: later },
    );
  });

  it("is refused: an earlier front by a number that no front has, however large", async () => {
    for (const number of [9, 2 ** 31, 99_999_999_999]) {
      const asked = bringBackFront(room.newsroom, ana, { language: "en", number, replaces: 0 });
      await expect(asked).rejects.toMatchObject({ code: "notFound" });
    }
  });
});

describe("a story that was killed while the front spoke of it", () => {
  it("keeps its place at the desk, and nothing that was said of it is shown", async () => {
    const [, killed = 0, banner = 0] = stories;
    const OVERRIDE = "The mayor’s brother owns the lock";
    const STRIP = "The lock keeper is arrested";
    await arrange(
      { do: "put", storyId: killed, container: "top", place: 2 },
      { do: "dress", storyId: killed, headline: OVERRIDE },
      { do: "setBanner", words: STRIP, storyId: banner },
    );
    const place = async () => {
      const front = await readDeskFront(room.newsroom, ana, "en");
      return { front, at: front.draft[0]?.places.find(({ story }) => story?.id === killed) };
    };
    expect((await place()).at?.pin?.headline).toBe(OVERRIDE);
    expect((await place()).front.banner?.words).toBe(STRIP);
    for (const storyId of [killed, banner]) {
      const why = { reason: "A court order.", reasonClass: "legal", showHeadline: false } as const;
      await killStory(room.newsroom, ana, { storyId, publicState: "live", ...why });
    }
    const { at, front } = await place();
    expect(at).toMatchObject({ place: 2, story: { id: killed, state: "gone", sealed: true, headline: "" } });
    expect(front.sealed).toEqual(expect.arrayContaining([killed, banner]));
    const placing = await readPlacing(room.newsroom, ana, "en", killed);
    const choices = await readFrontChoices(room.newsroom, ana, "en");
    const shown = JSON.stringify([front, placing, choices.banner]);
    expect(shown).not.toContain(OVERRIDE);
    expect(shown).not.toContain(STRIP);
  });
});
