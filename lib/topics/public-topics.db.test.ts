import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/permissions";
import type { StoryContent } from "@/lib/stories/fields";
import { killStory } from "@/lib/stories/kill";
import { scheduleStory } from "@/lib/stories/schedule";
import { withdrawStory } from "@/lib/stories/withdraw";
import { readStory, readTopic } from "@/lib/web/reader";
import { readSearch } from "@/lib/web/reader-search";
import { makeActor, makeDraft, makeLive, makeNewsroom, publishable, readersAt } from "@/prisma/factories";
import { createTopic } from "./create-topic";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let editor: Actor;
let reporter: Actor;

beforeAll(async () => {
  room = await makeNewsroom();
  editor = await makeActor(room.newsroom, "editor");
  reporter = await makeActor(room.newsroom, "reporter");
  await room.newsroom.db.edition.create({
    data: { language: "ru", name: "Русский", siteName: "Редакция", position: 1 },
  });
});

const topic = async (name: string) =>
  (await createTopic(room.newsroom, reporter, { language: "en", name })).id;
const text = (slug: string, topicId: number, more: Partial<StoryContent> = {}) =>
  publishable({ ...more, sectionId: room.section.id, slug, topicIds: [topicId] });

/** Whether readers' own connection finds the topic's name at this instant. */
async function isPublic(topicId: number, at = room.clock.now()): Promise<boolean> {
  const readers = readersAt(at);
  const rows = await readers.publicTopic.findMany({ where: { topicId } });
  await readers.$disconnect();
  return rows.length > 0;
}

describe("the name of a topic", () => {
  it("that a reporter made is not there for readers before an editor publishes a story with it", async () => {
    const id = await topic("The minister takes bribes");
    await makeDraft(room.newsroom, reporter, text("unpublished", id));
    expect(await readTopic("en", "the-minister-takes-bribes")).toBeNull();
    expect(await isPublic(id)).toBe(false);
    const asked = await readSearch("en", { q: "lock", topic: "the-minister-takes-bribes" });
    expect(asked).toMatchObject({ unclear: ["topic"] });
    expect(JSON.stringify(asked)).not.toContain("The minister");
  });

  it("is there with its first live story, in that edition only, and goes with the last: killed or withdrawn", async () => {
    const { newsroom } = room;
    const id = await topic("Low water");
    const [one, two] = [
      await makeLive(newsroom, editor, text("low-one", id)),
      await makeLive(newsroom, editor, text("low-two", id)),
    ];
    expect((await readTopic("en", "low-water"))?.name).toBe("Low water");
    expect(await readTopic("ru", "low-water")).toBeNull();
    await killStory(newsroom, editor, {
      ...{ storyId: one.storyId, publicState: "live", reason: "A court order" },
      ...{ reasonClass: "legal", showHeadline: false },
    });
    expect(await isPublic(id)).toBe(true);
    await withdrawStory(newsroom, editor, {
      storyId: two.storyId,
      publicState: "live",
      note: "It was wrong.",
    });
    expect(await isPublic(id)).toBe(false);
    expect(await readTopic("en", "low-water")).toBeNull();
    // No link leads to a page that is not there.
    expect(await readStory("en", "city", "low-two")).toMatchObject({
      state: "withdrawn",
      story: { topics: [] },
    });
  });

  it("is public from the instant at which its story is due, though nobody has carried that out, and until its end is due", async () => {
    const id = await topic("High water");
    const draft = await makeDraft(room.newsroom, editor, text("high", id));
    const [due, end] = [30, 60].map((minutes) => new Date(room.clock.now().getTime() + minutes * 60_000));
    const { storyId } = draft;
    if (!due || !end) throw new Error("The test has no times.");
    await scheduleStory(room.newsroom, editor, { ...draft, kind: "publish", replaces: null, at: due });
    await scheduleStory(room.newsroom, editor, { storyId, kind: "unpublish", at: end, reason: "It ends" });
    expect(await isPublic(id, new Date(due.getTime() - 1))).toBe(false);
    expect(await isPublic(id, due)).toBe(true);
    expect(await isPublic(id, end)).toBe(false);
  });

  it("is not made public by sponsored work, which stands in no list", async () => {
    const id = await topic("Cheese making");
    await makeLive(room.newsroom, editor, text("paid", id, { kind: "sponsored", sponsor: "A dairy" }));
    expect(await isPublic(id)).toBe(false);
    expect(await readStory("en", "city", "paid")).toMatchObject({ state: "live", story: { topics: [] } });
  });
});
