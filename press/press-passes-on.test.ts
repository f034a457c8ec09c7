import { afterEach, describe, expect, it } from "vitest";
import type { PressOptions } from "./press";
import {
  counting,
  endTrials,
  gate,
  html,
  keepingPress,
  LONG,
  notesOfPage,
  pressWith,
  renderingOf,
  tagged,
  until,
} from "./press-trial";
import { BACK_OFF } from "./renders";

afterEach(endTrials);

describe("what is not kept", () => {
  const never: [string, PressOptions["render"]][] = [
    ["a page that names nothing it is made of", html(LONG)],
    ["a page that fails", tagged(["story:1"], html(LONG, 500))],
    [
      "data that says so",
      tagged(["story:1"], (_, response) => {
        response.writeHead(200, { "Content-Type": "application/json", "Cache-Control": "private, no-store" });
        response.end("{}");
      }),
    ],
    [
      "a page that changed by itself before it was finished",
      tagged(["story:1"], (asked, response) => {
        notesOfPage().validUntil = new Date("2026-11-23T11:59:59Z");
        return html(LONG)(asked, response);
      }),
    ],
  ];

  it.each(never)("%s", async (_, page) => {
    let rendered = 0;
    const site = await keepingPress((asked, response) => ((rendered += 1), page(asked, response)));
    for (const time of [0, 1, 2]) {
      site.world.time += time * BACK_OFF;
      await site.get("/valley");
    }
    expect([rendered, site.count().pages]).toEqual([3, 0]);
  });

  it.each(["POST", "PUT"])("what came by %s", async (method) => {
    const { render, seen } = counting();
    const site = await keepingPress(render);
    await site.get("/");
    expect((await site.get("/", { method })).status).toBe(405);
    expect(seen.length).toBe(1);
  });

  it("previews, the desk, and anything in development or without word of what changes", async () => {
    const { render, seen } = counting();
    const site = await keepingPress(render);
    for (const target of ["/preview/abc", "/preview/abc", "/desk", "/desk", "/api/x", "/api/x"])
      await site.get(target);
    expect([seen.length, site.count().pages]).toEqual([6, 0]);
    const developing = await keepingPress(render, { dev: true });
    const deaf = await pressWith(render);
    for (const each of [developing, deaf]) {
      await each.get("/");
      await each.get("/");
      expect(each.press.count()).toBeUndefined();
    }
    expect(seen.length).toBe(10);
  });

  it("a page of which something expired while it was rendered: whoever came later gets a newer one", async () => {
    const { render } = counting();
    const gates = [gate(), gate()];
    let begun = 0;
    const site = await keepingPress(async (asked, response) => {
      await gates[begun++]?.promise;
      return render(asked, response);
    });
    const early = site.get("/");
    await until(() => begun === 1);
    site.expire(["story:1"]);
    const late = site.get("/");
    await until(() => site.count().misses === 2);
    gates[0]?.open();
    gates[1]?.open();
    expect([renderingOf(await early), renderingOf(await late)]).toEqual([1, 2]);
    expect(renderingOf(await site.get("/"))).toBe(2);
  });

  it("a page of which something was taken away while it was rendered: nobody gets it, whoever came first", async () => {
    const { render } = counting();
    const first = gate();
    let begun = 0;
    const site = await keepingPress(async (asked, response) => {
      if (begun++ === 0) await first.promise;
      return render(asked, response);
    });
    const early = site.get("/");
    await until(() => begun === 1);
    site.expire(["story:1"], ["story:1"]);
    first.open();
    expect(renderingOf(await early)).toBe(2);
  });

  it("a page that was under way when everything expired: nobody gets that either", async () => {
    const { render, seen } = counting();
    const first = gate();
    const site = await keepingPress(async (asked, response) => {
      if (seen.length === 0) await first.promise;
      return render(asked, response);
    });
    const early = site.get("/");
    await until(() => site.count().renders === 1);
    site.expireAll();
    first.open();
    expect([renderingOf(await early), renderingOf(await site.get("/"))]).toEqual([2, 2]);
  });
});
