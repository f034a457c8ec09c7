import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/permissions";
import { killStory } from "@/lib/stories/kill";
import { makeActor, makeDraft, makeLive, makeNewsroom, publishable, readersAt } from "@/prisma/factories";
import { arrangeFront } from "./arrange-front";
import type { FrontEdit } from "./fields";
import { launchFront } from "./launch-front";
import { arrangedFront, launchedArrangement, storiesOn } from "./launched";
import { readFrontState } from "./stored";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let ana: Actor;
let readers: ReturnType<typeof readersAt>;
const stories: number[] = [];

beforeAll(async () => {
  room = await makeNewsroom();
  ana = await makeActor(room.newsroom, "editor");
  for (let number = 1; number <= 9; number += 1) {
    const fields = { sectionId: room.section.id, headline: `Story ${number}`, slug: `story-${number}` };
    stories.push((await makeLive(room.newsroom, ana, publishable(fields))).storyId);
  }
  readers = readersAt(room.clock.now());
});
afterAll(() => readers.$disconnect());

const state = (language: string) => readFrontState(room.newsroom.db, language);

async function arrange(language: string, actor: Actor, ...edits: FrontEdit[]) {
  const { version } = await state(language);
  return arrangeFront(room.newsroom, actor, { language, version, edits });
}

async function launch(language: string, actor: Actor) {
  const { version, live } = await state(language);
  return launchFront(room.newsroom, actor, { language, version, replaces: live.number });
}

describe("what readers see", () => {
  const front = async () => {
    const { edition, sections } = await state("en");
    const given = await launchedArrangement(readers, edition.id, sections);
    return arrangedFront(readers, edition.id, given, room.clock.now());
  };
  const top = async () =>
    (await front()).containers[0]?.places.map(({ storyId }) => stories.indexOf(storyId ?? 0) + 1);

  it("is the newest first before anybody launches, and what is pinned after", async () => {
    expect(await top()).toEqual([9, 8, 7, 6, 5, 4]);
    await arrange("en", ana, { do: "put", storyId: stories[1] ?? 0, container: "top", place: 1 });
    expect(await top()).toEqual([9, 8, 7, 6, 5, 4]);
    await launch("en", ana);
    expect(await top()).toEqual([2, 9, 8, 7, 6, 5]);
  });

  it("has a place for a story that is not live yet, which others fill until it is", async () => {
    const text = publishable({ sectionId: room.section.id, headline: "Coming", slug: "coming" });
    const draft = await makeDraft(room.newsroom, ana, text);
    await arrange("en", ana, { do: "put", storyId: draft.storyId, container: "top", place: 2 });
    await launch("en", ana);
    expect(await top()).toEqual([2, 9, 8, 7, 6, 5]);
  });

  it("loses a story that is killed at once, and the place fills again", async () => {
    const storyId = stories[1] ?? 0;
    await killStory(room.newsroom, ana, {
      ...{ storyId, publicState: "live", reason: "Wrong in every part", reasonClass: "error" },
      showHeadline: false,
    });
    expect(await top()).toEqual([9, 8, 7, 6, 5, 4]);
    expect(storiesOn(await front())).not.toContain(storyId);
  });
});
