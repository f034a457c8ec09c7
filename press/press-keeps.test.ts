import { afterEach, describe, expect, it } from "vitest";
import { counting, endTrials, gate, keepingPress, logged, notesOfPage, renderingOf } from "./press-trial";

afterEach(endTrials);

describe("a page that is kept", () => {
  it("is answered without Next and without asking for the editions", async () => {
    const { render, seen } = counting();
    let asked = 0;
    const editions = async () => [{ language: ["en", "ru"][asked++] ?? "", isDefault: true }];
    const site = await keepingPress(render, { editions });
    const first = await site.get("/valley/bridge");
    for (const target of ["/valley/bridge", "/valley/bridge", "/valley/bridge?utm_source=letter"]) {
      const again = await site.get(target);
      expect([again.text, again.headers.etag]).toEqual([first.text, first.headers.etag]);
    }
    expect([seen, asked]).toEqual([["/en/valley/bridge"], 1]);
    expect(site.count()).toMatchObject({ pages: 1, hits: 3, misses: 1, renders: 1, stale: 0, evicted: 0 });
  });

  it("is one page however its address is written, and whichever host is named", async () => {
    const { render, seen } = counting();
    const site = await keepingPress(render);
    for (const target of [
      "/valley?page=2",
      "/valley?fbclid=1&page=2",
      "/valley?page=2&x",
      "/valley?page=2&utm_source=x",
    ])
      await site.get(target, { headers: { host: `${target.length}.example` } });
    expect(seen).toEqual(["/en/valley?page=2"]);
    await site.get("/%D0%B4ala");
    await site.get("/%d0%b4ala");
    expect(seen.slice(1)).toEqual(["/en/%D0%B4ala"]);
  });

  it("is compressed once in each way, each with a strong tag of its own, and never for a second reader", async () => {
    const site = await keepingPress(counting().render);
    const forms = await Promise.all(
      ["br", "gzip", "identity", "br", "gzip", "identity"].map((encoding) =>
        site.get("/", { headers: { "accept-encoding": encoding } }),
      ),
    );
    const tags = forms.map(({ headers }) => headers.etag);
    expect(new Set(tags).size).toBe(3);
    expect(tags.slice(3)).toEqual(tags.slice(0, 3));
    for (const tag of tags) expect(tag).toMatch(/^"[\w-]+"$/);
    for (const { headers } of forms)
      expect([headers.vary, headers["accept-ranges"]]).toEqual(["Accept-Encoding", "none"]);
  });

  it("is not sent again to a reader who has these bytes, and not for any date", async () => {
    const site = await keepingPress((asked, response) => {
      notesOfPage().lastModified = new Date("2026-11-21T09:05:59Z");
      return counting().render(asked, response);
    });
    const { headers } = await site.get("/");
    const known = await site.get("/", { headers: { "if-none-match": `W/${String(headers.etag)}` } });
    expect([known.status, known.body.length, known.headers.etag]).toEqual([304, 0, headers.etag]);
    expect(known.headers["content-type"] ?? known.headers["content-length"]).toBeUndefined();
    expect(known.headers["last-modified"]).toBe("Sat, 21 Nov 2026 09:05:59 GMT");
    const dated = await site.get("/", { headers: { "if-modified-since": String(headers["last-modified"]) } });
    expect(dated.status).toBe(200);
  });

  it("is told about by HEAD, and comes whole to whoever asks for a part", async () => {
    const site = await keepingPress(counting().render);
    const whole = await site.get("/");
    const head = await site.get("/", { method: "HEAD" });
    expect([head.body.length, head.headers["content-length"]]).toEqual([0, String(whole.body.length)]);
    const part = await site.get("/", {
      headers: { range: "bytes=0-9", "if-range": String(whole.headers.etag) },
    });
    expect([part.status, part.headers["accept-ranges"], part.text]).toEqual([200, "none", whole.text]);
  });

  it("is rendered anew once something that it names has changed, and no other page is", async () => {
    const { render, seen } = counting({
      "/en/a": ["story:1", "section:7"],
      "/en/b": ["story:2", "section:7"],
    });
    const site = await keepingPress(render);
    const both = async () => [renderingOf(await site.get("/a")), renderingOf(await site.get("/b"))];
    expect(await both()).toEqual([1, 2]);
    site.expire(["story:2", "story:99"]);
    expect(await both()).toEqual([1, 3]);
    site.expire([], ["story:1"]);
    expect(await both()).toEqual([4, 3]);
    site.expire(["section:7"]);
    expect(await both()).toEqual([5, 6]);
    site.expireAll();
    expect(await both()).toEqual([7, 8]);
    expect(seen.length).toBe(8);
  });

  it("holds until the instant at which it changes by itself, and not a moment longer", async () => {
    const { render } = counting();
    const instant = Date.parse("2026-11-23T12:10:00Z");
    const site = await keepingPress((asked, response) => {
      if (site.world.time < instant) notesOfPage().validUntil = new Date(instant);
      return render(asked, response);
    });
    const times = [instant - 1, instant - 1, instant, instant + 1];
    const seen: number[] = [];
    for (const time of times) {
      site.world.time = time;
      seen.push(renderingOf(await site.get("/")));
    }
    expect(seen).toEqual([1, 1, 2, 2]);
  });

  it("is rendered once more where it changed by itself while it was rendered", async () => {
    const { render, seen } = counting();
    const instant = Date.parse("2026-11-23T12:10:00Z");
    const site = await keepingPress((asked, response) => {
      if (site.world.time < instant) notesOfPage().validUntil = new Date(instant);
      site.world.time = instant;
      return render(asked, response);
    });
    expect(renderingOf(await site.get("/"))).toBe(2);
    expect(renderingOf(await site.get("/"))).toBe(2);
    expect(seen.length).toBe(2);
  });

  it("waits for what a schedule has made due, for every reader who asks meanwhile", async () => {
    const site = await keepingPress(counting().render);
    await site.get("/");
    const due = gate();
    site.world.dueNow = () => due.promise;
    const answered: number[] = [];
    const asking = [1, 2, 3].map(async () => answered.push(renderingOf(await site.get("/"))));
    await site.get("/icon.svg");
    expect(answered).toEqual([]);
    site.expire(["story:1"]);
    due.open();
    await Promise.all(asking);
    expect(new Set(answered).size).toBe(1);
    expect(site.count()).toMatchObject({ renders: 2, hits: 0 });
  });

  it("is made anew where nobody can say what has become due", async () => {
    const site = await keepingPress(counting().render);
    await site.get("/");
    site.world.dueNow = () => Promise.reject(new Error("no database"));
    expect(renderingOf(await site.get("/"))).toBe(2);
    expect(logged.length).toBe(1);
  });
});

describe("the editions", () => {
  it.each(["site", "edition:2"])(
    "are asked for again when %s has changed, and lead elsewhere at once",
    async (tag) => {
      let main = "en";
      const { render } = counting();
      const editions = async () =>
        ["en", "kk"].map((language) => ({ language, isDefault: language === main }));
      const site = await keepingPress(render, { editions });
      expect((await site.get("/")).text).toContain("/en 1");
      main = "kk";
      expect((await site.get("/")).text).toContain("/en 1");
      site.expire([tag]);
      expect((await site.get("/")).text).toContain("/kk 2");
      expect((await site.get("/en")).text).toContain("/en 1");
    },
  );

  it("are the last ones known while they cannot be asked for, and are asked for in time again", async () => {
    let asked = 0;
    const editions = async () => {
      asked += 1;
      if (asked === 2) throw new Error("no database");
      return [{ language: "en", isDefault: true }];
    };
    const site = await keepingPress(counting().render, { editions });
    await site.get("/");
    site.expire(["site"]);
    for (const target of ["/", "/a", "/b"]) expect((await site.get(target)).status).toBe(200);
    expect([asked, logged.length]).toEqual([2, 1]);
    site.world.time += 1000;
    await site.get("/c");
    await site.get("/d");
    expect(asked).toBe(3);
  });
});
