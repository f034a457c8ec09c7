import { afterEach, describe, expect, it } from "vitest";
import { pageNotes } from "@/lib/web/notes";
import type { PressOptions } from "./press";
import { endTrials, html, pressWith } from "./press-trial";

const STORY = `<html lang="en"><head><title>The bridge</title></head><body><h1>The bridge</h1></body></html>`;

/** The notes of the page that is being rendered. */
function notesOfPage() {
  const notes = pageNotes();
  if (!notes) throw new Error("No page is being rendered.");
  return notes;
}

afterEach(endTrials);

describe("a page's date", () => {
  const dated = (page: PressOptions["render"]): PressOptions["render"] => {
    return (asked, response) => {
      notesOfPage().lastModified = new Date("2026-11-21T09:05:59.000Z");
      return page(asked, response);
    };
  };

  it("is the newest stamp on it, to the second", async () => {
    const site = await pressWith(dated(html(STORY)));
    for (const method of ["GET", "HEAD"]) {
      const { headers } = await site.get("/valley/bridge", { method });
      expect(headers["last-modified"]).toBe("Sat, 21 Nov 2026 09:05:59 GMT");
    }
  });

  it("is never one that the framework made up", async () => {
    const site = await pressWith((asked, response) => {
      response.setHeader("Last-Modified", new Date().toUTCString());
      void html(STORY)(asked, response);
    });
    expect((await site.get("/valley/bridge")).headers["last-modified"]).toBeUndefined();
  });

  it.each([404, 410] as const)("is not given by a notice with %i", async (status) => {
    const site = await pressWith(
      dated((asked, response) => {
        notesOfPage().status = status;
        void html(STORY)(asked, response);
      }),
    );
    expect((await site.get("/valley/bridge")).headers["last-modified"]).toBeUndefined();
  });

  it("never spares the reader the page: a small fix moves no date, so only the tag decides", async () => {
    const site = await pressWith(dated(html(STORY)));
    const { headers } = await site.get("/valley/bridge");
    for (const since of [String(headers["last-modified"]), new Date().toUTCString()]) {
      const again = await site.get("/valley/bridge", { headers: { "if-modified-since": since } });
      expect([again.status, again.text]).toEqual([200, STORY]);
    }
    const known = await site.get("/valley/bridge", { headers: { "if-none-match": String(headers.etag) } });
    expect([known.status, known.headers["last-modified"]]).toEqual([304, headers["last-modified"]]);
  });
});

describe("data for machines", () => {
  it("a feed carries its date and can be asked about without being sent", async () => {
    const site = await pressWith((_, response) => {
      notesOfPage().lastModified = new Date("2026-11-21T09:05:59.000Z");
      response.writeHead(200, { "Content-Type": "application/atom+xml; charset=utf-8" }).end("<feed/>");
    });
    const whole = await site.get("/feed.atom");
    const head = await site.get("/feed.atom", { method: "HEAD" });
    expect([whole.status, whole.text]).toEqual([200, "<feed/>"]);
    expect([head.status, head.text]).toEqual([200, ""]);
    for (const { headers } of [whole, head])
      expect(headers).toMatchObject({
        "content-type": "application/atom+xml; charset=utf-8",
        "last-modified": "Sat, 21 Nov 2026 09:05:59 GMT",
        etag: whole.headers.etag,
        "content-length": "7",
      });
  });

  it("where there is no such feed or sitemap, the reader gets a whole page that says so", async () => {
    const site = await pressWith((_, response) => void response.writeHead(404).end());
    const { status, headers, text } = await site.get("/kk/sitemaps/1999-01.xml");
    expect([status, headers["content-type"]]).toEqual([404, "text/html; charset=utf-8"]);
    expect(text).toMatch(/^<!DOCTYPE html><html lang="kk">/);
  });
});
