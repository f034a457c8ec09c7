import type { IncomingHttpHeaders } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { pageNotes } from "@/lib/web/notes";
import type { PressOptions } from "./press";
import { endTrials, html, logged, pressWith } from "./press-trial";

/** The notes of the page that is being rendered. */
function notesOfPage() {
  const notes = pageNotes();
  if (!notes) throw new Error("No page is being rendered.");
  return notes;
}

const STORY = `<html lang="en"><head><title>The bridge</title><script src="/_next/a.js" async=""></script></head><body><main><h1>The bridge</h1>${"<p>Water.</p>".repeat(100)}</main></body></html>`;

afterEach(endTrials);

describe("a reader's page", () => {
  it("arrives whole, without scripts, under a policy that allows none", async () => {
    const site = await pressWith(html(STORY));
    const { status, headers, text } = await site.get("/valley/bridge");
    expect(status).toBe(200);
    expect(text).toBe(STORY.replace('<script src="/_next/a.js" async=""></script>', ""));
    expect(headers["content-security-policy"]).toContain("script-src 'none'");
    expect(headers["content-length"]).toBe(String(Buffer.byteLength(text)));
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["cache-control"]).toBe("public, max-age=0, must-revalidate");
  });

  it("depends on its address and on nothing that the reader sends", async () => {
    let seen: IncomingHttpHeaders = {};
    const site = await pressWith((asked, response) => {
      seen = asked.headers;
      void html(`<p>${asked.url}</p>`)(asked, response);
    });
    const headers = {
      host: "evil.example",
      "x-forwarded-host": "evil.example",
      cookie: "a=b",
      rsc: "1",
      "next-action": "x",
    };
    const { text } = await site.get("/valley/bridge?page=2", { headers });
    expect(text).toBe("<p>/en/valley/bridge?page=2</p>");
    expect(seen).toMatchObject({
      host: "news.example",
      "x-forwarded-host": "news.example",
      "x-forwarded-proto": "https",
    });
    expect(Object.keys(seen)).not.toEqual(expect.arrayContaining(["cookie"]));
    expect(seen.rsc ?? seen["next-action"]).toBeUndefined();
  });

  it("sets no cookie, and names no framework", async () => {
    const site = await pressWith((_, response) => {
      response.setHeader("Set-Cookie", "a=b");
      response.setHeader("X-Powered-By", "Next.js");
      void html(STORY)(_, response);
    });
    const { headers } = await site.get("/");
    expect(headers["set-cookie"] ?? headers["x-powered-by"]).toBeUndefined();
  });

  it("announces its fonts early, and no script", async () => {
    const site = await pressWith((_, response) => {
      response.setHeader(
        "Link",
        '</f.woff2>; rel=preload; as="font"; crossorigin="", </a.js>; rel=preload; as="script"',
      );
      void html(STORY)(_, response);
    });
    expect((await site.get("/")).headers.link).toBe('</f.woff2>; rel=preload; as="font"; crossorigin=""');
  });

  it("is not sent again to a reader who has these very bytes", async () => {
    const site = await pressWith(html(STORY));
    const first = await site.get("/", { headers: { "accept-encoding": "br" } });
    const tag = String(first.headers.etag);
    const again = await site.get("/", {
      headers: { "accept-encoding": "br", "if-none-match": `"other", W/${tag}` },
    });
    expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, tag]);
    const elsewhere = await site.get("/", { headers: { "accept-encoding": "gzip", "if-none-match": tag } });
    expect(elsewhere.status).toBe(200);
  });

  it("is the same page in every packing", async () => {
    const site = await pressWith(html(STORY));
    const plain = await site.get("/");
    const brotli = await site.get("/", { headers: { "accept-encoding": "gzip, br" } });
    const gzip = await site.get("/", { headers: { "accept-encoding": "gzip" } });
    expect([brotli.headers["content-encoding"], gzip.headers["content-encoding"]]).toEqual(["br", "gzip"]);
    expect(brotliDecompressSync(brotli.body).toString()).toBe(plain.text);
    expect(gunzipSync(gzip.body).toString()).toBe(plain.text);
    expect(new Set([plain, brotli, gzip].map(({ headers }) => headers.etag)).size).toBe(3);
    expect(brotli.headers.vary).toBe("Accept-Encoding");
  });

  it("can be asked about without being sent", async () => {
    const site = await pressWith(html(STORY));
    const head = await site.get("/", { method: "HEAD" });
    const { headers } = await site.get("/");
    expect(head.body.length).toBe(0);
    expect(head.headers).toMatchObject({ etag: headers.etag, "content-length": headers["content-length"] });
  });
});

describe("what a page says of itself", () => {
  it.each([404, 410] as const)("%i: it is a full page with that status", async (status) => {
    const site = await pressWith((asked, response) => {
      notesOfPage().status = status;
      void html(STORY)(asked, response);
    });
    const answer = await site.get("/valley/bridge");
    expect(answer.status).toBe(status);
    expect(answer.text).toContain("<h1>The bridge</h1>");
  });

  it("that it has moved: the reader is sent on, without any text", async () => {
    const site = await pressWith((asked, response) => {
      notesOfPage().redirect = "/valley/new-bridge";
      void html(STORY)(asked, response);
    });
    const { status, headers, body } = await site.get("/valley/bridge");
    expect([status, headers.location, body.length]).toEqual([308, "/valley/new-bridge", 0]);
  });

  it("is heard for the right page when two are rendered at once", async () => {
    const site = await pressWith(async (asked, response) => {
      const slow = asked.url?.includes("slow");
      await new Promise((resolve) => setTimeout(resolve, slow ? 30 : 0));
      if (slow) notesOfPage().status = 410;
      void html(STORY)(asked, response);
    });
    const both = await Promise.all([site.get("/slow"), site.get("/quick")]);
    expect(both.map(({ status }) => status)).toEqual([410, 200]);
  });
});

describe("addresses", () => {
  it.each([
    ["/en/valley/bridge?a=1", "/valley/bridge?a=1"],
    ["/Valley/Bridge/", "/valley/bridge"],
    ["//evil.example/x", "/evil.example/x"],
    ["/EN/valley", "/valley"],
  ])("%s leads to %s for good", async (target, location) => {
    const { status, headers, body } = await (await pressWith(html(STORY))).get(target);
    expect([status, headers.location, body.length]).toEqual([308, location, 0]);
  });

  it.each([
    ["/%zz", 400],
    ["/%ff", 400],
    ["/a%00", 400],
    [`/${"a".repeat(9000)}`, 414],
  ])("%.12s is answered by a page of its own", async (target, status) => {
    const answer = await (await pressWith(html(STORY))).get(target);
    expect(answer.status).toBe(status);
    expect(answer.text).toMatch(/^<!DOCTYPE html><html lang="en">.*<h1>/);
    expect(answer.headers["cache-control"]).toBe("no-store");
  });

  it("an address with a whole host in it is read without believing the host", async () => {
    const site = await pressWith(
      (asked, response) => void html(`${asked.headers.host} ${asked.url}`)(asked, response),
    );
    const raw = await site.raw(
      "GET http://evil.example/valley HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
    );
    expect(raw).toContain("news.example /en/valley");
    expect(await site.raw("OPTIONS * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")).toMatch(
      /^HTTP\/1.1 400/,
    );
  });

  it.each(["POST", "PUT", "DELETE", "OPTIONS"])("nothing can be sent to a page by %s", async (method) => {
    const { status, headers } = await (await pressWith(html(STORY))).get("/valley/bridge", { method });
    expect([status, headers.allow]).toEqual([405, "GET, HEAD"]);
  });

  it.each(["/desk", "/api/desk/stories", "/valley/bridge"])(
    "nobody is shown their own cookies by TRACE of %s",
    async (path) => {
      const { status, body } = await (
        await pressWith(html(STORY))
      ).get(path, {
        method: "TRACE",
        headers: { cookie: "session=secret" },
      });
      expect(status).toBe(405);
      expect(body.toString()).not.toContain("secret");
    },
  );
});

describe("when a page fails", () => {
  const failures: [string, PressOptions["render"]][] = [
    ["it answers with an empty error page", html('<html id="__next_error__"><script>x</script></html>', 500)],
    ["a part of it is missing", html("<html><body><!--$!--><!--/$--></body></html>")],
    ["rendering throws", () => Promise.reject(new Error("password=hunter2"))],
    ["it is broken off half way", (_, response) => (response.write("<html>"), void response.destroy())],
  ];

  it.each(failures)("because %s, the reader gets a whole page in their language", async (_, render) => {
    const site = await pressWith(render);
    const { status, headers, text } = await site.get("/kk/dala");
    expect(status).toBe(500);
    expect(text).toMatch(/^<!DOCTYPE html><html lang="kk">.*<h1>Қазір.*<a href="\/kk">/);
    expect(headers).toMatchObject({ "cache-control": "no-store" });
    expect(text).not.toContain("hunter2");
    const reference = /нөмірі: (\w+)\./.exec(text)?.[1];
    expect(String(logged[0]?.[0])).toContain(`reference ${reference}`);
  });

  it("because it takes too long, the reader is asked to come back", async () => {
    const site = await pressWith(() => new Promise(() => undefined), { limit: 20 });
    const { status, headers } = await site.get("/");
    expect([status, headers["retry-after"]]).toEqual([503, "10"]);
  });

  it("because the editions cannot be asked for, there is still a page", async () => {
    const site = await pressWith(html(STORY), { editions: () => Promise.reject(new Error("no database")) });
    expect((await site.get("/")).status).toBe(500);
  });

  it("because nothing is there, the notice is not the framework's empty one", async () => {
    const site = await pressWith(html('<html id="__next_error__"></html>', 404));
    const { status, text } = await site.get("/nowhere");
    expect(status).toBe(404);
    expect(text).toContain("<h1>There is nothing at this address</h1>");
  });
});

describe("what is not a page for readers", () => {
  it("a feed passes with its own type and can be asked for again cheaply", async () => {
    const site = await pressWith((_, response) => {
      response
        .writeHead(200, { "Content-Type": "application/rss+xml" })
        .end("<rss><script>kept</script></rss>");
    });
    const { headers, text } = await site.get("/feed.xml");
    expect([headers["content-type"], text]).toEqual([
      "application/rss+xml",
      "<rss><script>kept</script></rss>",
    ]);
    expect((await site.get("/feed.xml", { headers: { "if-none-match": String(headers.etag) } })).status).toBe(
      304,
    );
  });

  it("data for the framework's own runtime is not handed out", async () => {
    const site = await pressWith((_, response) => {
      response.writeHead(200, { "Content-Type": "text/x-component" }).end("1:X");
    });
    expect((await site.get("/valley/bridge.rsc")).status).toBe(404);
  });

  it("machines' addresses and files are handed on", async () => {
    const site = await pressWith((asked, response) => void response.end(`${asked.method} ${asked.url}`));
    expect((await site.get("/api/health", { method: "POST" })).text).toBe("POST /api/health");
    expect((await site.get("/icon.svg")).text).toBe("GET /icon.svg");
  });
});
