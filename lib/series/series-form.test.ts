import { describe, expect, it } from "vitest";
import { profileForm } from "@/lib/profiles/profile-form";
import { newSeriesForm, seriesForm } from "./series-form";

/** "й" as two signs, as file names of some systems hold it. */
const APART = "район".normalize("NFD");

describe("an address of a series", () => {
  it("is composed, whatever it was typed in, for readers’ addresses are", () => {
    const given = newSeriesForm.parse({ language: "ru", name: "Район", slug: APART });
    expect(given.slug).toBe("район");
    expect(seriesForm.parse({ seriesId: "1", "slug-ru": APART }).names).toMatchObject({
      ru: { slug: "район" },
    });
  });
});

describe("a form whose fields name what is no language", () => {
  it("is read as any other and changes nothing but itself", () => {
    const names = ["valueOf", "toString", "isPrototypeOf"];
    for (const name of names) {
      expect(
        seriesForm.safeParse({ seriesId: "1", [`name-${name}`]: "x", [`about-${name}`]: "y" }).success,
      ).toBe(true);
      expect(
        profileForm.safeParse({ personId: "1", [`name-${name}`]: "x", [`about-${name}`]: "y" }).success,
      ).toBe(true);
    }
    expect(
      names.map((name) => Object.hasOwn(Reflect.get(Object.prototype, name) as object, "about")),
    ).toEqual([false, false, false]);
  });
});
