import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/permissions";
import { Conflict, NotAllowed, NotFound, RuleBroken } from "@/lib/refusal";
import { makeActor, makeLive, makeNewsroom, publishable, readersAt } from "@/prisma/factories";
import { arrangeFront } from "./arrange-front";
import { bringBackFront } from "./bring-back-front";
import { discardFrontDraft } from "./discard-front-draft";
import type { FrontEdit } from "./fields";
import { firstArrangement } from "./first-arrangement";
import { launchFront } from "./launch-front";
import { launchedArrangement } from "./launched";
import { putFrontDraftOnTop } from "./put-draft-on-top";
import { readFrontState } from "./stored";

type Colleague = Actor & { kind: "person" };

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let ana: Colleague;
let yerlan: Colleague;
let readers: ReturnType<typeof readersAt>;
const stories: number[] = [];
let editions = 0;

beforeAll(async () => {
  room = await makeNewsroom();
  ana = await makeActor(room.newsroom, "editor");
  yerlan = await makeActor(room.newsroom, "editor");
  for (let number = 1; number <= 9; number += 1) {
    const text = publishable({
      sectionId: room.section.id,
      headline: `Story ${number}`,
      slug: `story-${number}`,
    });
    stories.push((await makeLive(room.newsroom, ana, text)).storyId);
  }
  readers = readersAt(room.clock.now());
});
afterAll(() => readers.$disconnect());

/** An edition of its own, with no story, for what is only about drafts and launches. */
async function anEdition(): Promise<string> {
  const language = `x${String.fromCharCode(97 + editions)}`;
  editions += 1;
  const { id } = await room.newsroom.db.edition.create({
    data: { language, name: `Edition ${language}`, siteName: "Newsroom" },
  });
  await room.newsroom.db.section.create({ data: { editionId: id, slug: "city", name: "City" } });
  return language;
}

const state = (language: string) => readFrontState(room.newsroom.db, language);
const words = (text: string): FrontEdit => ({ do: "setBanner", words: text });
const add: FrontEdit = { do: "addContainer", layout: "columns", places: 3, fill: { of: "edition" } };

async function arrange(language: string, actor: Actor, ...edits: FrontEdit[]) {
  const { version } = await state(language);
  return arrangeFront(room.newsroom, actor, { language, version, edits });
}

async function launch(language: string, actor: Actor) {
  const { version, live } = await state(language);
  return launchFront(room.newsroom, actor, { language, version, replaces: live.number });
}

const containers = async (language: string) =>
  (await state(language)).live.arrangement.containers.map(({ id }) => id);

const entries = async (act: string, name: string) =>
  room.newsroom.db.logEntry.findMany({
    where: { act, data: { path: ["name"], equals: name } },
    orderBy: { id: "asc" },
  });

describe("a draft of a front", () => {
  it("begins with the front that nobody arranged, and grows a version with every save", async () => {
    const language = await anEdition();
    const before = await state(language);
    expect(before).toMatchObject({ version: 0, draft: null, live: { number: 0 } });
    expect(before.current).toEqual(firstArrangement(before.sections));
    expect(await arrange(language, ana, add)).toEqual({ version: 1 });
    expect(await arrange(language, ana, words("The lock is open"))).toEqual({ version: 2 });
    const after = await state(language);
    expect(after.draft).toMatchObject({ savedBy: ana.name, base: { number: 0 } });
    expect(after.current.containers).toHaveLength(before.current.containers.length + 1);
    expect(await entries("front.arrange", after.edition.name)).toMatchObject([
      { actorId: ana.id, storyId: null, data: { version: 1 } },
      { actorId: ana.id, storyId: null, data: { version: 2 } },
    ]);
  });

  it("is refused to whoever changed another version, with the number of the one that stands there now", async () => {
    const language = await anEdition();
    await arrange(language, ana, add);
    const late = arrangeFront(room.newsroom, yerlan, { language, version: 0, edits: [words("Late")] });
    const refused = await late.catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Conflict);
    expect(refused).toMatchObject({ code: "frontSavedFirst", values: { name: ana.name } });
    expect((refused as Conflict).theirs).toEqual({ version: 1 });
  });

  it("takes the save of one of ten who press at the same moment", async () => {
    const language = await anEdition();
    const all = await Promise.allSettled(
      Array.from({ length: 10 }, () =>
        arrangeFront(room.newsroom, ana, { language, version: 0, edits: [add] }),
      ),
    );
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await state(language)).version).toBe(1);
  });

  it("is discarded as a whole, and its version cannot be mistaken for a later one", async () => {
    const language = await anEdition();
    await arrange(language, ana, add, words("The lock is open"));
    await discardFrontDraft(room.newsroom, ana, { language, version: 1 });
    const { edition, ...after } = await state(language);
    expect(after).toMatchObject({ version: 2, draft: null });
    // The log says how much it was, and none of its words.
    expect((await entries("front.arrange", edition.name)).at(-1)?.data).toEqual({
      ...{ name: edition.name, kind: "discard", version: 1 },
      discarded: { stories: 0, parts: 1, reordered: false, leftOut: 0, banner: true },
    });
    const again = discardFrontDraft(room.newsroom, ana, { language, version: 2 });
    await expect(again).rejects.toMatchObject({ code: "frontUnchanged" });
    const stale = arrangeFront(room.newsroom, yerlan, { language, version: 1, edits: [add] });
    await expect(stale).rejects.toBeInstanceOf(Conflict);
  });

  it("that was changed back to what readers see changes nothing", async () => {
    const language = await anEdition();
    await arrange(language, ana, words("The lock is open"));
    await arrange(language, ana, { do: "endBanner" });
    expect((await state(language)).draft).toBeNull();
  });

  it("takes no story of another edition, and none that there is not", async () => {
    const language = await anEdition();
    for (const storyId of [stories[0] ?? 0, 2_000_000_000]) {
      const put: FrontEdit = { do: "put", storyId, container: "top", place: 1 };
      await expect(arrange(language, ana, put)).rejects.toMatchObject({ code: "frontForeignStory" });
    }
    expect((await state(language)).version).toBe(0);
  });
});

describe("a launch", () => {
  it("makes the draft the front that readers see, and stands in the log", async () => {
    const language = await anEdition();
    await arrange(language, ana, add);
    expect(await launch(language, yerlan)).toEqual({ number: 1 });
    expect(await state(language)).toMatchObject({
      version: 2,
      draft: null,
      live: { number: 1, launchedBy: yerlan.name },
    });
    const { edition, live } = await state(language);
    expect(await launchedArrangement(readers, edition.id, [])).toEqual(live.arrangement);
    expect(await entries("front.launch", edition.name)).toMatchObject([
      { actorId: yerlan.id, storyId: null, data: { number: 1, replaces: 0 } },
    ]);
  });

  it("tells readers since when they have the breaking news, however long it stood in the draft", async () => {
    const language = await anEdition();
    const launchAt = async (time: string) => {
      const newsroom = { ...room.newsroom, clock: { now: () => new Date(time) } };
      const { version, live } = await state(language);
      await launchFront(newsroom, ana, { language, version, replaces: live.number });
      return (await state(language)).live.arrangement.banner?.since;
    };
    await arrange(language, ana, words("The dam holds"));
    expect(await launchAt("2026-03-02T10:00:00.000Z")).toBe("2026-03-02T10:00:00.000Z");
    await arrange(language, ana, add);
    expect(await launchAt("2026-03-02T11:00:00.000Z")).toBe("2026-03-02T10:00:00.000Z");
    await arrange(language, ana, words("The dam is safe"));
    expect(await launchAt("2026-03-02T12:00:00.000Z")).toBe("2026-03-02T12:00:00.000Z");
  });

  it("is refused when somebody launched in between, with who and when, and goes after it is put on top", async () => {
    const language = await anEdition();
    await arrange(language, yerlan, words("Theirs"));
    await launch(language, yerlan);
    await arrange(language, ana, add);
    const mine = await state(language);
    await bringBackFront(room.newsroom, yerlan, { language, number: 1, replaces: 1 });
    const late = launchFront(room.newsroom, ana, { language, version: mine.version, replaces: 1 });
    const refused = await late.catch((error: unknown) => error);
    expect(refused).toMatchObject({
      code: "frontLaunchedFirst",
      values: { name: yerlan.name, moment: "2 March 2026, 09:00 (+05)" },
      theirs: { number: 2 },
    });
    // Whoever has seen the newer front has still not put the changes on top of it.
    await expect(launch(language, ana)).rejects.toMatchObject({ code: "frontLaunchedFirst" });
    await putFrontDraftOnTop(room.newsroom, ana, { language, version: mine.version });
    expect(await launch(language, ana)).toEqual({ number: 3 });
    expect(await containers(language)).toContain("part-6");
    expect((await state(language)).live.arrangement.banner?.words).toBe("Theirs");
  });

  it("is refused for a draft that another editor has changed since, and for one that changes nothing", async () => {
    const language = await anEdition();
    await arrange(language, ana, add);
    const seen = { language, version: 1, replaces: 0 };
    await arrange(language, yerlan, words("More"));
    await expect(launchFront(room.newsroom, ana, seen)).rejects.toMatchObject({ code: "frontSavedFirst" });
    await launch(language, ana);
    await expect(launch(language, ana)).rejects.toBeInstanceOf(RuleBroken);
  });

  it("happens once when two press at the same moment", async () => {
    const language = await anEdition();
    await arrange(language, ana, add);
    const seen = { language, version: 1, replaces: 0 };
    const all = await Promise.allSettled([ana, yerlan].map((who) => launchFront(room.newsroom, who, seen)));
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await room.newsroom.db.front.count({ where: { edition: { language } } })).toBe(1);
  });

  it("is kept as it was: nobody can rewrite what readers saw", async () => {
    const language = await anEdition();
    await arrange(language, ana, add);
    await launch(language, ana);
    const rewrite = room.newsroom.db.front.updateMany({
      where: { edition: { language } },
      data: { number: 7 },
    });
    await expect(rewrite).rejects.toThrow();
  });
});

describe("an earlier front", () => {
  it("is brought back as a new one that names it, without the news that was breaking then", async () => {
    const language = await anEdition();
    await arrange(language, ana, add, words("Then"));
    await launch(language, ana);
    await arrange(language, ana, { do: "removeContainer", container: "part-6" }, words("Now"));
    await launch(language, ana);
    expect(await bringBackFront(room.newsroom, ana, { language, number: 1, replaces: 2 })).toEqual({
      ...{ number: 3, picturesLeft: 0 },
    });
    expect(await containers(language)).toContain("part-6");
    const { live, edition } = await state(language);
    expect(live.arrangement.banner?.words).toBe("Now");
    expect(
      await room.newsroom.db.front.findFirst({ where: { editionId: edition.id, number: 3 } }),
    ).toMatchObject({ sourceNumber: 1, launchedById: ana.id });
    expect(await entries("front.launch", edition.name)).toHaveLength(3);
  });

  it("is refused where another was launched since, and where there is none", async () => {
    const language = await anEdition();
    await arrange(language, ana, add);
    await launch(language, ana);
    const back = (number: number, replaces: number) =>
      bringBackFront(room.newsroom, ana, { language, number, replaces });
    await expect(back(1, 0)).rejects.toMatchObject({ code: "frontLaunchedFirst" });
    await expect(back(9, 1)).rejects.toBeInstanceOf(NotFound);
  });
});

describe("who may arrange", () => {
  it("are editors; to everybody else each act is refused", async () => {
    const language = await anEdition();
    const reporter = await makeActor(room.newsroom, "reporter");
    const clock: Actor = { kind: "clock", name: "clock" };
    for (const actor of [reporter, clock]) {
      const seen = { language, version: 0 };
      const acts = [
        arrangeFront(room.newsroom, actor, { ...seen, edits: [add] }),
        discardFrontDraft(room.newsroom, actor, seen),
        putFrontDraftOnTop(room.newsroom, actor, seen),
        launchFront(room.newsroom, actor, { ...seen, replaces: 0 }),
        bringBackFront(room.newsroom, actor, { language, number: 1, replaces: 0 }),
      ];
      for (const { status, reason } of (await Promise.allSettled(acts)) as PromiseRejectedResult[]) {
        expect(status).toBe("rejected");
        expect(reason).toBeInstanceOf(NotAllowed);
      }
    }
  });

  it("find no front of an edition that is not there", async () =>
    expect(arrange("zz", ana, add)).rejects.toBeInstanceOf(NotFound));
});
