import { get } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import {
  counting,
  endTrials,
  gate,
  html,
  keepingPress,
  logged,
  LONG,
  notesOfPage,
  renderingOf,
  tagged,
  until,
} from "./press-trial";
import { BACK_OFF, MOST_WAITING, STRANGERS_AT_ONCE } from "./renders";

afterEach(endTrials);

describe("pages that many make up", () => {
  it("unknown addresses and searches push out no page", async () => {
    const known = 10;
    const site = await keepingPress(
      (asked, response) => {
        if (asked.url?.includes("nothing")) notesOfPage().status = 404;
        return tagged(["site"], html(`<p>${asked.url}</p>${LONG}`))(asked, response);
      },
      { memory: 0.25 },
    );
    for (let at = 0; at < known; at++) await site.here(`/valley/story-${at}`);
    for (let at = 0; at < 60; at++) {
      await site.here(`/nothing/${at}`);
      await site.here(`/search?q=${at}`);
    }
    expect(site.count().evicted).toBeGreaterThan(40);
    const { renders } = site.count();
    for (let at = 0; at < known; at++) await site.here(`/valley/story-${at}`);
    expect(site.count().renders).toBe(renders);
  });

  it("memory stays within what it was given, every form counted, and what was read last stays", async () => {
    const site = await keepingPress(
      (asked, response) =>
        tagged([`story:${asked.url}`, "site"], html(`<p>${asked.url}</p>${LONG}`))(asked, response),
      { memory: 0.25 },
    );
    for (let at = 0; at < 100; at++) {
      site.world.time += BACK_OFF;
      await site.here("/valley/read-all-the-time");
      for (const encoding of ["br", "gzip", "identity"])
        await site.here(`/valley/${at}`, { "accept-encoding": encoding });
      expect(site.count().bytes).toBeLessThanOrEqual(0.25 * 1024 * 1024);
    }
    const { evicted, pages, renders } = site.count();
    expect(evicted).toBeGreaterThan(40);
    expect(pages).toBeLessThan(30);
    await site.here("/valley/read-all-the-time");
    expect([site.count().renders, renders]).toEqual([101, 101]);
  });

  it("a page is held compressed, and plain only once somebody has asked for it plain", async () => {
    const site = await keepingPress(tagged(["story:1"], html(LONG)));
    await site.get("/", { headers: { "accept-encoding": "br" } });
    expect(site.count().bytes).toBeLessThan(LONG.length / 2);
    await site.get("/");
    expect(site.count().bytes).toBeGreaterThan(LONG.length);
  });

  it("a page larger than all of the memory is sent and forgotten", async () => {
    const large = Buffer.from(Array.from({ length: 100_000 }, (_, at) => (at * 7919) % 251)).toString("hex");
    const site = await keepingPress(tagged(["story:1"], html(large)), { memory: 0.01 });
    expect((await site.get("/")).text).toBe(large);
    expect(site.count()).toMatchObject({ pages: 0, bytes: 0, evicted: 1 });
  });

  it("an address that moved is known to have moved until that changes", async () => {
    let rendered = 0;
    const site = await keepingPress((asked, response) => {
      rendered += 1;
      notesOfPage().redirect = `/valley/new-${rendered}`;
      return tagged(["story:1"], html(LONG))(asked, response);
    });
    const where = async () => (await site.get("/valley/old")).headers.location;
    expect([await where(), await where()]).toEqual(["/valley/new-1", "/valley/new-1"]);
    site.expire(["story:1"]);
    expect(await where()).toBe("/valley/new-2");
  });

  it("a feed that is not there is a page that is not there, and no failure", async () => {
    const site = await keepingPress((asked, response) => {
      if (site.count().renders > 1) return void response.writeHead(404).end();
      return tagged(["edition:1"], html(LONG))(asked, response);
    });
    await site.get("/feed.xml");
    site.expire(["edition:1"]);
    const gone = await site.get("/feed.xml");
    expect([gone.status, logged.length]).toEqual([404, 0]);
    expect((await site.get("/feed.xml")).status).toBe(404);
  });
});

describe("many readers and few renderings", () => {
  it("one rendering serves 1,000 who wait for one cold page", async () => {
    const { render, seen } = counting();
    const open = gate();
    const site = await keepingPress(async (asked, response) => {
      await open.promise;
      return render(asked, response);
    });
    const asking = Array.from({ length: 1000 }, () => site.here("/valley/bridge"));
    await until(() => site.count().misses === 1000);
    open.open();
    const answers = await Promise.all(asking);
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect([seen.length, site.count().renders]).toEqual([1, 1]);
  });

  it("eight are rendered at once, the others in the order in which they were asked for", async () => {
    const places = Array.from({ length: 12 }, (_, at) => `/valley/${at}`);
    const { site, begun, open } = await gatedPress(places);
    const asking: Promise<unknown>[] = [];
    for (const place of places) {
      const { misses } = site.count();
      asking.push(site.here(place));
      await until(() => site.count().misses === misses + 1);
    }
    const order = places.map((place) => `/en${place}`);
    expect(begun).toEqual(order.slice(0, 8));
    open[3]?.open();
    await until(() => begun.length === 9);
    expect(begun).toEqual(order.slice(0, 9));
    for (let at = 0; at < 12; at++) {
      await until(() => open.length > at);
      open[at]?.open();
    }
    await Promise.all(asking);
    expect(begun).toEqual(order);
  });

  it("addresses that anybody can make up have four turns at most, and none before a page that is known", async () => {
    const { site, begun, open } = await gatedPress(["/valley", "/valley/bridge"]);
    const strangers = Array.from({ length: 6 }, (_, at) => site.here(`/made-up/${at}`));
    await until(() => site.count().misses === 8);
    expect(begun).toEqual([0, 1, 2, 3].map((at) => `/en/made-up/${at}`));
    const asking = ["/valley", "/valley/bridge"].map((place) => site.here(place));
    await until(() => begun.length === 6);
    expect(begun.slice(4)).toEqual(["/en/valley", "/en/valley/bridge"]);
    for (let at = 0; at < 8; at++) {
      await until(() => open.length > at);
      open[at]?.open();
    }
    await Promise.all([...asking, ...strangers]);
    expect(begun.slice(6)).toEqual(["/en/made-up/4", "/en/made-up/5"]);
  });

  it("while a thousand strangers wait and more are turned away, a page that has expired is shown as it is now", async () => {
    const stuck = gate();
    const { render } = counting({ "/en/valley": ["story:1"] });
    const site = await keepingPress(async (asked, response) => {
      if (asked.url?.includes("made-up")) await stuck.promise;
      return render(asked, response);
    });
    const first = renderingOf(await site.here("/valley"));
    const strangers = await crowd(site);
    for (const gone of [[], ["story:1"]]) {
      site.expire(["story:1"], gone);
      const now = await site.here("/valley");
      expect([now.status, renderingOf(now) > first]).toEqual([200, true]);
    }
    expect(site.count().stale).toBe(0);
    expect((await site.here("/made-up/one-more")).status).toBe(503);
    stuck.open();
    expect(new Set((await Promise.all(strangers)).map(({ status }) => status))).toEqual(new Set([200]));
  });

  it("whoever is turned away is not shown what may no longer be so", async () => {
    const stuck = gate();
    const notHere = () => (notesOfPage().status = 404);
    const site = await keepingPress(async (asked, response) => {
      if (asked.url?.includes("made-up")) await stuck.promise;
      notHere();
      return tagged(["stories"], html(LONG))(asked, response);
    });
    expect((await site.here("/valley/tomorrow")).status).toBe(404);
    const strangers = await crowd(site);
    site.expire(["stories"]);
    expect((await site.here("/valley/tomorrow")).status).toBe(503);
    expect(site.count().stale).toBe(0);
    stuck.open();
    await Promise.all(strangers);
  });

  it("a reader who leaves gives up the place in the line", async () => {
    const open = gate();
    const begun: string[] = [];
    const site = await keepingPress(async (asked, response) => {
      begun.push(asked.url ?? "");
      await open.promise;
      return html(LONG)(asked, response);
    });
    const asking = Array.from({ length: 4 }, (_, at) => site.here(`/valley/${at}`));
    await until(() => begun.length === 4);
    const left = get(`${site.address}/valley/left`).on("error", () => undefined);
    await until(() => site.count().misses === 5);
    const stays = site.here("/valley/stays");
    await until(() => site.count().misses === 6);
    const closed = site.closed();
    left.destroy();
    await closed;
    open.open();
    await Promise.all([...asking, stays]);
    expect(begun.slice(4)).toEqual(["/en/valley/stays"]);
    expect(logged).toEqual([]);
  });
});

/** As many at made-up addresses as may wait, behind those whose turn it is. */
async function crowd(site: Awaited<ReturnType<typeof keepingPress>>) {
  const { renders } = site.count();
  const first = Array.from({ length: STRANGERS_AT_ONCE }, (_, at) => site.here(`/made-up/${at}`));
  await until(() => site.count().renders === renders + STRANGERS_AT_ONCE);
  const { misses } = site.count();
  const rest = Array.from({ length: MOST_WAITING }, (_, at) => site.here(`/made-up/behind-${at}`));
  await until(() => site.count().misses === misses + MOST_WAITING);
  return [...first, ...rest];
}

/** A press at whose `places` pages have stood; from then on each page is made when the test opens its gate. */
async function gatedPress(places: readonly string[]) {
  const begun: string[] = [];
  const open: ReturnType<typeof gate>[] = [];
  let isGated = false;
  const site = await keepingPress(async (asked, response) => {
    const mine = gate();
    if (isGated) begun.push(asked.url ?? "");
    if (isGated) open.push(mine);
    if (isGated) await mine.promise;
    return tagged(["site"], html(LONG))(asked, response);
  });
  for (const place of places) await site.here(place);
  site.expire(["site"]);
  isGated = true;
  return { site, begun, open };
}
