import { beforeAll, expect, it } from "vitest";
import type { Actor } from "@/lib/permissions";
import { killStory } from "@/lib/stories/kill";
import { republishStory } from "@/lib/stories/republish";
import { withdrawStory } from "@/lib/stories/withdraw";
import { makeActor, makeLive, makeNewsroom, publishable } from "@/prisma/factories";
import {
  readChanges,
  readCorrections,
  readCorrectionsFeed,
  readReportPage,
  readSite,
  readStory,
} from "./reader";

/** What readers are told of a story that ended: by its own page, and by the page of corrections. */

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let editor: Actor;

const live = (slug: string) =>
  makeLive(room.newsroom, editor, publishable({ sectionId: room.section.id, slug }));
const dayLater = () => room.clock.set(new Date(room.clock.now().getTime() + 86_400_000));

beforeAll(async () => {
  room = await makeNewsroom();
  editor = await makeActor(room.newsroom, "editor");
});

it("a withdrawn story was last changed by its withdrawal, says so on each of its pages, and is not passed on", async () => {
  const { storyId, revisionId } = await live("withdrawn");
  const shown = async () => {
    const answer = await readStory("en", "city", "withdrawn");
    if (answer?.state !== "live" && answer?.state !== "withdrawn") throw new Error("It is not to be read.");
    return answer.story;
  };
  expect((await shown()).share).toBeDefined();
  dayLater();
  await withdrawStory(room.newsroom, editor, { storyId, publicState: "live", note: "It was not so." });
  const at = "2026-03-03T09:00:00+05:00";
  const story = await shown();
  expect(story.share).toBeUndefined();
  expect(story.stamps.map(({ kind }) => kind)).toEqual(["published"]);
  const [changes, report] = [
    await readChanges("en", "city", "withdrawn"),
    await readReportPage("en", "city", "withdrawn"),
  ];
  if (changes?.state !== "shown" || report?.state !== "shown") throw new Error("They are not to be read.");
  for (const one of [story, changes.story, report.report.story])
    expect((await readSite("en", { story: one })).lastUpdate?.machine).toBe(at);
  dayLater();
  const back = { storyId, publicState: "withdrawn" as const, replaces: revisionId, revisionId };
  await republishStory(room.newsroom, editor, { ...back, reason: "It was so after all." });
  const again = await shown();
  expect(again.share).toBeDefined();
  expect((await readSite("en", { story: again })).lastUpdate?.machine).toBe("2026-03-02T09:00:00+05:00");
});

it("what was taken down stands among the corrections with its class of reason, and with nothing more", async () => {
  const { storyId } = await live("taken-down");
  const end = { storyId, publicState: "live" as const, reason: "Order 13 of the court", showHeadline: false };
  await killStory(room.newsroom, editor, { ...end, reasonClass: "legal" });
  const { days } = await readCorrections("en");
  const entry = days.flatMap(({ entries }) => entries).find(({ kind }) => kind === "killed");
  expect(entry).toMatchObject({ kind: "killed", reason: "legal" });
  expect(entry).not.toHaveProperty("headline");
  const feed = (await readCorrectionsFeed("en", "rss")) ?? "";
  expect(feed).toContain("It was taken down for legal reasons.");
  expect(feed).not.toContain("Order 13");
});
