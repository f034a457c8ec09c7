import { afterEach, describe, expect, it } from "vitest";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Doorway } from "./doorway";
import { healthOf } from "./health";
import { Press } from "./press";
import { endTrials, pressWith, TrialWorld } from "./press-trial";

const MINUTE = 60_000;

afterEach(endTrials);

/** A server that watchers ask, in a world that the test makes. */
async function watched(more: Partial<Parameters<typeof healthOf>[0]> = {}) {
  const world = new TrialWorld();
  world.sequence = 12;
  const site = await pressWith(() => new Promise<void>(() => undefined), {
    health: () =>
      healthOf({
        ...{ expiries: world, cutOffLimit: 10 * MINUTE, now: world.time, isReady: true, count: undefined },
        clock: () => Promise.resolve("on time"),
        ...more,
      }),
  });
  const ask = async () => {
    const { status, text } = await site.get("/api/health");
    return { status, said: JSON.parse(text) as Record<string, unknown> };
  };
  return { world, ask, site };
}

describe("whoever watches a server", () => {
  it("hears how far it has come, though no page can be rendered", async () => {
    const { ask, site } = await watched({
      count: { pages: 3, bytes: 9000, hits: 7, misses: 3, renders: 3, stale: 0, evicted: 0 },
    });
    expect(await ask()).toEqual({
      status: 200,
      said: {
        ...{ ok: true, state: "serving", sequence: 12, clock: "on time" },
        press: { pages: 3, bytes: 9000, hits: 7, misses: 3, renders: 3, stale: 0, evicted: 0 },
      },
    });
    const { headers } = await site.get("/api/health");
    expect(headers["cache-control"]).toBe("no-store");
  });

  it("hears whether the caches before the site are told what to forget, where there are any", async () => {
    const { ask } = await watched({ caches: () => Promise.resolve("late") });
    expect(await ask()).toMatchObject({ status: 200, said: { caches: "late" } });
    const unknown = await watched({ caches: () => Promise.reject(new Error("no answer")) });
    expect(await unknown.ask()).toMatchObject({ said: { caches: "unknown" } });
  });

  it("hears since when it is cut off from the database, and 503 once that has lasted too long", async () => {
    const { world, ask } = await watched();
    world.silentSince = world.time;
    expect(await ask()).toEqual({
      status: 200,
      said: {
        ...{ ok: true, state: "cut off", cutOffSince: "2026-11-23T12:00:00.000Z" },
        ...{ sequence: 12, clock: "unknown" },
      },
    });
    world.time += 10 * MINUTE;
    expect(await ask()).toMatchObject({ status: 503, said: { ok: false, state: "lost" } });
    world.silentSince = undefined;
    expect(await ask()).toMatchObject({ status: 200, said: { ok: true, state: "serving" } });
  });

  it("hears that it is not ready before its first pages are made", async () => {
    const { ask } = await watched({ isReady: false });
    expect(await ask()).toMatchObject({ status: 503, said: { ok: false, state: "starting" } });
  });

  it("hears no guess about the clock when nobody can say", async () => {
    const { ask } = await watched({ clock: () => Promise.reject(new Error("No answer.")) });
    expect(await ask()).toMatchObject({ status: 200, said: { clock: "unknown" } });
  });
});

describe("the doorway", () => {
  const open: Server[] = [];
  afterEach(() => open.splice(0).forEach((server) => server.close()));

  it("tells watchers at once that the server is starting, and lets readers wait until they can be answered", async () => {
    const doorway = new Doorway();
    const server = createServer((request, response) => doorway.answer(request, response));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    open.push(server);
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const health = await fetch(`${address}/api/health`);
    expect([health.status, await health.json()]).toEqual([503, { ok: false, state: "starting" }]);
    const reader = fetch(`${address}/valley`);
    doorway.open(
      new Press({
        render: (_, response) => void response.setHeader("Content-Type", "text/html").end("<p>Water.</p>"),
        editions: () => Promise.resolve([{ language: "en", isDefault: true }]),
        siteUrl: "https://news.example",
        files: new Set(),
      }),
    );
    expect(await (await reader).text()).toContain("Water.");
  });
});
