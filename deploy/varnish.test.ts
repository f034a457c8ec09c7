import { setTimeout as after } from "node:timers/promises";
import { brotliDecompressSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { varnish as varnishAt } from "@/lib/purge/varnish";
import type { PressOptions } from "@/press/press";
import {
  counting,
  endTrials,
  html,
  keepingPress,
  notesOfPage,
  renderingOf,
  tagged,
} from "@/press/press-trial";
import { DESK_WORDS } from "@/press/realms";
import { ask, open, startOrigin, type Asked } from "./trial";
import { isVarnishInstalled, startVarnish } from "./varnish-trial";

const is = isVarnishInstalled();
const title = is ? "Varnish" : "Varnish (skipped: varnish, or varnish-modules, is not installed)";

/** Long enough to be kept, short enough to be waited for. */
const SECOND = { keys: [{ header: "Surrogate-Key", between: " " }], maxAge: 1 };
const DAY = { keys: SECOND.keys };

describe.skipIf(!is)(title, () => {
  let origin: Awaited<ReturnType<typeof startOrigin>>;
  let port = 0;
  let stop = async () => {};
  const get = (target: string, asked: Asked = {}) => ask(port, target, asked);
  const purge = (tags: string[] | "everything", gone: string[] = []) =>
    varnishAt(`http://127.0.0.1:${port}`).purge({ sequence: 1, tags, gone }, AbortSignal.timeout(5000));
  const opened = async (render: PressOptions["render"], more: Partial<PressOptions> = {}) => {
    const site = await keepingPress(render, { shared: DAY, now: Date.now, ...more });
    origin.serve(site.press);
    return site;
  };

  beforeAll(async () => {
    origin = await startOrigin();
    ({ port, stop } = await startVarnish(origin.port));
  }, 60_000);
  afterAll(async () => {
    await stop();
    await origin?.stop();
  });
  // Each test begins with nothing kept.
  beforeEach(async () => {
    await purge("everything");
    origin.askedNow();
  });
  afterEach(endTrials);

  it("keeps a page, in every form in which it is asked for, and tells browsers to ask every time", async () => {
    await opened(counting().render);
    for (const [encoding, kept] of [
      ["gzip, deflate, br, zstd", "br"],
      ["gzip;q=1.0", "gzip"],
      ["identity", undefined],
    ]) {
      const first = await get("/valley/bridge", { headers: { "accept-encoding": encoding ?? "" } });
      const again = await get("/valley/bridge", { headers: { "accept-encoding": encoding ?? "" } });
      expect([first.headers["content-encoding"], first.status]).toEqual([kept, 200]);
      expect([again.headers.etag, again.body.equals(first.body)]).toEqual([first.headers.etag, true]);
      expect(again.headers["cache-control"]).toBe("public, max-age=0, must-revalidate");
      if (kept === "br") expect(brotliDecompressSync(first.body).toString()).toContain("/en/valley/bridge 1");
    }
    expect(origin.askedNow()).toHaveLength(3);
  });

  it("says to readers nothing of what is between it and the newsroom", async () => {
    await opened(counting().render);
    const { headers } = await get("/valley/bridge");
    const inside = [
      "surrogate-key",
      "surrogate-control",
      "cdn-cache-control",
      "xkey",
      "x-varnish",
      "age",
      "via",
    ];
    expect(inside.filter((name) => name in headers)).toEqual([]);
  });

  it("answers whoever has the page without asking the newsroom", async () => {
    await opened(counting().render);
    const { headers } = await get("/valley/bridge");
    const unchanged = await get("/valley/bridge", { headers: { "if-none-match": headers.etag ?? "" } });
    expect([unchanged.status, unchanged.text, origin.askedNow().length]).toEqual([304, "", 1]);
  });

  it("asks again for what was purged, and keeps everything else", async () => {
    const { render } = counting({
      "/en/valley/a": ["story:1"],
      "/en/valley/b": ["story:2"],
      "/en/valley": ["list:section:7", "story:1", "story:2"],
    });
    const site = await opened(render);
    const all = ["/valley/a", "/valley/b", "/valley"];
    for (const target of all) await get(target);
    origin.askedNow();
    site.expire(["story:1"]);
    await purge(["story:1"]);
    for (const target of all) await get(target);
    expect(origin.askedNow()).toEqual(["GET /valley/a", "GET /valley"]);
    expect(renderingOf(await get("/valley/a"))).toBe(4);
  });

  it("asks again for what is made of more than can be named, whatever was purged", async () => {
    await opened(counting(Array.from({ length: 2000 }, (_, id) => `story:${id}`)).render);
    await get("/archive/2026/11");
    await get("/archive/2026/11");
    await purge(["site"]);
    await get("/archive/2026/11");
    expect(origin.askedNow()).toHaveLength(2);
  });

  it("knows a page by the last of many keys", async () => {
    await opened(counting(Array.from({ length: 600 }, (_, id) => `story:${1000 + id}`)).render);
    await get("/archive/2026/11");
    await purge(["story:1600"]);
    await get("/archive/2026/11");
    expect(origin.askedNow()).toHaveLength(1);
    await purge(["story:1599"]);
    await get("/archive/2026/11");
    expect(origin.askedNow()).toHaveLength(1);
  });

  it("asks after a day whether its copy still holds, and shows it meanwhile", async () => {
    await opened(counting().render, { shared: SECOND });
    const { headers } = await get("/valley/a");
    await after(1100);
    expect((await get("/valley/a")).status).toBe(200);
    for (let tries = 0; tries < 100 && origin.asked.length < 2; tries++) await after(20);
    expect(origin.asked.at(-1)?.headers["if-none-match"]).toBe(headers.etag);
    // What it is told with the answer counts as before.
    await purge(["story:1"]);
    await get("/valley/a");
    expect(origin.asked).toHaveLength(3);
  });

  it("shows a story that was killed nowhere from that moment on, however it is asked for", async () => {
    let isKilled = false;
    const page = () =>
      isKilled ? html("<html><p>Gone.</p></html>", 410) : html("<html><p>Told.</p></html>");
    const site = await opened(tagged(["story:1"], (asked, response) => page()(asked, response)));
    const forms = ["br", "gzip", "identity"].map((encoding) => ({
      headers: { "accept-encoding": encoding },
    }));
    for (const form of forms) expect((await get("/valley/a", form)).status).toBe(200);
    isKilled = true;
    site.expire(["story:1"], ["story:1"]);
    await purge(["story:1"], ["story:1"]);
    for (const form of forms) expect((await get("/valley/a", form)).status).toBe(410);
  });

  it("shows its copies while the newsroom is down, and none that was purged or has changed by itself", async () => {
    const { render } = counting({
      "/en/valley/a": ["story:1"],
      "/en/valley/b": ["story:2"],
      "/en/valley/c": ["story:3"],
    });
    const turns = Date.now() + 2800;
    await opened(
      (asked, response) => {
        if (asked.url === "/en/valley/c") notesOfPage().validUntil = new Date(turns);
        return render(asked, response);
      },
      { shared: SECOND },
    );
    for (const name of ["a", "b", "c"]) expect((await get(`/valley/${name}`)).status).toBe(200);
    await origin.goAway();
    await purge(["story:2"], ["story:2"]);
    await after(Math.max(turns + 100 - Date.now(), 0));
    try {
      // The day is over for the first, whose copy is the page as it is.
      expect((await get("/valley/a")).text).toContain("/en/valley/a 1");
      expect((await get("/valley/b")).status).toBe(503);
      expect((await get("/valley/c")).status).toBe(503);
    } finally {
      await origin.comeBack();
    }
    // It does not ask again at once whoever did not answer.
    let status = 503;
    for (let tries = 0; tries < 100 && status === 503; tries++) {
      await after(50);
      ({ status } = await get("/valley/b"));
    }
    expect(status).toBe(200);
  });

  it("shows its copy instead of a fault of the newsroom's, and where it has none the fault in its own words", async () => {
    let isBroken = false;
    const { render } = counting();
    const site = await opened(
      (asked, response) => (isBroken ? Promise.reject(new Error("broken")) : render(asked, response)),
      { shared: SECOND },
    );
    expect((await get("/valley/a")).status).toBe(200);
    isBroken = true;
    await after(2200);
    // Not even the newsroom has it any more.
    site.expireAll();
    origin.askedNow();
    for (let times = 0; times < 3; times++) expect((await get("/valley/a")).status).toBe(200);
    const fault = await get("/valley/b");
    expect([fault.status, fault.headers["cache-control"]]).toEqual([500, "no-store"]);
    expect(fault.text).toContain("<main>");
  });

  it("keeps nothing of the desk's, and hands its cookies on", async () => {
    let count = 0;
    await opened((_, response) => {
      // Whatever it says of itself.
      const free = {
        "Cache-Control": "public, max-age=600",
        "Surrogate-Control": "max-age=600",
        "Surrogate-Key": "all",
      };
      response.writeHead(200, { "Content-Type": "text/plain", ...free }).end(`${(count += 1)}`);
    });
    for (const word of [...DESK_WORDS, "api"]) {
      for (const target of [`/${word}`, `/${word}/stories?x=1`]) {
        const headers = { cookie: "session=1" };
        const first = await get(target, { headers });
        expect([target, (await get(target, { headers })).text]).not.toEqual([target, first.text]);
        expect(origin.asked.at(-1)?.headers.cookie).toBe("session=1");
      }
    }
  });

  it("hands no reader's cookie on, and keeps one page for all that is added to an address", async () => {
    await opened(counting().render);
    for (const target of ["/valley?page=2", "/valley?utm_source=letter&page=2", "/valley?page=2&fbclid=1"])
      await get(target, { headers: { cookie: "session=1", host: `h${target.length}.example` } });
    expect(origin.asked.map(({ headers, target }) => [target, headers.cookie])).toEqual([
      ["GET /valley?page=2", undefined],
    ]);
  });

  it("keeps nothing that the newsroom would not purge", async () => {
    await opened(counting().render, { expiries: undefined });
    await get("/valley/a");
    await get("/valley/a");
    expect(origin.askedNow()).toHaveLength(2);
  });

  it("is purged by the newsroom itself only", async () => {
    await opened(counting().render);
    await get("/valley/a");
    const key = { "xkey-purge": "all" };
    for (const asked of [
      { headers: key, from: "127.0.0.2" },
      { headers: { ...key, "x-forwarded-for": "203.0.113.5" } },
      { headers: {} },
    ])
      expect((await get("/", { method: "PURGE", ...asked })).status).toBe(403);
    await get("/valley/a");
    expect(origin.askedNow()).toHaveLength(1);
  });

  it("names the reader last to the newsroom, and not its own proxy", async () => {
    await opened(counting().render);
    const seen = async (target: string, asked: Asked) => {
      await get(target, asked);
      return origin.asked.at(-1)?.headers["x-forwarded-for"];
    };
    expect(await seen("/a", { headers: { "x-forwarded-for": "203.0.113.5" } })).toBe("203.0.113.5");
    const made = { headers: { "x-forwarded-for": "203.0.113.5" }, from: "127.0.0.2" };
    expect(await seen("/b", made)).toMatch(/,\s*127\.0\.0\.2$/);
  });

  it("passes on what the desk hears of a story at the moment it is said", async () => {
    let end = () => {};
    await opened((_, response) => {
      response.writeHead(200, {
        "Content-Type": "text/event-stream",
        "Cache-Control": "no-cache, no-transform",
      });
      response.write("data: 1\n\n");
      end = () => void response.end();
    });
    const stream = await open(port, "/api/desk/stories/1/events");
    const first = await new Promise((resolve) => stream.once("data", (piece) => resolve(String(piece))));
    expect(first).toBe("data: 1\n\n");
    end();
    stream.resume();
  });
});
