import { describe, expect, it } from "vitest";
import { countChanges } from "./count-changes";
import { editArrangement } from "./edit";
import type { Arrangement, FrontEdit } from "./fields";
import { firstArrangement } from "./first-arrangement";

const CONTEXT = { now: new Date("2026-03-02T04:00:00Z"), picture: () => undefined };
const base = firstArrangement([{ id: 1, slug: "city" }]);
const after = (...edits: FrontEdit[]) =>
  edits.reduce<Arrangement>((given, edit) => editArrangement(given, edit, CONTEXT), base);

describe("what the log says of a discarded draft", () => {
  it("is nothing of a draft that changes nothing", () =>
    expect(countChanges(base, base)).toEqual({
      ...{ stories: 0, parts: 0, reordered: false, leftOut: 0, banner: false },
    }));

  it("is how many stories and parts it changed, and whether their order and the strip, in no word of its own", () => {
    const draft = after(
      { do: "put", storyId: 7, container: "top", place: 1 },
      { do: "dress", storyId: 7, headline: "Open at last" },
      { do: "put", storyId: 8, container: "river", place: 1 },
      { do: "takeOut", storyId: 9 },
      { do: "removeContainer", container: "opinion" },
      { do: "moveContainer", container: "river", by: -1 },
      { do: "setBanner", words: "The dam holds" },
    );
    expect(countChanges(base, draft)).toEqual({
      ...{ stories: 2, parts: 1, reordered: true, leftOut: 1, banner: true },
    });
  });
});
