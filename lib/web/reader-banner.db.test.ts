import { beforeAll, describe, expect, it } from "vitest";
import { arrangeFront } from "@/lib/fronts/arrange-front";
import { launchFront } from "@/lib/fronts/launch-front";
import { readFrontState } from "@/lib/fronts/stored";
import type { Actor } from "@/lib/permissions";
import { publishStory } from "@/lib/stories/publish";
import { redateStory } from "@/lib/stories/redate";
import { republishStory } from "@/lib/stories/republish";
import { withdrawStory } from "@/lib/stories/withdraw";
import { makeActor, makeDraft, makeLive, makeNewsroom, publishable } from "@/prisma/factories";
import { readFront } from "./reader-front";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let editor: Actor;
let made = 0;

beforeAll(async () => {
  room = await makeNewsroom();
  editor = await makeActor(room.newsroom, "editor");
});

const text = () => publishable({ sectionId: room.section.id, slug: `story-${++made}` });
/** An hour of one day in the site's zone. */
const at = (hour: number) =>
  room.clock.set(new Date(`2026-06-01T${String(hour).padStart(2, "0")}:00:00+05:00`));
const banner = async () => (await readFront("en")).banner;

async function launch(words: string, storyId?: number): Promise<void> {
  const edit = { do: "setBanner" as const, words, ...(storyId === undefined ? {} : { storyId }) };
  const { version } = await readFrontState(room.newsroom.db, "en");
  await arrangeFront(room.newsroom, editor, { language: "en", version, edits: [edit] });
  const now = await readFrontState(room.newsroom.db, "en");
  await launchFront(room.newsroom, editor, {
    language: "en",
    version: now.version,
    replaces: now.live.number,
  });
}

describe("breaking news", () => {
  it("without a story is as old as its launch", async () => {
    at(9);
    await launch("The dam holds");
    expect(await banner()).toMatchObject({ since: { machine: "2026-06-01T09:00:00+05:00" } });
  });

  it("of a story that was out already is as old as its launch, whatever happens to the story then", async () => {
    at(7);
    const story = await makeLive(room.newsroom, editor, text());
    at(10);
    await launch("The dam is safe", story.storyId);
    at(11);
    const { storyId, revisionId } = story;
    const end = { storyId, publicState: "live" as const, reason: "A test" };
    await withdrawStory(room.newsroom, editor, { ...end, note: "We were wrong." });
    expect(await banner()).toBeUndefined();
    at(12);
    await republishStory(room.newsroom, editor, {
      ...{ storyId, revisionId, replaces: revisionId },
      ...{ publicState: "withdrawn", reason: "We were right." },
    });
    const href = `/city/story-${made}`;
    expect(await banner()).toMatchObject({ href, since: { machine: "2026-06-01T10:00:00+05:00" } });
  });

  it("is never older than the story that it waited for, whatever date that one is given", async () => {
    at(13);
    const draft = await makeDraft(room.newsroom, editor, text());
    await launch("The dam is dry", draft.storyId);
    expect(await banner()).toBeUndefined();
    at(15);
    await publishStory(room.newsroom, editor, { ...draft, replaces: null });
    const shown = { words: "The dam is dry", since: { machine: "2026-06-01T15:00:00+05:00" } };
    expect(await banner()).toMatchObject(shown);
    const moment = { precision: "day" as const, day: "1996-03-14" };
    await redateStory(room.newsroom, editor, { storyId: draft.storyId, moment, reason: "The archive" });
    expect(await banner()).toMatchObject(shown);
  });
});
