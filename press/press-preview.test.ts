import type { IncomingHttpHeaders } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { loggedAddress } from "./preview-page";
import { pageNotes } from "@/lib/web/notes";
import { endTrials, html, logged, pressWith } from "./press-trial";

afterEach(endTrials);

const TOKEN = "Q".repeat(43);
const SHARED = `/preview/${TOKEN}`;
const FRAMED = "/desk/stories/3/preview/alone?revision=7";
const STORY = `<html lang="en"><head><title>The bridge</title><script src="/_next/a.js" async=""></script></head><body><main><h1>The bridge</h1></main></body></html>`;
const AS_READ = STORY.replace('<script src="/_next/a.js" async=""></script>', "");

/** A press before one page, and the headers with which each was asked for. */
async function pressBefore(page = STORY) {
  const seen: { url: string | undefined; headers: IncomingHttpHeaders }[] = [];
  const site = await pressWith((asked, response) => {
    seen.push({ url: asked.url, headers: asked.headers });
    response.setHeader("Set-Cookie", "a=b");
    return html(page)(asked, response);
  });
  return { site, seen };
}

describe("a shared preview", () => {
  it("is a readers’ page that no machine lists, nobody keeps and nobody frames", async () => {
    const { site } = await pressBefore();
    const { status, headers, text } = await site.get(SHARED);
    expect([status, text]).toEqual([200, AS_READ]);
    expect(headers["x-robots-tag"]).toBe("noindex, nofollow, noarchive");
    expect(headers["cache-control"]).toBe("no-store");
    expect(headers["referrer-policy"]).toBe("no-referrer");
    expect(headers["content-security-policy"]).toContain("script-src 'none'");
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(headers["last-modified"]).toBeUndefined();
    expect(headers["set-cookie"]).toBeUndefined();
  });

  it("does not depend on who asks: it is asked for without a cookie, by its address as it was written", async () => {
    const { site, seen } = await pressBefore();
    await site.get(SHARED, { headers: { cookie: "session=abc", rsc: "1" } });
    expect(seen[0]?.url).toBe(SHARED);
    expect(seen[0]?.headers.cookie).toBeUndefined();
    expect(seen[0]?.headers.rsc).toBeUndefined();
  });

  it("that leads nowhere is a whole page with 404, as little kept as any", async () => {
    const site = await pressWith((asked, response) => {
      const notes = pageNotes();
      if (notes) notes.status = 404;
      return html("<p>This preview cannot be opened</p>")(asked, response);
    });
    const { status, headers, text } = await site.get(SHARED);
    expect([status, text]).toEqual([404, "<p>This preview cannot be opened</p>"]);
    expect(headers["cache-control"]).toBe("no-store");
    expect(headers["x-robots-tag"]).toContain("noindex");
  });

  it("is only read: nothing can be sent to it", async () => {
    const { site, seen } = await pressBefore();
    const headers = { origin: "https://news.example" };
    expect((await site.get(SHARED, { method: "POST", headers })).status).toBe(405);
    expect(seen).toEqual([]);
  });

  it("that breaks is in our log without its address, which is a secret", async () => {
    const site = await pressWith(() => Promise.reject(new Error("The renderer broke.")));
    expect((await site.get(SHARED)).status).toBe(500);
    expect(logged.flat().join(" ")).toContain("/preview/…");
    expect(logged.flat().join(" ")).not.toContain(TOKEN);
  });

  it("is written there no more than a link that was mailed", () => {
    for (const kind of ["invitation", "reset", "email"])
      expect(loggedAddress(`/account/${kind}/${TOKEN}?x=1`)).toBe(`/account/${kind}/…?x=1`);
    expect(loggedAddress("/account/reset?said=sent")).toBe("/account/reset?said=sent");
  });
});

describe("a preview in the desk’s frame", () => {
  it("is the readers’ page for the one who is signed in, and only our own desk may frame it", async () => {
    const { site, seen } = await pressBefore();
    const { status, headers, text } = await site.get(FRAMED, { headers: { cookie: "session=abc" } });
    expect([status, text]).toEqual([200, AS_READ]);
    expect(seen).toMatchObject([{ url: FRAMED, headers: { cookie: "session=abc" } }]);
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'self'");
    expect(headers["content-security-policy"]).toContain("script-src 'none'");
    expect(headers["cache-control"]).toBe("no-store");
    expect(headers["x-robots-tag"]).toContain("noindex");
  });

  it("stands at that one address: the screen around it is a page of the desk", async () => {
    const { site } = await pressBefore();
    for (const address of ["/desk/stories/3/preview", "/desk/stories/3/previews"]) {
      const { headers } = await site.get(address);
      expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    }
  });

  it("sends a stranger to sign in, and keeps nothing of that either", async () => {
    const site = await pressWith((_, response) => {
      response.writeHead(307, { Location: "/sign-in?next=%2Fdesk" }).end();
    });
    const { status, headers } = await site.get(FRAMED);
    expect([status, headers.location, headers["cache-control"]]).toEqual([
      307,
      "/sign-in?next=%2Fdesk",
      "no-store",
    ]);
  });
});
