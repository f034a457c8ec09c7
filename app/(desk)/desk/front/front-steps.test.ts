import { describe, expect, it } from "vitest";
import { stepForm } from "./front-steps";

const step = (edit: object, more: object = {}) => JSON.stringify({ edit, name: "", part: "", ...more });
const faults = (text: string) =>
  stepForm.safeParse(text).error?.issues.map(({ path }) => path.join(".")) ?? [];

const SHAPE = { layout: "rows", places: 3, fill: { of: "edition" } };

describe("a step of arranging, as its button sends it", () => {
  it("is taken with words that readers see", () => {
    expect(stepForm.parse(step({ do: "setBanner", words: " The lock opens " }))).toMatchObject({
      edit: { words: "The lock opens" },
    });
  });

  it.each(["\u0000", "a\u0000b", "a\ud800b", "\udfff", "\u200b\u2060", ""])(
    "is refused beside the field when its words are %j, which nobody reads or no database keeps",
    (words) => {
      expect(faults(step({ do: "setBanner", words }))).toContain("edit.words");
      expect(faults(step({ do: "dress", storyId: 1, headline: words }))).toContain("edit.headline");
      expect(faults(step({ do: "addContainer", ...SHAPE, name: words }))).toContain("edit.name");
      expect(faults(step({ do: "changeContainer", container: "top", ...SHAPE, name: words }))).toContain(
        "edit.name",
      );
    },
  );

  it("is refused with such words beside a picture, or for the announcement", () => {
    for (const field of ["alt", "credit", "caption"]) {
      const picture = { pictureId: 1, [field]: "a\u0000" };
      expect(faults(step({ do: "dress", storyId: 1, picture }))[0], field).toMatch(/^edit\.picture/);
    }
    expect(faults(step({ do: "endBanner" }, { name: "a\ud800b" }))).toEqual(["name"]);
    expect(faults(step({ do: "endBanner" }, { part: "\u0000" }))).toEqual(["part"]);
  });

  it.each(["", "null", "[]", "{", '{"edit":{"do":"launch"}}', step({ do: "unpin", storyId: 2 ** 31 })])(
    "is refused as %j",
    (text) => expect(faults(text).length).toBeGreaterThan(0),
  );
});
