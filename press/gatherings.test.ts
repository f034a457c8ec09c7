import { afterEach, describe, expect, it } from "vitest";
import type { Answers } from "@/lib/expiries/asked-once";
import { counting, endTrials, keepingPress, notesOfPage, renderingOf } from "./press-trial";

afterEach(endTrials);

/** A press whose pages say from which answers they were made: each gathering's number. */
async function gatheringPress() {
  const { render, seen } = counting({
    "/en/one": ["story:1"],
    "/en/two": ["story:2"],
    "/en/three": ["story:3"],
  });
  const gatherings: Answers[] = [];
  const from: number[] = [];
  const site = await keepingPress((asked, response) => {
    const { answers } = notesOfPage();
    if (!answers) throw new Error("This page has no answers.");
    if (!gatherings.includes(answers)) gatherings.push(answers);
    from.push(gatherings.indexOf(answers));
    return render(asked, response);
  });
  return { ...site, seen, from };
}

describe("what pages ask the database", () => {
  it("is answered once for those that are made together, and anew a second later", async () => {
    const site = await gatheringPress();
    await site.get("/one");
    site.world.time += 999;
    await site.get("/two");
    site.world.time += 1;
    await site.get("/three");
    expect(site.from).toEqual([0, 0, 1]);
  });

  it("is asked anew after every expiry, of whatever it was", async () => {
    const site = await gatheringPress();
    await site.get("/one");
    site.expire(["story:9"]);
    await site.get("/two");
    site.expireAll();
    await site.get("/three");
    expect(site.from).toEqual([0, 1, 2]);
  });

  it("is asked anew when the clock is put back", async () => {
    const site = await gatheringPress();
    await site.get("/one");
    site.world.time -= 3_600_000;
    await site.get("/two");
    expect(site.from).toEqual([0, 1]);
  });

  it("is no answer for a page that has changed by itself since it was asked", async () => {
    const { render, seen } = counting();
    const begun = Date.parse("2026-11-23T12:00:00Z");
    const instant = begun + 500;
    const asked: (Answers | undefined)[] = [];
    const site = await keepingPress((request, response) => {
      const { answers } = notesOfPage();
      asked.push(answers);
      // Whoever has the old answers goes on naming the instant up to which they hold.
      if (answers === asked[0]) notesOfPage().validUntil = new Date(instant);
      return render(request, response);
    });
    await site.get("/one");
    site.world.time = instant + 1;
    const later = await site.get("/two");
    expect(asked.map((answers) => asked.indexOf(answers))).toEqual([0, 0, 2]);
    expect(renderingOf(later)).toBe(3);
    expect(renderingOf(await site.get("/two"))).toBe(3);
    expect(seen.length).toBe(3);
  });
});
