import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { leaveOnDisk, takeFromDisk } from "./on-disk";
import { endTrials, keepingPress, LONG, tagged } from "./press-trial";

const REACHED = { sequence: 41, appliedAt: "2026-11-23T11:59:00.000Z", since: "2026-11-23T12:00:00.000Z" };

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "newsroom-pages-"));
  file = path.join(folder, "kept", "pages");
});
afterEach(async () => {
  endTrials();
  await rm(folder, { recursive: true });
});

/** A press before pages of a few kinds; how often one was rendered. */
async function trial() {
  const count = { renders: 0 };
  const site = await keepingPress((asked, response) =>
    tagged([`story:${asked.url}`], () => {
      count.renders += 1;
      const isData = asked.url?.endsWith(".json");
      response.statusCode = asked.url?.includes("killed") ? 410 : 200;
      response.setHeader("Content-Type", isData ? "application/json" : "text/html; charset=utf-8");
      response.end(isData ? "{}" : `<h1>${asked.url}</h1>${LONG}`);
    })(asked, response),
  );
  return { ...site, rendered: count };
}

const PLACES = ["/valley", "/valley?page=2", "/valley/bridge", "/valley/killed-story", "/feed.json"];

async function left() {
  const site = await trial();
  const answers = [];
  for (const place of PLACES) answers.push(await site.get(place, { headers: { "accept-encoding": "br" } }));
  await leaveOnDisk(file, "one", { reached: REACHED, pages: site.press.packed() });
  return { site, answers };
}

describe("pages that are left on disk", () => {
  it("are served by the next press byte for byte, without being rendered", async () => {
    const { answers } = await left();
    const taken = await takeFromDisk(file, "one");
    expect(taken?.reached).toEqual(REACHED);
    const next = await trial();
    next.press.unpack(taken?.pages ?? []);
    for (const [at, place] of PLACES.entries()) {
      const answer = await next.get(place, { headers: { "accept-encoding": "br" } });
      const before = answers[at];
      expect([answer.status, answer.text], place).toEqual([before?.status, before?.text]);
      expect({ ...answer.headers, date: "" }, place).toEqual({ ...before?.headers, date: "" });
      expect((await next.get(place)).status, place).toBe(before?.status);
    }
    expect(next.rendered.renders).toBe(0);
  });

  it("expire by what they are made of, and at their instant", async () => {
    const { site } = await left();
    const pages = site.press.packed();
    const next = await trial();
    next.press.unpack(
      pages.map((page) =>
        page.key.target === "/en/valley" ? { ...page, validUntil: next.world.time } : page,
      ),
    );
    next.expire(["story:/en/valley/bridge"]);
    await next.get("/valley/bridge");
    expect(next.rendered.renders).toBe(1);
    await next.get("/valley");
    expect(next.rendered.renders).toBe(2);
    await next.get("/valley?page=2");
    expect(next.rendered.renders).toBe(2);
  });

  it("do not stay behind, and are readable by nobody else", async () => {
    await left();
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    await takeFromDisk(file, "one");
    await expect(stat(file)).rejects.toThrow("ENOENT");
    expect(await takeFromDisk(file, "one")).toBeNull();
  });

  it("of another program are thrown away", async () => {
    await left();
    expect(await takeFromDisk(file, "two")).toBeNull();
    await expect(stat(file)).rejects.toThrow("ENOENT");
  });

  it("are thrown away where a byte is missing or another", async () => {
    await left();
    const whole = await readFile(file);
    const other = Buffer.from(whole);
    other.writeUInt8(other.readUInt8(whole.length - 200) ^ 1, whole.length - 200);
    for (const [broken, why] of [
      [whole.subarray(0, -1), "cut off"],
      [whole.subarray(0, whole.length / 2), "half"],
      [Buffer.alloc(0), "empty"],
      [other, "another byte"],
    ] as const) {
      await writeFile(file, broken);
      expect(await takeFromDisk(file, "one"), why).toBeNull();
    }
    await writeFile(file, whole);
    expect((await takeFromDisk(file, "one"))?.pages).toHaveLength(PLACES.length);
  });

  it("do not hold what only stands in for a page that cannot be rendered", async () => {
    const { site } = await left();
    site.expire(["story:/en/valley"]);
    const targets = site.press.packed().map(({ key }) => key.target);
    expect(targets).not.toContain("/en/valley");
    expect(targets).toHaveLength(PLACES.length - 1);
  });
});
