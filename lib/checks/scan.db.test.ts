import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { renderRevision } from "@/prisma/check-revision";
import { makeActor, makeDraft, makeLive, makeNewsroom, publishable } from "@/prisma/factories";
import { nightlyScan, requestScan } from "./request-scan";
import { runScan, type FetchPage } from "./scan";
import { readScans } from "./scan-report";

let newsroom: Newsroom;
let editor: Actor & { kind: "person" };
let reporter: Actor & { kind: "person" };
const pages = new Map<string, number>();

beforeAll(async () => {
  const made = await makeNewsroom();
  newsroom = made.newsroom;
  editor = await makeActor(newsroom, "editor");
  reporter = await makeActor(newsroom, "reporter");
  const sectionId = made.section.id;
  for (let number = 1; number <= 9; number++) {
    const headline = `The lock, day ${number}`;
    const content = publishable({ sectionId, headline, ...(number === 3 ? { standfirst: "" } : {}) });
    const { revisionId, address } = await makeLive(newsroom, editor, content);
    pages.set(`/${address.sectionSlug}/${address.slug}`, revisionId);
  }
  await makeDraft(newsroom, editor, publishable({ sectionId, headline: "Not out yet" }));
});

beforeEach(async () => {
  await newsroom.db.scan.deleteMany();
});

const asReader: FetchPage = async (path) => {
  const revisionId = pages.get(path);
  return revisionId === undefined ? { status: 404, html: "" } : renderRevision(newsroom, revisionId);
};

describe("the scan of live pages", () => {
  it("reads every live page and lists by story what it found", async () => {
    const asked: string[] = [];
    await requestScan(newsroom, editor);
    const broken = "/city/the-lock-day-7";
    const scanned = await runScan(newsroom, (path) => {
      asked.push(path);
      return path === broken ? Promise.resolve({ status: 500, html: "" }) : asReader(path);
    });
    expect(scanned).toBe(true);
    expect(asked.sort()).toEqual([...pages.keys()].sort());
    const { last, underWay } = await readScans(newsroom, editor);
    expect(underWay).toBeUndefined();
    expect(last).toMatchObject({ pages: 9, who: editor.name, more: 0 });
    expect(last?.stories.map(({ headline, path, findings }) => [headline, path, findings])).toEqual([
      ["The lock, day 7", broken, [{ level: "blocker", code: "pageBroken", place: "page", found: "500" }]],
      [
        "The lock, day 3",
        "/city/the-lock-day-3",
        [{ level: "warning", code: "noStandfirst", place: "standfirst" }],
      ],
    ]);
  });

  it("goes on where it stood when it was broken off, and reads no page twice", async () => {
    await requestScan(newsroom, editor);
    const read: string[] = [];
    const dying = { ...newsroom, clock: { now: () => dieAfter(read, newsroom) } };
    const fetchPage: FetchPage = (path) => {
      read.push(path);
      return asReader(path);
    };
    await expect(runScan(dying, fetchPage)).rejects.toThrow("The server was stopped.");
    const half = await newsroom.db.scan.findFirstOrThrow();
    expect(half.finishedAt).toBeNull();
    expect(half.done).toBe(4);
    expect((await readScans(newsroom, editor)).underWay).toMatchObject({ done: 4, pages: 9, begun: true });
    read.splice(4);
    expect(await runScan(newsroom, fetchPage)).toBe(true);
    expect(read.length).toBe(9);
    expect(new Set(read).size).toBe(9);
    expect((await newsroom.db.scan.findFirstOrThrow()).done).toBe(9);
  });

  it("stops after the pages in hand when the server closes", async () => {
    await requestScan(newsroom, editor);
    const closing = new AbortController();
    const fetchPage: FetchPage = (path) => {
      closing.abort();
      return asReader(path);
    };
    expect(await runScan(newsroom, fetchPage, closing.signal)).toBe(false);
    expect(await newsroom.db.scan.findFirstOrThrow()).toMatchObject({ done: 4, finishedAt: null });
  });

  it("is worked on by several instances without a page being read twice", async () => {
    await requestScan(newsroom, editor);
    const read: string[] = [];
    const fetchPage: FetchPage = (path) => {
      read.push(path);
      return asReader(path);
    };
    const ended = await Promise.all([runScan(newsroom, fetchPage), runScan(newsroom, fetchPage)]);
    expect(ended).toContain(true);
    expect(read.sort()).toEqual([...pages.keys()].sort());
    expect(await newsroom.db.scanFinding.count({ where: { level: "waiting" } })).toBe(0);
  });

  it("is asked for once at a time, by editors, and the log says by whom", async () => {
    await expect(requestScan(newsroom, reporter)).rejects.toMatchObject({ code: "onlyEditors" });
    await expect(readScans(newsroom, reporter)).rejects.toMatchObject({ code: "onlyEditors" });
    const pressed = await Promise.allSettled([requestScan(newsroom, editor), requestScan(newsroom, editor)]);
    expect(pressed.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await newsroom.db.scan.count()).toBe(1);
    const entry = await newsroom.db.logEntry.findFirst({
      where: { act: "scan.request" },
      orderBy: { id: "desc" },
    });
    expect(entry).toMatchObject({ actorId: editor.id, storyId: null });
  });

  it("runs once a night, from three in the morning of the site's zone", async () => {
    const almaty = (text: string) => new Date(`${text}+05:00`);
    expect(await nightlyScan(newsroom, almaty("2026-03-02T02:59:00"))).toBe(false);
    expect(await nightlyScan(newsroom, almaty("2026-03-02T03:00:00"))).toBe(true);
    const tries = [1, 2, 3].map(() => nightlyScan(newsroom, almaty("2026-03-02T03:01:00")));
    expect(await Promise.all(tries)).toEqual([false, false, false]);
    expect(await nightlyScan(newsroom, almaty("2026-03-03T00:30:00"))).toBe(false);
    expect(await nightlyScan(newsroom, almaty("2026-03-03T09:00:00"))).toBe(true);
    expect(await newsroom.db.scan.count()).toBe(2);
    expect(await runScan(newsroom, asReader)).toBe(true);
    expect((await readScans(newsroom, editor)).last?.who).toBeUndefined();
  });

  it("has nothing to do when nobody asked", async () => {
    expect(await runScan(newsroom, asReader)).toBe(false);
    expect(await readScans(newsroom, editor)).toEqual({});
  });
});

/** A clock by which a server dies as soon as five pages have been asked for. */
function dieAfter(read: string[], { clock }: Newsroom): Date {
  if (read.length >= 5) throw new Error("The server was stopped.");
  return clock.now();
}
