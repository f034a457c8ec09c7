import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/permissions";
import type { StoryContent } from "@/lib/stories/fields";
import { updateStory } from "@/lib/stories/update";
import { makeActor, makeChange, makeLive, makeNewsroom, publishable, readersAt } from "@/prisma/factories";
import { refused } from "@/prisma/refused";
import { arrangeFront } from "./arrange-front";
import { bringBackFront } from "./bring-back-front";
import { readDeskFront } from "./desk-front";
import { discardFrontDraft } from "./discard-front-draft";
import type { FrontEdit } from "./fields";
import { storiesToPlace } from "./front-stories";
import { launchFront } from "./launch-front";
import { arrangedFront, launchedArrangement } from "./launched";
import { readFrontState } from "./stored";

type More = Partial<Omit<StoryContent, "sectionId">>;
type Live = Awaited<ReturnType<typeof makeLive>>;

const SPONSORED = { kind: "sponsored", sponsor: "Talmer Dairy" } as const;

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let editor: Actor & { kind: "person" };
let readers: ReturnType<typeof readersAt>;
let lock: Live;
let news: number;
let paid: number;

const language = "en";

beforeAll(async () => {
  room = await makeNewsroom();
  editor = await makeActor(room.newsroom, "editor");
  const live = (slug: string, more: More = {}) =>
    makeLive(room.newsroom, editor, publishable({ sectionId: room.section.id, slug, ...more }));
  lock = await live("lock");
  news = lock.storyId;
  paid = (await live("cheese", { ...SPONSORED, headline: "Cheese in a day" })).storyId;
  readers = readersAt(room.clock.now());
});
afterAll(() => readers.$disconnect());
beforeEach(async () => {
  const { draft, version } = await state();
  if (draft) await discardFrontDraft(room.newsroom, editor, { language, version });
});

const state = () => readFrontState(room.newsroom.db, language);

async function arrange(...edits: FrontEdit[]) {
  return arrangeFront(room.newsroom, editor, { language, version: (await state()).version, edits });
}

async function launch() {
  const { version, live } = await state();
  return launchFront(room.newsroom, editor, { language, version, replaces: live.number });
}

const put = (storyId: number, container: string): FrontEdit => ({ do: "put", storyId, container, place: 1 });
const paidFor = { layout: "rows", places: 2, fill: { of: "kind", kind: "sponsored" } } as const;

/** Adds a part for sponsored work, and says what it is called. */
async function addPart(): Promise<string> {
  await arrange({ do: "addContainer", ...paidFor });
  return (await state()).current.containers.at(-1)?.id ?? "";
}

/** What readers find in each part of the live front. */
async function shown(): Promise<Record<string, number[]>> {
  const { edition, sections } = await state();
  const launched = await launchedArrangement(readers, edition.id, sections);
  const { containers } = await arrangedFront(readers, edition.id, launched, room.clock.now());
  return Object.fromEntries(
    containers.map(({ container, places }) => [container.id, places.flatMap(({ storyId }) => storyId ?? [])]),
  );
}

/** Readers have it as another kind from now on. */
async function becomes(story: Live, more: More) {
  const text = publishable({ sectionId: room.section.id, slug: "lock", ...more });
  const { revisionId } = await makeChange(room.newsroom, editor, story, text);
  const { storyId } = story;
  const replaces = { storyId, revisionId, replaces: story.revisionId, note: "More." };
  await updateStory(room.newsroom, editor, replaces);
}

describe("sponsored work", () => {
  it("cannot be put among other stories, nor they into a part that is made for it, nor can news that breaks lead to it", async () => {
    await expect(arrange(put(paid, "top"))).rejects.toMatchObject({
      ...{ code: "frontSponsored", values: { headline: "Cheese in a day" } },
    });
    expect(await refused(arrange({ do: "setBanner", words: "Cheese!", storyId: paid }))).toBe(
      "frontSponsoredBreaks",
    );
    expect((await state()).draft).toBeNull();
    expect(await refused(arrange(put(news, await addPart())))).toBe("frontNotSponsored");
  });

  it("stands in a part that is made for it, and the part cannot become one for news while it does", async () => {
    const id = await addPart();
    await arrange(put(paid, id));
    const asNews = { do: "changeContainer", container: id, ...paidFor, fill: { of: "edition" } } as const;
    expect(await refused(arrange(asNews))).toBe("frontSponsored");
    await launch();
    const found = await shown();
    expect(found[id]).toEqual([paid]);
    expect(Object.values(found).flat()).toContain(news);
    expect(
      Object.entries(found)
        .filter(([part]) => part !== id)
        .flatMap(([, ids]) => ids),
    ).not.toContain(paid);
  });

  it("is said to be it at the desk, where it stands and where it is offered", async () => {
    const offered = await storiesToPlace(room.newsroom, editor, { language, words: "", placed: [] });
    expect(offered.map(({ id, sponsored }) => [id, sponsored])).toEqual([
      [paid, true],
      [news, undefined],
    ]);
    const { draft } = await readDeskFront(room.newsroom, editor, language);
    const stories = draft.flatMap(({ places }) => places.flatMap(({ story }) => story ?? []));
    expect(stories.filter(({ sponsored }) => sponsored).map(({ id }) => id)).toEqual([paid]);
  });
});

describe("a story that becomes sponsored where it stands among others", () => {
  it("leaves the front at once, holds no other step up, and cannot be launched there again", async () => {
    await arrange(put(news, "top"));
    const { number } = await launch();
    expect((await shown()).top).toEqual([news]);
    await arrange({ do: "dress", storyId: news, headline: "The lock, in short" });
    await becomes(lock, SPONSORED);
    expect((await shown()).top).toEqual([]);
    await arrange({ do: "setBanner", words: "Something else" });
    await expect(launch()).rejects.toMatchObject({ code: "frontSponsored" });
    await arrange({ do: "unpin", storyId: news });
    await launch();
    const brought = await bringBackFront(room.newsroom, editor, {
      ...{ language, number, replaces: number + 1 },
    });
    expect(brought.number).toBe(number + 2);
    expect((await shown()).top).toEqual([]);
  });
});
