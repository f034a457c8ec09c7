import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/permissions";
import { NotAllowed } from "@/lib/refusal";
import { withdrawStory } from "@/lib/stories/withdraw";
import { makeActor, makeLive, makeNewsroom, publishable } from "@/prisma/factories";
import { exportLog, type ExportFormat } from "./export";
import { exportFile } from "./export-file";
import type { LogFilter } from "./fields";
import { searchLog } from "./search";

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let admin: Actor;
let editor: Actor;

const FORMULA = '=HYPERLINK("https://evil.example";"Open")';

async function fileOf(format: ExportFormat, filter: LogFilter): Promise<string> {
  const pages = await exportLog(room.newsroom, admin, format, filter);
  const pieces: string[] = [];
  for await (const piece of exportFile(pages, format)) pieces.push(piece);
  return pieces.join("");
}

async function recordsOf(filter: LogFilter): Promise<Record<string, unknown>[]> {
  return JSON.parse(await fileOf("json", filter)) as Record<string, unknown>[];
}

beforeAll(async () => {
  room = await makeNewsroom();
  admin = await makeActor(room.newsroom, "admin");
  editor = await makeActor(room.newsroom, "editor");
  const { storyId } = await makeLive(
    room.newsroom,
    editor,
    publishable({ sectionId: room.section.id, headline: "-2 degrees in Talmer" }),
  );
  await withdrawStory(room.newsroom, editor, { storyId, publicState: "live", note: FORMULA });
});

describe("the log, taken out as a file", () => {
  it("is for admins only, and a refused one leaves no trace", async () => {
    const before = await room.newsroom.db.logEntry.count();
    await expect(exportLog(room.newsroom, editor, "csv", {})).rejects.toThrow(NotAllowed);
    expect(await room.newsroom.db.logEntry.count()).toBe(before);
  });

  it("holds exactly what the list shows under the same filter", async () => {
    const filter: LogFilter = { story: "degrees" };
    const { entries } = await searchLog(room.newsroom, admin, filter);
    const records = await recordsOf(filter);
    expect(records.map(({ number, act, name }) => [number, act, name])).toEqual(
      entries.map(({ id, act, who }) => [id, act, who]),
    );
    expect(records[0]).toMatchObject({ at: "2026-03-02T09:00:00+05:00", note: FORMULA, publicNumber: 2 });
  });

  it("is an entry of the log itself: who took how much, under which filter", async () => {
    await recordsOf({ act: "story.withdraw" });
    const { entries } = await searchLog(room.newsroom, admin, { act: "log.export" });
    expect(entries[0]).toMatchObject({ who: admin.kind === "person" ? admin.name : "" });
    expect(entries[0]?.details.exported).toEqual({ format: "json", count: 1 });
  });

  it("does not hold the entry that says that it was taken", async () => {
    const records = await recordsOf({});
    const again = await recordsOf({ act: "log.export" });
    expect(again.length).toBe(records.filter(({ act }) => act === "log.export").length + 1);
  });

  it("is read by a spreadsheet as words, never as a formula", async () => {
    const csv = await fileOf("csv", { story: "degrees" });
    expect(csv.startsWith("\uFEFFnumber,at,")).toBe(true);
    expect(csv).toContain(`"'=HYPERLINK(""https://evil.example"";""Open"")"`);
    expect(csv).toContain(",'-2 degrees in Talmer,");
    expect(csv.trimEnd().split("\r\n")).toHaveLength(4);
  });

  it("is whole however many pages it comes in, and still JSON where it is empty", async () => {
    await room.newsroom.db.logEntry.createMany({
      data: Array.from({ length: 1_203 }, (_, index) => ({
        act: "scan.request",
        at: room.newsroom.clock.now(),
        actorKind: "clock" as const,
        actorName: "Clock",
        reason: `night ${index}`,
      })),
    });
    const records = await recordsOf({ words: "night" });
    expect(new Set(records.map(({ number }) => number)).size).toBe(1_203);
    expect(await recordsOf({ words: "no such words" })).toEqual([]);
    const pages = await exportLog(room.newsroom, admin, "csv", { words: "night" });
    const sizes: number[] = [];
    for await (const page of pages) sizes.push(page.length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(500);
  });
});
