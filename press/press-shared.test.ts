import { afterEach, describe, expect, it } from "vitest";
import type { PressOptions } from "./press";
import { counting, endTrials, gate, html, keepingPress, notesOfPage, pressWith, tagged } from "./press-trial";

afterEach(endTrials);

const shared = { keys: [{ header: "Surrogate-Key", between: " " }] };
const FRESH = "max-age=86400, stale-while-revalidate=60, stale-if-error=86400";
const ASK_EVERY_TIME = "public, max-age=0, must-revalidate";

type Headed = { headers: Record<string, unknown> };
const toldShared = ({ headers }: Headed) => [
  headers["cdn-cache-control"],
  headers["surrogate-control"],
  headers["surrogate-key"],
];
const TOLD = [FRESH, FRESH, "all story:1"];
const NOTHING = [undefined, undefined, undefined];

describe("shared caches", () => {
  it("may keep a page that is kept here, while browsers ask every time", async () => {
    const site = await keepingPress(counting().render, { shared });
    for (const path of ["/valley/bridge", "/valley/bridge", "/valley/bridge?utm_source=letter"]) {
      const page = await site.get(path);
      expect([...toldShared(page), page.headers["cache-control"]]).toEqual([...TOLD, ASK_EVERY_TIME]);
    }
    expect(toldShared(await site.get("/valley/bridge", { method: "HEAD" }))).toEqual(TOLD);
  });

  it("may go on keeping what they have when it has not changed", async () => {
    const site = await keepingPress(counting().render, { shared });
    const { headers } = await site.get("/valley/bridge");
    const asked = { headers: { "if-none-match": String(headers.etag) } };
    const unchanged = await site.get("/valley/bridge", asked);
    expect([unchanged.status, ...toldShared(unchanged)]).toEqual([304, ...TOLD]);
  });

  it("may keep that nothing is here, and that something ended", async () => {
    for (const status of [404, 410]) {
      const site = await keepingPress(tagged(["story:1"], html("<html><p>Not here.</p></html>", status)), {
        shared,
      });
      const notice = await site.get("/valley/bridge");
      expect([notice.status, ...toldShared(notice)]).toEqual([status, ...TOLD]);
    }
  });

  it("are told nothing where nobody would purge them", async () => {
    const site = await keepingPress(counting().render);
    expect(toldShared(await site.get("/valley/bridge"))).toEqual(NOTHING);
  });

  it("are told nothing of a page that stands in for one that cannot be rendered", async () => {
    let isBroken = false;
    const { render } = counting();
    const site = await keepingPress(
      (asked, response) => (isBroken ? Promise.reject(new Error("broken")) : render(asked, response)),
      { shared },
    );
    await site.get("/valley/bridge");
    isBroken = true;
    site.expire(["story:1"]);
    const stale = await site.get("/valley/bridge");
    expect([stale.status, ...toldShared(stale), stale.headers["cache-control"]]).toEqual([
      200,
      ...NOTHING,
      ASK_EVERY_TIME,
    ]);
  });

  it("are told nothing of a page that changed while it was rendered", async () => {
    const rendering = gate();
    const { render } = counting();
    const site = await keepingPress(
      async (asked, response) => {
        notesOfPage().tags.add("story:1");
        await rendering.promise;
        await render(asked, response);
      },
      { shared },
    );
    const asking = site.get("/valley/bridge");
    while (site.count().renders === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    site.expire(["story:1"]);
    rendering.open();
    expect(toldShared(await asking)).toEqual(NOTHING);
    expect(toldShared(await site.get("/valley/bridge"))).toEqual(TOLD);
  });

  it("are told nothing by an instance that hears nothing from the database", async () => {
    const site = await keepingPress(counting().render, { shared });
    await site.get("/valley/bridge");
    site.world.silentSince = site.world.time - 1000;
    expect(toldShared(await site.get("/valley/bridge"))).toEqual(NOTHING);
    site.world.silentSince = undefined;
    expect(toldShared(await site.get("/valley/bridge"))).toEqual(TOLD);
  });

  it("keep a page no longer than until it changes by itself", async () => {
    const { render } = counting();
    const site = await keepingPress(
      (asked, response) => {
        notesOfPage().validUntil = new Date(site.world.time + 90_000);
        return render(asked, response);
      },
      { shared },
    );
    const lasting = async () => toldShared(await site.get("/valley/bridge"))[0];
    expect(await lasting()).toBe("max-age=90");
    site.world.time += 60_000;
    expect(await lasting()).toBe("max-age=30");
  });

  it("are told nothing of notices, faults, forms and what may be kept by nobody", async () => {
    const broken: PressOptions["render"] = () => Promise.reject(new Error("broken"));
    const private_: PressOptions["render"] = tagged(["story:1"], (_, response) => {
      response.writeHead(200, { "Content-Type": "application/json", "Cache-Control": "no-store" }).end("{}");
    });
    for (const [render, more] of [
      [broken, {}],
      [private_, {}],
      [html("<html><p>Made of nothing that has a name.</p></html>"), {}],
      [counting().render, { method: "POST" }],
    ] as const) {
      const site = await keepingPress(render, { shared });
      expect(toldShared(await site.get("/valley/bridge", more))).toEqual(NOTHING);
    }
    const keepsNothing = await pressWith(counting().render, { shared });
    expect(toldShared(await keepsNothing.get("/valley/bridge"))).toEqual(NOTHING);
  });
});
