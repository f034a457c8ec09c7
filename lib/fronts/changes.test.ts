import { describe, expect, it } from "vitest";
import { arrange, type Placeable } from "./arrange";
import { changesOf, withoutSealed } from "./changes";
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
  });

  it("is each thing by itself where a story moves and gets a headline, a picture and an end", () => {
    const until = "2026-03-06T09:00:00.000Z";
    expect(
      changes(put(3, "top", 1), {
        ...{ do: "dress", storyId: 3, headline: "Shorter", picture: "none", until },
      }),
    ).toEqual([
      { what: "moves", storyId: 3, from: { container: "top", place: 3 }, to: { container: "top", place: 1 } },
      { what: "headline", storyId: 3, is: "Shorter" },
      { what: "picture", storyId: 3, is: "none" },
      { what: "until", storyId: 3, is: until },
    ]);
  });

  it("is the words that are changed, with those that they replace", () => {
    const dressed = (headline?: string) =>
      side(
        after(put(2, "top", 2), { do: "dress", storyId: 2, ...(headline === undefined ? {} : { headline }) }),
      );
    expect(changesOf(dressed("Long"), dressed("Shorter"))).toEqual([
      { what: "headline", storyId: 2, was: "Long", is: "Shorter" },
    ]);
    expect(changesOf(dressed("Long"), dressed())).toEqual([{ what: "headline", storyId: 2, was: "Long" }]);
    expect(changesOf(dressed("Long"), side(first))).toEqual([
      { what: "unpinned", storyId: 2, to: { container: "top", place: 2 } },
      { what: "headline", storyId: 2, was: "Long" },
    ]);
  });

  it("is another picture, or the same in other words", () => {
    const file = { contentHash: "a".repeat(64), width: 1200, height: 800, widths: [480] };
    const shown = (pictureId: number, alt: string) =>
      side(
        [put(2, "top", 2), { do: "dress" as const, storyId: 2, picture: { pictureId, alt } }].reduce(
          (given, edit) => editArrangement(given, edit, { now: NOW, picture: () => file }),
          first,
        ),
      );
    const picture = (is: string) => [{ what: "picture", storyId: 2, is }];
    expect(changesOf(shown(5, "The lock"), shown(6, "The lock"))).toEqual(picture("other"));
    expect(changesOf(shown(5, "The lock"), shown(5, "The gate"))).toEqual(picture("described"));
    expect(changesOf(shown(5, "The lock"), side(after(put(2, "top", 2))))).toEqual(picture("own"));
  });

  it("is a place that is kept for a story that is not live yet, and its headline there", () =>
    expect(changes(put(99, "top", 2), { do: "dress", storyId: 99, headline: "Soon" })).toEqual([
      { what: "reserved", storyId: 99, to: { container: "top", place: 2 } },
      { what: "headline", storyId: 99, is: "Soon" },
    ]));

  it("is a story that is taken out, and where it stood", () => {
    const found = changes({ do: "takeOut", storyId: 16 });
    expect(found).toEqual([
      { what: "leaves", storyId: 16, from: { container: "section-7", place: 4 } },
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
      { what: "bannerBegins", words: "The lock is open" },
    ]);
  });

  it("is what of a part is another: its name, layout, places or filling", () =>
    expect(
      changes({
        ...{ do: "changeContainer", container: "river", name: "All day", layout: "rows", places: 6 },
        fill: { of: "edition" },
      }),
    ).toEqual([
      { what: "containerChanged", container: "river", of: "name" },
      { what: "containerChanged", container: "river", of: "layout" },
    ]));

  it("is what of the breaking news is another: its words, its story, its end", () => {
    const breaking = (banner: object) =>
      side(after({ do: "setBanner", words: "The lock is open", ...banner }));
    const until = "2026-03-06T09:00:00.000Z";
    expect(changesOf(breaking({}), breaking({ words: "It is shut", storyId: 3, until }))).toEqual([
      { what: "bannerWords", was: "The lock is open", is: "It is shut" },
      { what: "bannerLink", storyId: 3 },
      { what: "bannerUntil", is: until },
    ]);
    expect(changesOf(breaking({ storyId: 3, until }), breaking({}))).toEqual([
      { what: "bannerLink" },
      { what: "bannerUntil" },
    ]);
    expect(changesOf(breaking({}), side(first))).toEqual([{ what: "bannerEnds", words: "The lock is open" }]);
  });
});

describe("what is said of a story that was killed", () => {
  it("is that something is changed, without its words", () => {
    const found = changes(
      put(3, "top", 3),
      { do: "dress", storyId: 3, headline: "Secret", picture: "none" },
      { do: "setBanner", words: "Secret too", storyId: 3 },
    );
    const said = withoutSealed(found, new Set([3]), { isBannerSealed: true });
    expect(JSON.stringify(said)).not.toContain("Secret");
    expect(said).toEqual([
      { what: "pinned", storyId: 3, to: { container: "top", place: 3 } },
      { what: "dressed", storyId: 3 },
      { what: "banner" },
    ]);
    expect(withoutSealed(found, new Set(), { isBannerSealed: false })).toEqual(found);
  });
});
