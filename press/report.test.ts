import { afterEach, describe, expect, it, vi } from "vitest";
import { LONGEST_REPORT, type ReaderReport } from "@/lib/reports/fields";
import type { ReportAnswer, ReportPlace } from "@/lib/reports/receive-report";
import { pageNotes } from "@/lib/web/notes";
import type { PressOptions } from "./press";
import { endTrials, html, logged, pressWith } from "./press-trial";
import { reportPlaceOf } from "./report";

afterEach(endTrials);

/** The form's page, as far as it matters here: what was typed and what is wrong. */
const PAGE: PressOptions["render"] = (asked, response) =>
  html(`<h1>Report</h1><p>${JSON.stringify(pageNotes()?.refusedReport ?? {})}</p>`)(asked, response);

/** A site that takes reports, and what it took. */
async function site(answer: ReportAnswer | Promise<ReportAnswer> = { state: "received" }, render = PAGE) {
  const taken: { place: ReportPlace; report: ReaderReport }[] = [];
  const press = await pressWith(render, {
    proxies: { hops: 1 },
    receiveReport: (place, report) => {
      taken.push({ place, report });
      return Promise.resolve(answer);
    },
  });
  const post = (body: BodyInit, headers: Record<string, string> = FORM, path = "/city/old-lock/report") =>
    fetch(press.address + path, { method: "POST", body, headers, redirect: "manual" });
  return { ...press, taken, post };
}

const FORM = { "content-type": "application/x-www-form-urlencoded" };
const typed = (fields: Record<string, string>) => new URLSearchParams(fields).toString();

describe("a reader who reports a mistake", () => {
  it("is thanked after a redirect, and the newsroom has their words", async () => {
    const { post, taken } = await site();
    const answer = await post(
      typed({ text: "Seven, not eight.\r\nSee the minutes.", passage: "eight", entry: "3" }),
    );
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/city/old-lock/report?sent=1"]);
    expect(answer.headers.get("set-cookie")).toBeNull();
    expect(taken).toEqual([
      {
        place: { language: "en", sectionSlug: "city", slug: "old-lock" },
        report: { text: "Seven, not eight.\nSee the minutes.", passage: "eight", contact: "", entry: 3 },
      },
    ]);
  });

  it("has the form back with every word, and what is wrong with it", async () => {
    const { post, taken } = await site();
    const answer = await post(typed({ text: "  ", passage: "the eight votes", contact: "x".repeat(201) }));
    expect(answer.status).toBe(422);
    const text = await answer.text();
    expect(text).toContain("the eight votes");
    expect(text).toContain('"text":"required"');
    expect(text).toContain('"contact":"tooLong"');
    expect(taken).toEqual([]);
  });

  it("is told honestly when a hidden field was filled in, instead of being thanked for nothing", async () => {
    const { post, taken } = await site();
    const answer = await post(typed({ text: "Wrong.", website: "https://pills.example" }));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('"website":"trap"');
    expect(taken).toEqual([]);
  });

  it("may send five within ten minutes, and is told when the next may come", async () => {
    const { post, taken } = await site();
    const statuses: number[] = [];
    for (let number = 1; number <= 7; number += 1)
      statuses.push((await post(typed({ text: `${number}` }))).status);
    expect(statuses).toEqual([303, 303, 303, 303, 303, 429, 429]);
    const refused = await post(
      typed({ text: "eight", passage: "the lock" }),
      FORM,
      "/kk/qala/old-lock/report",
    );
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(500);
    const page = await refused.text();
    expect(page).toContain('"hold":{"why":"network","minutes":10}');
    expect(page).toContain('"text":"eight","passage":"the lock"');
    expect(taken).toHaveLength(5);
  });

  it("has the form back with every word while too many others are being taken in", async () => {
    let settle: (answer: ReportAnswer) => void = () => {};
    const waiting = new Promise<ReportAnswer>((resolve) => (settle = resolve));
    const { post, taken } = await site(waiting);
    // Eight on their way, from two networks, whom a proxy of ours names.
    const from = (network: number) => ({ ...FORM, "x-forwarded-for": `198.51.100.${network}` });
    const underWay = Array.from({ length: 8 }, (_, at) => post(typed({ text: `${at}` }), from(at % 2)));
    await vi.waitFor(() => expect(taken).toHaveLength(8));
    const answer = await post(typed({ text: "The ninth.", contact: "a telephone" }), from(3));
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "10"]);
    const page = await answer.text();
    expect(page).toContain('"hold":{"why":"busy"}');
    expect(page).toContain("The ninth.");
    expect(page).toContain("a telephone");
    settle({ state: "received" });
    await Promise.all(underWay);
  });

  it("is told when the report came in a crowd", async () => {
    const { post } = await site({ state: "received", crowded: true });
    const answer = await post(typed({ text: "Wrong." }));
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/city/old-lock/report?sent=many"]);
  });

  it.each(["ж", "Қ", "語", "𐰀"])(
    "may fill every field with %s, and hears of one that is too long",
    async (letter) => {
      const { post, taken } = await site();
      const full = Object.fromEntries(
        Object.entries(LONGEST_REPORT).map(([name, most]) => [name, letter.repeat(most / letter.length)]),
      );
      expect((await post(typed({ ...full, entry: "1" }))).status).toBe(303);
      expect(taken[0]?.report).toMatchObject(full);
      const twice = Object.fromEntries(Object.entries(full).map(([name, said]) => [name, said + said]));
      const answer = await post(typed(twice));
      expect(answer.status).toBe(422);
      expect(await answer.text()).toContain(`"text":"${letter.repeat(LONGEST_REPORT.text)}`.slice(0, 2_000));
    },
  );

  it("meets the page that stands there where no story is", async () => {
    const { post } = await site({ state: "elsewhere" }, (asked, response) => {
      const notes = pageNotes();
      if (notes) notes.status = 404;
      return html(`<h1>Nothing at ${asked.url}</h1>`)(asked, response);
    });
    const answer = await post(typed({ text: "Wrong." }), FORM, "/kk/qala/gone/report");
    expect([answer.status, await answer.text()]).toEqual([404, "<h1>Nothing at /kk/qala/gone/report</h1>"]);
  });
});

describe("whatever else is sent there", () => {
  it("is refused when a page of another site sends it", async () => {
    const { post, taken } = await site();
    const answer = await post(typed({ text: "Wrong." }), { ...FORM, origin: "https://elsewhere.example" });
    expect([answer.status, taken.length]).toEqual([403, 0]);
    const own = await post(typed({ text: "Wrong." }), { ...FORM, origin: "https://news.example" });
    expect(own.status).toBe(303);
  });

  it.each([64 * 1024, 1_000_000])(
    "%i bytes are too much: the form comes back with what could be read",
    async (length) => {
      const { post, taken } = await site();
      const answer = await post(`contact=me&text=${encodeURIComponent("ж".repeat(length / 6))}`);
      expect([answer.status, taken.length]).toEqual([413, 0]);
      const page = await answer.text();
      expect(page).toContain('"hold":{"why":"tooLarge"}');
      expect(page).toContain('"contact":"me"');
      expect(page).toMatch(/"text":"ж{10000,}"/u);
      const data = await post("x".repeat(length + 1), { "content-type": "application/json" });
      expect([data.status, (await data.text()).includes("sixty-four kilobytes")]).toEqual([413, true]);
    },
  );

  it("is no form of ours: JSON, files, nothing at all", async () => {
    const { post, taken } = await site();
    const files = new FormData();
    files.set("text", new Blob(["x"]), "x.txt");
    const multipart = await fetch((await site()).address + "/city/a/report", { method: "POST", body: files });
    expect(multipart.status).toBe(400);
    expect((await post('{"text":"x"}', { "content-type": "application/json" })).status).toBe(400);
    expect((await post("text=x", { "content-type": "" })).status).toBe(400);
    expect((await post("")).status).toBe(422);
    expect((await post("__proto__=x&text=&text=second&%zz=%ff&entry=-1")).status).toBe(422);
    expect(taken).toEqual([]);
  });

  it("keeps nothing that a database cannot: a NUL, half of a character", async () => {
    const { post, taken } = await site();
    const answer = await post("text=a%00b%ED%A0%80c%07&entry=99999999999999999999");
    expect(answer.status).toBe(303);
    expect(taken[0]?.report.text).toMatch(/^ab\ufffd+c$/u);
    expect(taken[0]?.report.entry).toBeNull();
  });

  it("opens no other page, and no other method", async () => {
    const { post, address, taken } = await site();
    for (const path of ["/city/old-lock", "/report", "/city/report", "/a/b/c/d/report", "/", "/search"])
      expect((await post(typed({ text: "Wrong." }), FORM, path)).status, path).toBe(405);
    const put = await fetch(`${address}/city/old-lock/report`, {
      method: "PUT",
      body: "text=x",
      headers: FORM,
    });
    expect([put.status, taken.length]).toEqual([405, 0]);
  });

  it("is sent on to the page's one address with what was typed", async () => {
    const { post } = await site();
    const answer = await post(typed({ text: "Wrong." }), FORM, "/en/city/Old-Lock/report");
    expect([answer.status, answer.headers.get("location")]).toEqual([308, "/city/old-lock/report"]);
  });

  it("leaves no word of it in the server's log", async () => {
    const { post } = await site(undefined, () => {
      throw new Error("The page broke.");
    });
    expect((await post(typed({ text: "", contact: "reader@example.org" }))).status).toBe(500);
    expect(JSON.stringify(logged)).not.toContain("reader@example.org");
  });
});

describe("the address of a report", () => {
  it("is a story's, under which it stands", () => {
    expect(reportPlaceOf("/ru/gorod/%D0%BC%D0%BE%D1%81%D1%82/report")).toEqual({
      language: "ru",
      sectionSlug: "gorod",
      slug: "мост",
    });
    expect(reportPlaceOf("/ru/gorod/report")).toBeNull();
  });
});
