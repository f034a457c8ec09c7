import { afterEach, describe, expect, it } from "vitest";
import { STALE_FOR } from "./keep";
import type { PressOptions } from "./press";
import {
  counting,
  endTrials,
  gate,
  html,
  keepingPress,
  logged,
  notesOfPage,
  renderingOf,
  until,
} from "./press-trial";
import { BACK_OFF } from "./renders";

const MINUTE = 60_000;

afterEach(endTrials);

describe("when a page cannot be rendered", () => {
  const broken = new Error("The renderer broke.");

  /** A site whose front page has been kept, and whose renderer then does what it is told. */
  async function keptOnce(later: PressOptions["render"], more: Partial<PressOptions> = {}) {
    const { render } = counting();
    let rendered = 0;
    const site = await keepingPress(
      (asked, response) => ((rendered += 1) === 1 ? render(asked, response) : later(asked, response)),
      more,
    );
    await site.get("/");
    return { ...site, rendered: () => rendered };
  }

  it("all who wait get the page as it was, with one line in the log", async () => {
    const failing = gate();
    const site = await keptOnce(() => failing.promise);
    site.expire(["story:1"]);
    const asking = Array.from({ length: 50 }, () => site.here("/"));
    await until(() => site.count().misses === 51);
    failing.fail(broken);
    for (const answer of await Promise.all(asking))
      expect([answer.status, renderingOf(answer)]).toEqual([200, 1]);
    expect([site.rendered(), logged.length, site.count().stale]).toEqual([2, 1, 50]);
    expect(String(logged[0]?.[0])).toMatch(
      /^\/en cannot be rendered; readers get the copy that expired \d+ s ago/,
    );
  });

  it("nobody tries again in the same second", async () => {
    const site = await keptOnce(() => Promise.reject(broken));
    site.expire(["story:1"]);
    for (const [wait, rendered] of [
      [0, 2],
      [0, 2],
      [BACK_OFF - 1, 2],
      [1, 3],
      [0, 3],
    ] as const) {
      site.world.time += wait;
      expect(renderingOf(await site.get("/"))).toBe(1);
      expect(site.rendered()).toBe(rendered);
    }
  });

  it("the page as it was serves for ten minutes and no longer", async () => {
    const site = await keptOnce(() => Promise.reject(broken));
    site.expire(["story:1"]);
    site.world.time += STALE_FOR / 2;
    site.expire(["story:1"]);
    site.world.time += STALE_FOR / 2;
    expect((await site.get("/")).status).toBe(200);
    site.world.time += BACK_OFF;
    expect((await site.get("/")).status).toBe(500);
    expect(site.count().pages).toBe(0);
  });

  it.each<[string, (site: Awaited<ReturnType<typeof keptOnce>>) => void]>([
    ["a story on it ended", (site) => site.expire(["story:1"], ["story:1"])],
    [
      "a story on it ended after it had expired",
      (site) => (site.expire(["story:1"]), site.expire([], ["story:1"])),
    ],
    ["nobody knows what has changed", (site) => site.expireAll()],
  ])("no copy is served where %s", async (_, change) => {
    const site = await keptOnce(() => Promise.reject(broken));
    change(site);
    expect((await site.get("/")).status).toBe(500);
    expect(site.count()).toMatchObject({ pages: 0, bytes: 0, stale: 0 });
  });

  it("no copy is served past the instant at which it changes by itself", async () => {
    let rendered = 0;
    const site = await keepingPress((asked, response) => {
      if ((rendered += 1) > 1) throw broken;
      notesOfPage().validUntil = new Date(site.world.time + MINUTE);
      return counting().render(asked, response);
    });
    await site.get("/");
    site.expire(["story:1"]);
    site.world.time += MINUTE;
    expect((await site.get("/")).status).toBe(500);
  });

  it("no copy is served of a page that has been another one since", async () => {
    const pages = [
      counting().render,
      html("<p>Names nothing that it is made of.</p>"),
      () => Promise.reject(broken),
    ];
    let rendered = 0;
    const site = await keepingPress((asked, response) => pages[rendered++]?.(asked, response));
    await site.get("/");
    site.expire(["story:1"]);
    const seen = [await site.get("/"), await site.get("/")];
    expect(seen.map(({ status }) => status)).toEqual([200, 500]);
  });

  it("without a copy all get the same notice, with one reference and one line in the log", async () => {
    const failing = gate();
    const site = await keepingPress(() => failing.promise);
    const asking = Array.from({ length: 50 }, () => site.here("/valley"));
    await until(() => site.count().misses === 50);
    failing.fail(broken);
    const answers = await Promise.all(asking);
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect([answers[0]?.status, logged.length]).toEqual([500, 1]);
  });

  it("a rendering that hangs is given up, and frees its place", async () => {
    const { render } = counting();
    const site = await keepingPress(
      (asked, response) =>
        asked.url?.includes("hangs") ? new Promise(() => undefined) : render(asked, response),
      { limit: 50 },
    );
    const hanging = await Promise.all(Array.from({ length: 8 }, (_, at) => site.get(`/valley/hangs-${at}`)));
    expect(hanging.map(({ status, headers }) => [status, headers["retry-after"]])).toEqual(
      Array.from({ length: 8 }, () => [503, "10"]),
    );
    expect((await site.get("/valley/bridge")).status).toBe(200);
  });

  it("whoever gets no turn in time is asked to come back, and no more than a thousand wait", async () => {
    const site = await keepingPress(() => new Promise(() => undefined), { limit: 400 });
    const asking = Array.from({ length: 1020 }, (_, at) => site.here(`/valley/${at}`));
    for (const turnedAway of asking.slice(1004)) expect((await turnedAway).status).toBe(503);
    expect(logged.filter(([, error]) => /Too many pages/.test(String(error))).length).toBe(1);
    for (const { status } of await Promise.all(asking)) expect(status).toBe(503);
    expect(site.count().renders).toBe(4);
  });
});

describe("cut off from the database", () => {
  it("what is kept is served for the set time, then nothing is", async () => {
    const site = await keepingPress(counting().render, { cutOff: 3 });
    await site.get("/");
    site.world.silentSince = site.world.time;
    site.world.time += 3 * MINUTE - 1;
    expect(renderingOf(await site.get("/"))).toBe(1);
    site.world.time += 1;
    for (const target of ["/", "/?x", "/valley"]) {
      const { status, headers, text } = await site.get(target);
      expect([status, headers["retry-after"], headers["cache-control"]]).toEqual([503, "30", "no-store"]);
      expect(text).toContain("<h1>This page cannot be shown at the moment</h1>");
    }
    expect(logged.length).toBe(1);
    site.world.silentSince = undefined;
    expect(renderingOf(await site.get("/"))).toBe(1);
  });

  it("a page that is not kept and cannot be rendered is asked for later", async () => {
    const site = await keepingPress(() => Promise.reject(new Error("no database")));
    site.world.silentSince = site.world.time;
    const { status, headers } = await site.get("/kk/dala");
    expect([status, headers["retry-after"]]).toEqual([503, "30"]);
  });
});
