import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cacheSettings } from "@/lib/env";
import { newestSequence } from "@/lib/expiries/read-expiries";
import { sayAlive } from "@/lib/instances/instances";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { configuredCaches } from "@/lib/purge/configured";
import { killStory } from "@/lib/stories/kill";
import { withdrawStory } from "@/lib/stories/withdraw";
import { makeActor, makeDraft, makeLive, makeNewsroom, publishable } from "@/prisma/factories";
import { findProof } from "./proof";

let newsroom: Newsroom;
let editor: Actor;
let reporter: Actor;
let sectionId: number;
/** A server of ours: path → status and text. What it was asked for, and for which site. */
let server: Server;
const shown = new Map<string, [status: number, text: string]>();
const asked: [path: string, host: string][] = [];

beforeAll(async () => {
  const made = await makeNewsroom();
  newsroom = made.newsroom;
  sectionId = made.section.id;
  editor = await makeActor(newsroom, "editor");
  reporter = await makeActor(newsroom, "reporter");
  server = createServer((request, response) => {
    asked.push([request.url ?? "", String(request.headers["x-forwarded-host"])]);
    const [status, text] = shown.get(request.url ?? "") ?? [404, ""];
    response.writeHead(status).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await sayAlive(newsroom, { id: "a", address: `http://127.0.0.1:${port}` });
  // Nobody listens there: the port of discard (RFC 863).
  await sayAlive(newsroom, { id: "b", address: "http://127.0.0.1:9" });
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

/** Both servers have applied everything up to this sequence. */
async function haveApplied(sequence: number, id?: string) {
  const where = id === undefined ? {} : { id };
  await newsroom.db.instance.updateMany({ where, data: { sequence } });
}

async function verdicts(storyId: number) {
  await haveApplied(await newestSequence(newsroom));
  const proof = await findProof(newsroom, editor, storyId);
  return new Map(
    (proof?.places ?? []).map(({ kind, path, answers }) => [
      `${kind} ${path}`,
      answers.map((one) => one.verdict.state),
    ]),
  );
}

describe("the proof that a story is live", () => {
  it("asks every living server for every place, and names the one that is stale and the one that does not answer", async () => {
    const { storyId } = await makeLive(
      newsroom,
      editor,
      publishable({ sectionId, headline: "The lock is live" }),
    );
    const mark = (entry: number) => `<article data-story="${storyId}" data-entry="${entry}">`;
    shown.set("/city/the-lock-is-live", [200, mark(1)]);
    shown.set("/", [200, mark(0)]);
    shown.set("/city", [500, ""]);
    const found = await verdicts(storyId);
    expect([...found]).toEqual([
      ["page /city/the-lock-is-live", ["confirmed", "silent"]],
      ["changes /city/the-lock-is-live/changes", ["wrong", "silent"]],
      ["log /city/the-lock-is-live/changes.json", ["wrong", "silent"]],
      ["front /", ["stale", "silent"]],
      ["section /city", ["wrong", "silent"]],
      ["archive /archive/2026/03", ["wrong", "silent"]],
      ["rss /feed.xml", ["wrong", "silent"]],
      ["atom /feed.atom", ["wrong", "silent"]],
      ["json /feed.json", ["wrong", "silent"]],
      ["sitemaps /sitemap.xml", ["wrong", "silent"]],
      ["sitemap /sitemaps/2026-03.xml", ["wrong", "silent"]],
      ["newsSitemap /news-sitemap.xml", ["wrong", "silent"]],
    ]);
    expect(asked.map(([path]) => path).sort()).toEqual(
      [...found.keys()].map((place) => place.split(" ")[1]).sort(),
    );
    expect(new Set(asked.map(([, host]) => host))).toEqual(new Set(["newsroom.example"]));
  });

  it("wants a withdrawn story gone from lists and its line among the corrections", async () => {
    const { storyId } = await makeLive(
      newsroom,
      editor,
      publishable({ sectionId, headline: "Withdrawn later" }),
    );
    await withdrawStory(newsroom, editor, { storyId, publicState: "live", note: "We cannot stand by it." });
    shown.set("/city/withdrawn-later", [200, `<article data-story="${storyId}" data-entry="2">`]);
    shown.set("/", [200, ""]);
    shown.set("/city", [200, `<article data-story="${storyId}" data-entry="1">`]);
    const line = `<a href="/city/withdrawn-later/changes#entry-2">Withdrawn later</a>`;
    shown.set("/corrections", [
      200,
      `<article><time datetime="2026-03-02T09:00:00+05:00"></time>${line}</article>`,
    ]);
    const found = await verdicts(storyId);
    const first = ["page /city/withdrawn-later", "front /", "section /city", "corrections /corrections"];
    expect(first.map((place) => found.get(place)?.[0])).toEqual(["confirmed", "gone", "stale", "confirmed"]);
    expect(found.has("sitemaps /sitemap.xml")).toBe(false);
  });

  it("wants a killed story gone from everywhere", async () => {
    const { storyId } = await makeLive(
      newsroom,
      editor,
      publishable({ sectionId, headline: "Killed later" }),
    );
    const kill = { publicState: "live", reasonClass: "legal", reason: "A court said so." } as const;
    await killStory(newsroom, editor, { ...kill, storyId, showHeadline: false });
    shown.set("/city/killed-later", [410, ""]);
    const found = await verdicts(storyId);
    expect(found.get("page /city/killed-later")?.[0]).toBe("confirmed");
    expect(found.get("changes /city/killed-later/changes")?.[0]).toBe("wrong");
    expect(found.get("rss /feed.xml")?.[0]).toBe("gone");
  });

  it("names a server that has not said that it has applied what was just done", async () => {
    const before = await newestSequence(newsroom);
    const { storyId } = await makeLive(
      newsroom,
      editor,
      publishable({ sectionId, headline: "Not yet there" }),
    );
    const newest = await newestSequence(newsroom);
    expect(newest).toBeGreaterThan(before);
    await haveApplied(before, "a");
    await haveApplied(newest, "b");
    const proof = await findProof(newsroom, editor, storyId);
    expect(proof?.behind).toEqual([proof?.instances[0]]);
    const asked = findProof(newsroom, editor, storyId);
    await haveApplied(newest, "a");
    expect((await asked)?.behind).toEqual([]);
  });

  it.each([
    ["ahead", 3_600_000],
    ["behind", -3_600_000],
  ])("waits for every living server though the clock of the one that asks is an hour %s", async (_, off) => {
    const asking = { ...newsroom, clock: { now: () => new Date(Date.now() + off), isShared: true } };
    const content = publishable({
      sectionId,
      headline: "By another clock",
      slug: `clock-${Math.sign(off) + 1}`,
    });
    const before = await newestSequence(newsroom);
    const { storyId } = await makeLive(newsroom, editor, content);
    await haveApplied(await newestSequence(newsroom), "a");
    await haveApplied(before, "b");
    const proof = await findProof(asking, editor, storyId);
    expect(proof?.instances).toHaveLength(2);
    expect(proof?.behind).toEqual([proof?.instances[1]]);
    expect(proof?.places.every(({ answers }) => answers.length === 2)).toBe(true);
  });

  it("names a cache before the site that has not been told, with the reason, until it has", async () => {
    const { storyId } = await makeLive(
      newsroom,
      editor,
      publishable({ sectionId, headline: "Kept elsewhere" }),
    );
    const address = "http://varnish.example/";
    process.env.PURGE_VARNISH = address;
    try {
      const [cache] = configuredCaches(cacheSettings());
      const name = cache?.name ?? "";
      expect((await findProof(newsroom, editor, storyId))?.cachesBehind).toEqual([name]);
      await newsroom.db.purge.create({
        data: { cache: name, dueUpTo: new Date(), failingSince: new Date(), lastError: "answered 503" },
      });
      expect((await findProof(newsroom, editor, storyId))?.cachesBehind).toEqual([`${name} (answered 503)`]);
      const asked = findProof(newsroom, editor, storyId);
      const sequence = await newestSequence(newsroom);
      await newsroom.db.purge.update({
        where: { cache: name },
        data: { sequence, failingSince: null, lastError: null },
      });
      expect((await asked)?.cachesBehind).toEqual([]);
    } finally {
      delete process.env.PURGE_VARNISH;
    }
    expect((await findProof(newsroom, editor, storyId))?.cachesBehind).toEqual([]);
  });

  it("is nothing for a story that never was public, nor for one that this reporter may not see", async () => {
    const draft = await makeDraft(newsroom, editor, publishable({ sectionId, headline: "Not out" }));
    expect(await findProof(newsroom, editor, draft.storyId)).toBeNull();
    expect(await findProof(newsroom, reporter, draft.storyId)).toBeNull();
  });
});
