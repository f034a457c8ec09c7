import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { pageNotes } from "@/lib/web/notes";
import { endTrials, html, pressWith } from "./press-trial";

afterEach(endTrials);

const STORY = `<html lang="en"><head><title>The bridge</title><script src="/_next/a.js" async=""></script></head><body><main><h1>The bridge</h1>${"<p>Water.</p>".repeat(100)}</main></body></html>`;

/** As a browser says that a page of this site sends a form. */
const OURS = { origin: "https://news.example" };

/** The notes of the page that is being rendered. */
function notesOfPage() {
  const notes = pageNotes();
  if (!notes) throw new Error("No page is being rendered.");
  return notes;
}

describe("before the desk, the press", () => {
  it("the desk keeps its scripts, its cookies and its forms, and no copy is kept of it", async () => {
    const site = await pressWith((asked, response) => {
      response.setHeader("Set-Cookie", "a=b");
      void html(`${asked.method} ${asked.url} ${asked.headers.cookie}${STORY}`)(asked, response);
    });
    const { headers, text } = await site.get("/desk/stories?x=1", {
      method: "POST",
      headers: { cookie: "a=b", ...OURS },
    });
    expect(text).toBe(`POST /desk/stories?x=1 a=b${STORY}`);
    expect(headers["cache-control"]).toBe("no-store");
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(headers["set-cookie"]).toEqual(["a=b"]);
  });

  it("a form from somebody else's page never reaches the desk, and one from our own does", async () => {
    const seen: string[] = [];
    const site = await pressWith((asked, response) => {
      seen.push(String(asked.headers.origin));
      void html(STORY)(asked, response);
    });
    const post = (origin: string, more = {}) =>
      site.get("/desk/stories/1", { method: "POST", headers: { origin, ...more } });
    expect((await post("https://evil.example")).status).toBe(403);
    expect((await post("https://evil.example", { "x-forwarded-host": "evil.example" })).status).toBe(403);
    expect((await post("null")).status).toBe(403);
    expect((await post("https://news.example")).status).toBe(200);
    expect((await post("http://desk.local", { host: "desk.local" })).status).toBe(200);
    expect(seen).toEqual(["https://news.example", "http://desk.local"]);
  });

  it("a page of the desk that would be empty without its script is said in words", async () => {
    const site = await pressWith((asked, response) => {
      if (asked.url !== "/desk/not-there") return html('<html id="__next_error__">', 404)(asked, response);
      notesOfPage().status = 404;
      return html(`<p>Not here, ${asked.headers.cookie}</p>`)(asked, response);
    });
    const answer = await site.get("/desk/stories/999", { headers: { cookie: "a=b" } });
    expect([answer.status, answer.text]).toEqual([404, "<p>Not here, a=b</p>"]);
  });

  it("so it is for a browser that takes it compressed", async () => {
    const site = await pressWith((asked, response) => {
      if (asked.url === "/desk/not-there") return html("<p>Not here</p>", 404)(asked, response);
      response.writeHead(404, { "Content-Type": "text/html; charset=utf-8", "Content-Encoding": "gzip" });
      response.end(gzipSync('<!DOCTYPE html><html id="__next_error__"></html>'));
    });
    const answer = await site.get("/desk/stories/999", { headers: { "accept-encoding": "gzip, br" } });
    expect([answer.status, answer.text]).toEqual([404, "<p>Not here</p>"]);
  });

  it("a form that is too large or that nobody can read gets a page that says so", async () => {
    const site = await pressWith((_, response) => {
      response.writeHead(500, { "Content-Type": "text/plain" }).end("Internal Server Error");
    });
    const large = await site.get("/desk", {
      method: "POST",
      headers: { ...OURS, "content-length": "3000000" },
    });
    expect(large.status).toBe(413);
    const broken = await site.get("/desk", { method: "POST", headers: OURS });
    expect([broken.status, broken.text.includes("Nothing was changed.")]).toEqual([400, true]);
  });
});
