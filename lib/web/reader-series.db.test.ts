import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/permissions";
import { createSeries } from "@/lib/series/create-series";
import { hashOfText } from "@/lib/stories/same-text";
import type { StoryContent } from "@/lib/stories/fields";
import { updateStory } from "@/lib/stories/update";
import { withdrawStory } from "@/lib/stories/withdraw";
import { makeActor, makeChange, makeDraft, makeLive, makeNewsroom, publishable } from "@/prisma/factories";
import {
  readArchive,
  readChanges,
  readFeed,
  readFront,
  readNewsSitemap,
  readRecent,
  readSection,
  readSeries,
  readStory,
} from "./reader";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let editor: Actor;
let topicId: number;
let seriesId: number;
let number = 0;

beforeAll(async () => {
  room = await makeNewsroom();
  editor = await makeActor(room.newsroom, "editor");
  const names = { create: { editionId: room.edition.id, name: "The river", slug: "the-river" } };
  topicId = (await room.newsroom.db.topic.create({ data: { names } })).id;
  seriesId = await makeSeries("From snow to tap");
});

async function makeSeries(name: string) {
  const words = { language: "en", name, slug: "", about: "Three parts." };
  return (await createSeries(room.newsroom, editor, words)).seriesId;
}

const text = (fields: Partial<Omit<StoryContent, "sectionId">>) =>
  publishable({
    sectionId: room.section.id,
    slug: `story-${++number}`,
    headline: `Story ${number}`,
    ...fields,
  });
function live(fields: Partial<Omit<StoryContent, "sectionId">> = {}) {
  room.clock.set(new Date(room.clock.now().getTime() + 3_600_000));
  return makeLive(room.newsroom, editor, text(fields));
}
const slugOf = ({ address }: Awaited<ReturnType<typeof live>>) => address.slug;
async function page(one: Awaited<ReturnType<typeof live>>) {
  const answer = await readStory("en", "city", slugOf(one));
  if (answer?.state !== "live" && answer?.state !== "withdrawn") throw new Error("Readers find no story.");
  return answer.story;
}

describe("a series, for readers", () => {
  it("is not there before its first part is, nor under a name that nobody gave", async () => {
    const unseen = await makeSeries("Unseen");
    await makeDraft(room.newsroom, editor, text({ series: { seriesId: unseen } }));
    expect(await readSeries("en", "unseen")).toBeNull();
    expect(await readSeries("en", "no-such-series")).toBeNull();
  });

  it("numbers its live parts from the first one on, and tells each of them which it is", async () => {
    const parts = [
      await live({ series: { seriesId } }),
      await live({ series: { seriesId } }),
      await live({ series: { seriesId } }),
    ];
    const [first, second, third] = await Promise.all(parts.map(page));
    const view = await readSeries("en", "from-snow-to-tap");
    expect(view).toMatchObject({ name: "From snow to tap", about: "Three parts.", count: 3, pages: [] });
    expect(view?.parts.map(({ number: at, story }) => [at, story.id])).toEqual(
      parts.map(({ storyId }, index) => [index + 1, storyId]),
    );
    expect(second?.part).toMatchObject({
      series: { name: "From snow to tap", href: "/series/from-snow-to-tap" },
      place: { number: 2, count: 3 },
      previous: { href: first?.href },
      next: { href: third?.href },
    });
    expect(first?.part).not.toHaveProperty("previous");
    expect(third?.part).not.toHaveProperty("next");
  });

  it("closes up when a part is withdrawn, which still says where it came from", async () => {
    const own = await makeSeries("Of two");
    const [one, two, three] = [
      await live({ series: { seriesId: own } }),
      await live({ series: { seriesId: own } }),
      await live({ series: { seriesId: own } }),
    ];
    await withdrawStory(room.newsroom, editor, {
      ...{ storyId: two.storyId, publicState: "live", reason: "A test", note: "We were wrong." },
    });
    expect((await page(three)).part).toMatchObject({
      place: { number: 2, count: 2 },
      previous: { name: (await page(one)).headline },
    });
    const { part } = await page(two);
    expect(part).toEqual({ series: { name: "Of two", href: "/series/of-two" } });
  });

  it("has pages of twenty, the first of which has no number of its own", async () => {
    const long = await makeSeries("A long one");
    for (let part = 0; part < 22; part++) await live({ series: { seriesId: long } });
    const [first, second] = await Promise.all([
      readSeries("en", "a-long-one"),
      readSeries("en", "a-long-one", 2),
    ]);
    expect(first?.parts.map(({ number: at }) => at)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
    expect(second?.parts.map(({ number: at }) => at)).toEqual([21, 22]);
    expect(first?.pages.map(({ href, current }) => [href, current])).toEqual([
      ["/series/a-long-one", true],
      ["/series/a-long-one?page=2", false],
    ]);
    for (const wrong of [0, -1, 3, 1.5, NaN, 1e9])
      expect(await readSeries("en", "a-long-one", wrong)).toBeNull();
  });
});

describe("sponsored work", () => {
  it("can be read at its address, says who paid, and stands in no list, feed or series", async () => {
    const paid = await live({
      ...{ kind: "sponsored", sponsor: "Talmer Dairy", headline: "Cheese in four evenings", slug: "cheese" },
      ...{ topicIds: [topicId], series: { seriesId } },
    });
    const news = await live({ topicIds: [topicId] });
    const story = await page(paid);
    expect(story).toMatchObject({
      label: { kind: "sponsored", words: "Sponsored: paid for by Talmer Dairy" },
      ...{ sponsor: "Talmer Dairy", lookups: { paid: true } },
    });
    const everywhere = await Promise.all([
      readFront("en"),
      readRecent("en", 100),
      readSection("en", "city"),
      readSeries("en", "from-snow-to-tap"),
      readFeed("en", "rss"),
      readFeed("en", "atom"),
      readFeed("en", "json"),
      readNewsSitemap("en"),
      page(news).then(({ related }) => related),
    ]);
    for (const place of everywhere) expect(JSON.stringify(place)).not.toContain("Cheese in four evenings");
    for (const feed of everywhere.slice(4, 7)) expect(feed).toContain(slugOf(news));
    expect(JSON.stringify(everywhere)).not.toContain("/city/cheese");
  });

  it("is counted in no month of the archive", async () => {
    const count = async () => (await readArchive("en")).count;
    const before = await count();
    await live({ kind: "sponsored", sponsor: "Talmer Dairy" });
    expect(await count()).toBe(before);
  });

  it("says nothing of a payer any more once it is something else", async () => {
    const { sponsor, label } = await page(await live({ kind: "opinion", sponsor: "Talmer Dairy" }));
    expect(sponsor).toBeUndefined();
    expect(label).toEqual({ kind: "opinion", words: "Opinion" });
  });
});

describe("what machines did", () => {
  it("is told under the story, and its change in the log of changes", async () => {
    const first = await live({ aiAssistance: "Translated by machine, checked by Helen Ware." });
    expect((await page(first)).aiAssistance).toBe("Translated by machine, checked by Helen Ware.");
    const content = text({ slug: slugOf(first), aiAssistance: "Translated by Helen Ware." });
    const next = await makeChange(room.newsroom, editor, first, content);
    await updateStory(room.newsroom, editor, {
      ...next,
      replaces: first.revisionId,
      note: "It was translated anew.",
    });
    const answer = await readChanges("en", "city", slugOf(first));
    if (answer?.state !== "shown") throw new Error("There is no log of changes.");
    const rows = answer.changes[0]?.diff?.rows.filter(({ kind }) => kind !== "same");
    expect(rows).toContainEqual(expect.objectContaining({ kind: "changed", role: "aiAssistance" }));
  });

  it("leaves the hash of a text that says nothing of it as it always was", () => {
    const content = publishable({ sectionId: 1 });
    expect(hashOfText(content)).toBe(hashOfText({ ...content, sponsor: undefined, aiAssistance: undefined }));
    expect(JSON.stringify(content)).not.toContain("sponsor");
  });
});

describe("stories that are related", () => {
  it("are of the same topics before the same section, and never a story itself or its translation", async () => {
    const { db } = room.newsroom;
    const own = await live({ topicIds: [topicId] });
    const [topical, other] = [await live({ topicIds: [topicId] }), await live()];
    const twin = await live({ topicIds: [topicId] });
    await db.story.updateMany({
      where: { id: { in: [own.storyId, twin.storyId] } },
      data: { translationGroup: own.storyId },
    });
    const ids = (await page(own)).related.map(({ id }) => id);
    expect(ids[0]).toBe(topical.storyId);
    expect(ids).not.toContain(own.storyId);
    expect(ids).not.toContain(twin.storyId);
    expect(ids.length).toBeLessThanOrEqual(3);
    expect(ids.indexOf(other.storyId)).not.toBe(0);
  });
});
