import { describe, expect, it } from "vitest";
import { altFaults, altLength } from "./alt-help";

describe("what can be better about alternative text", () => {
  it("is missing where nothing is said, and never of a decorative picture", () => {
    expect(altFaults({ alt: "" })).toEqual(["missing"]);
    expect(altFaults({ alt: " … " })).toEqual(["missing"]);
    expect(altFaults({ alt: "", decorative: true })).toEqual([]);
    expect(altFaults({ alt: "A ferry at the pier" })).toEqual([]);
  });

  it("is too long as people count letters: with its signs a letter is one", () => {
    expect(altLength(" е\u0301🧑‍🚒й ")).toBe(3);
    expect(altFaults({ alt: "й".normalize("NFD").repeat(160) })).toEqual([]);
    expect(altFaults({ alt: "a".repeat(161) })).toEqual(["long"]);
  });

  it("repeats the caption, the credit or the file's name, however that is written", () => {
    const caption = "Boats, laid up.";
    expect(altFaults({ alt: "boats laid up", caption })).toEqual(["sameAsCaption"]);
    expect(altFaults({ alt: "Dana Ermek", credit: "dana ermek" })).toEqual(["sameAsCredit"]);
    expect(altFaults({ alt: "north pier 2", fileName: "north-pier_2.jpg" })).toEqual(["sameAsFile"]);
    expect(altFaults({ alt: "north-pier.JPG", fileName: "other.jpg" })).toEqual(["fileEnding"]);
    expect(altFaults({ alt: "Boats laid up for the winter", caption })).toEqual([]);
  });

  it("begins with what a machine says already, in each language of the desk", () => {
    for (const alt of [
      ...["Photo of a ferry", "An image showing a ferry", "Фото: паром у причала", "На снимке паром"],
      ...["Фотография парома", "Суретте паром тұр", "Фотосуретте паром"],
    ])
      expect(altFaults({ alt }), alt).toEqual(["saysImage"]);
    for (const alt of [
      "Photographers wait at the pier",
      "Image processing laboratory",
      "Фотоаппарат на столе",
    ])
      expect(altFaults({ alt }), alt).toEqual([]);
  });
});
