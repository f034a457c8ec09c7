import { AsyncLocalStorage } from "node:async_hooks";
import { afterEach, describe, expect, it } from "vitest";
import { noteRead } from "@/lib/expiries/note-read";
import { showMoment } from "@/lib/dates";
import type { Moment } from "@/lib/moments";
import { PRESS_NOTES, type PageNotes } from "./notes";
import { noteLastModified, noteValidUntil, setRedirect, setStatus } from "./tags";

const holder = globalThis as unknown as Record<symbol, AsyncLocalStorage<PageNotes> | undefined>;

afterEach(() => {
  holder[PRESS_NOTES] = undefined;
});

describe("what a page says of itself", () => {
  it("is noted for the press: what it is made of, and the earliest instant at which it changes", () => {
    const notes = whileRendering(() => {
      noteRead("story:12", "section:7");
      noteRead("story:12");
      noteValidUntil(new Date("2026-11-22T06:00:00Z"));
      noteValidUntil(new Date("2026-11-22T05:00:00Z"));
      noteValidUntil(new Date("2026-11-22T07:00:00Z"));
      setStatus(410);
      setRedirect("/valley/new-bridge");
    });
    expect([...notes.tags]).toEqual(["story:12", "section:7"]);
    expect(notes.validUntil?.toISOString()).toBe("2026-11-22T05:00:00.000Z");
    expect(notes).toMatchObject({ status: 410, redirect: "/valley/new-bridge" });
  });

  it("is dated by its newest stamp, to the second, and by nothing where that stamp is only a day", () => {
    const showed = (moment: Moment) => showMoment(moment, "en", "Asia/Almaty");
    const instant = showed({ precision: "instant", at: "2026-11-21T09:05:59.999Z" });
    const day = showed({ precision: "day", day: "2022-10-26" });
    const noted = whileRendering(() => noteLastModified(instant));
    expect(noted.lastModified?.toISOString()).toBe("2026-11-21T09:05:59.000Z");
    for (const unknown of [day, null, undefined]) {
      const notes = whileRendering(() => {
        noteLastModified(instant);
        noteLastModified(unknown);
      });
      expect(notes).not.toHaveProperty("lastModified");
    }
  });

  it.each(["https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example", "bridge", ""])(
    "a page cannot move to %j",
    (href) => expect(() => whileRendering(() => setRedirect(href))).toThrow("Not an address on this site"),
  );

  it("still counts where no press asked for the page", () => {
    expect(() => setStatus(404)).toThrow("NEXT_HTTP_ERROR_FALLBACK;404");
    expect(() => setRedirect("/valley")).toThrow("NEXT_REDIRECT");
    expect(() => noteRead("story:12")).not.toThrow();
    expect(() => noteLastModified(null)).not.toThrow();
  });
});

function whileRendering(page: () => void): PageNotes {
  const store = (holder[PRESS_NOTES] = new AsyncLocalStorage<PageNotes>());
  const notes: PageNotes = { tags: new Set() };
  store.run(notes, page);
  return notes;
}
