import { describe, expect, it } from "vitest";
import type { TeaserView } from "@/lib/stories/view";
import { arrangeFront } from "./arrange";

const CITY = { name: "City", href: "/city" };
const DAYS = ["2026-03-05", "2026-03-04"];

/** Stories newest first, a number for each; those from `old` on are older than yesterday. */
function stories(count: number, old = count): TeaserView[] {
  return Array.from({ length: count }, (_, index) => {
    const day = index < old ? "2026-03-05" : "2026-02-01";
    const moment = { precision: "day" as const, machine: day, words: day, dayWords: day };
    const kind = "news" as const;
    return {
      id: index + 1,
      href: `/city/${index + 1}`,
      kind,
      headline: "A story",
      section: CITY,
      bylines: [],
      published: moment,
    };
  });
}

const ids = (list: TeaserView[]) => list.map((story) => story.id);

describe("a front that arranges itself", () => {
  it("puts the newest story with a picture first", () => {
    const list = stories(5);
    const third = list[2] as TeaserView;
    third.picture = { src: "/a.jpg", srcset: "/a.jpg 480w", width: 480, height: 320, alt: "" };
    expect(arrangeFront(list, [CITY], DAYS).lead?.id).toBe(3);
  });

  it("fills its places from the newest down, and shows no story in two of them", () => {
    const front = arrangeFront(stories(20), [CITY], DAYS);
    expect(ids(front.second)).toEqual([2, 3]);
    expect(ids(front.side)).toEqual([4, 5, 6]);
    expect(ids(front.today)).toEqual([7, 8, 9, 10, 11, 12]);
    expect(ids(front.desks[0]?.stories ?? [])).toEqual([13, 14, 15, 16]);
  });

  it("fills the day's list with older stories on a quiet day, newest first", () =>
    expect(ids(arrangeFront(stories(20, 8), [CITY], DAYS).today)).toEqual([7, 8, 9, 10]));

  it("keeps opinion out of the news", () => {
    const list = stories(4).map((story) => (story.id === 1 ? { ...story, kind: "opinion" as const } : story));
    const front = arrangeFront(list, [CITY], DAYS);
    expect(ids(front.opinion)).toEqual([1]);
    expect(front.lead?.id).toBe(2);
  });

  it("is empty for a paper that has published nothing", () =>
    expect(arrangeFront([], [CITY], DAYS)).toEqual({
      second: [],
      side: [],
      today: [],
      recent: [],
      opinion: [],
      desks: [],
    }));
});
