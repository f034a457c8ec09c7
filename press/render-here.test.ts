import { AsyncLocalStorage } from "node:async_hooks";
import { afterEach, describe, expect, it } from "vitest";
import { RENDER_HERE, renderHere } from "@/lib/web/render-here";
import { Press, type PressOptions } from "./press";
import { offerPages } from "./render-here";

const around = new AsyncLocalStorage<string>();

afterEach(() => void Reflect.deleteProperty(globalThis, RENDER_HERE));

function offer(render: PressOptions["render"]) {
  const press = new Press({
    render,
    editions: () => Promise.resolve([{ language: "en", isDefault: true }]),
    siteUrl: "https://news.example",
    files: new Set(),
    log: () => undefined,
  });
  offerPages(press, "https://news.example");
}

const telling: PressOptions["render"] = (request, response) => {
  const { host, cookie = "no cookie" } = request.headers;
  response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" });
  response.end([request.url, host, cookie, around.getStore() ?? "alone"].join(" · "));
};

describe("asking for a page in the server's own process", () => {
  it("gives the desk's page as the one whose cookie is shown would get it", async () => {
    offer(telling);
    const path = "/desk/stories/3/preview?revision=7";
    const asked = await around.run("inside another page", () => renderHere(path, { cookie: "session=abc" }));
    expect(asked).toEqual({ status: 200, html: `${path} · news.example · session=abc · alone` });
  });

  it("gives a readers' page as any reader gets it, whoever asks", async () => {
    offer(telling);
    const { html } = await renderHere("/city/lock", { cookie: "session=abc" });
    expect(html).toBe("/en/city/lock · news.example · no cookie · alone");
  });

  it("tells of a page that is not there, or broken, by its status", async () => {
    offer((_, response) => void response.writeHead(404, { "Content-Type": "text/html" }).end("<p>No</p>"));
    expect(await renderHere("/city/never", {})).toMatchObject({ status: 404 });
    offer(() => Promise.reject(new Error("The renderer broke.")));
    expect(await renderHere("/city/broken", {})).toMatchObject({ status: 500 });
  });
});
