import { describe, expect, it } from "vitest";
import { arrange, type Placeable } from "./arrange";
import { changesOf } from "./changes";
import { editArrangement } from "./edit";
import type { Arrangement, FrontEdit } from "./fields";
import { firstArrangement } from "./first-arrangement";

const NOW = new Date("2026-03-05T09:00:00Z");
const LIVE: Placeable[] = Array.from({ length: 16 }, (_, index) => ({
  ...{ id: index + 1, kind: "news", sectionId: 7, topicIds: [], pictured: false },
}));
const first = firstArrangement([{ id: 7, slug: "city" }]);
const side = (arrangement: Arrangement) => ({ arrangement, arranged: arrange(arrangement, LIVE, NOW) });
const after = (...edits: FrontEdit[]) =>
  edits.reduce((given, edit) => editArrangement(given, edit, { now: NOW, picture: () => undefined }), first);
const changes = (...edits: FrontEdit[]) => changesOf(side(first), side(after(...edits)));
const put = (storyId: number, container: string, place: number): FrontEdit => ({
  ...{ do: "put", storyId, container, place },
});

describe("what a draft changes", () => {
  it("is nothing where nothing was done", () => expect(changes()).toEqual([]));

  it("is the story that leads now, not the whole front that made room for it", () =>
    expect(changes(put(3, "top", 1))).toEqual([
      { what: "moves", storyId: 3, from: { container: "top", place: 3 }, to: { container: "top", place: 1 } },
    ]));

  it("is a story that is pinned where it stands, and how it is dressed there", () => {
    expect(changes(put(2, "top", 2))).toEqual([
      { what: "pinned", storyId: 2, to: { container: "top", place: 2 } },
    ]);
    const pinned = after(put(2, "top", 2));
    const dressed = after(put(2, "top", 2), { do: "dress", storyId: 2, headline: "Shorter" });
    expect(changesOf(side(pinned), side(dressed))).toEqual([
      { what: "dressed", storyId: 2, to: { container: "top", place: 2 } },
    ]);
  });

  it("is a place that is kept for a story that is not live yet", () =>
    expect(changes(put(99, "top", 2))).toEqual([{ what: "reserved", storyId: 99 }]));

  it("is a story that is taken out, and those that cross a border because of it", () => {
    const found = changes({ do: "takeOut", storyId: 16 });
    expect(found).toEqual([
      { what: "leaves", storyId: 16 },
      { what: "leftOut", storyId: 16 },
    ]);
  });

  it("is a container more or fewer, and words that break", () => {
    expect(
      changes(
        { do: "addContainer", layout: "rows", places: 2, fill: { of: "kind", kind: "review" } },
        { do: "moveContainer", container: "river", by: -1 },
        { do: "setBanner", words: "The lock is open" },
      ).filter(({ what }) => what !== "moves"),
    ).toEqual([
      { what: "containerAdded", container: "part-6" },
      { what: "containerMoved", container: "river" },
      { what: "banner" },
    ]);
  });
});
