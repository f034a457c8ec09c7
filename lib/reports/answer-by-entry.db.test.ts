import { beforeAll, expect, it } from "vitest";
import type { Actor } from "@/lib/permissions";
import { correctStory } from "@/lib/stories/correct";
import { fixStory } from "@/lib/stories/fix";
import { makeActor, makeChange, makeLive, makeNewsroom, publishable } from "@/prisma/factories";
import { countOpenReports } from "./count-open-reports";
import { listReports } from "./list-reports";
import { receiveReport } from "./receive-report";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let editor: Actor;
let stranger: Actor;

beforeAll(async () => {
  room = await makeNewsroom();
  editor = await makeActor(room.newsroom, "editor");
  stranger = await makeActor(room.newsroom, "reporter");
});

const at = (slug: string) => ({ language: "en", sectionSlug: "city", slug });
const report = (words: string) => ({ text: words, passage: "", contact: "", entry: null });
const text = (slug: string, body = "Seven votes, said the mayor.") =>
  publishable({
    ...{ sectionId: room.section.id, slug },
    body: { version: 1, blocks: [{ type: "paragraph", text: [{ text: body }] }] },
  });
const later = (seconds: number) => room.clock.set(new Date(room.clock.now().getTime() + seconds * 1000));
const stored = (storyId: number) =>
  room.newsroom.db.report.findMany({ where: { storyId }, orderBy: { id: "asc" } });

it("a correction settles the reports that it names in the same step, or is not published", async () => {
  const live = await makeLive(room.newsroom, editor, text("by-itself"));
  for (const words of ["Eight.", "Eight, I think.", "Spelling."])
    await receiveReport(room.newsroom, at("by-itself"), report(words));
  const other = await makeLive(room.newsroom, editor, text("not-this-one"));
  await receiveReport(room.newsroom, at("not-this-one"), report("Elsewhere."));
  const [one, two, three] = (await stored(live.storyId)).map(({ id }) => id);
  const [elsewhere] = (await stored(other.storyId)).map(({ id }) => id);
  if (!one || !two || !three || !elsewhere) throw new Error("A report was not taken.");
  expect(await countOpenReports(room.newsroom, editor, live.storyId)).toBe(3);
  expect(await countOpenReports(room.newsroom, stranger, live.storyId)).toBe(0);
  later(60);
  const change = await makeChange(
    room.newsroom,
    editor,
    live,
    text("by-itself", "Eight votes, said the mayor."),
  );
  const correction = { ...change, replaces: live.revisionId, note: "Eight, not seven." };
  await expect(
    correctStory(room.newsroom, editor, { ...correction, reports: [one, elsewhere] }),
  ).rejects.toMatchObject({ fields: { reports: "reportNotOpen" } });
  await expect(
    fixStory(room.newsroom, editor, { ...correction, note: undefined, reason: "A slip.", reports: [one] }),
  ).rejects.toMatchObject({ fields: { reports: "notByFix" } });
  expect(await countOpenReports(room.newsroom, editor, live.storyId)).toBe(3);
  await correctStory(room.newsroom, editor, { ...correction, reports: [one, two, two] });
  const after = await listReports(room.newsroom, editor, live.storyId);
  expect(after?.open.map(({ id }) => id)).toEqual([three]);
  expect(after?.answered.map(({ answer }) => answer?.entry)).toMatchObject([
    { number: 2, kind: "corrected", href: "/city/by-itself/changes#entry-2" },
    { number: 2, kind: "corrected", href: "/city/by-itself/changes#entry-2" },
  ]);
  const entries = await room.newsroom.db.logEntry.findMany({
    where: { act: "report.answer", storyId: live.storyId },
    orderBy: { id: "asc" },
  });
  expect(entries.map(({ data }) => data)).toEqual([
    { report: one, outcome: "corrected", entry: 2 },
    { report: two, outcome: "corrected", entry: 2 },
  ]);
});
