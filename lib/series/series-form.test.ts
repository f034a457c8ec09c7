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

describe("what a series or a byline page says", () => {
  const faults = (given: { error?: { issues: { message: string }[] } | undefined }) =>
    given.error?.issues.map(({ message }) => message);

  it.each(["\u200b", "\u2060\u00ad"])("is not %j, which nobody sees", (text) => {
    const series = { language: "en", name: text };
    expect(faults(newSeriesForm.safeParse(series))).toEqual(["unseen"]);
    expect(faults(newSeriesForm.safeParse({ ...series, name: "The river", about: text }))).toEqual([
      "unseen",
    ]);
    expect(faults(seriesForm.safeParse({ seriesId: "1", "name-en": text }))).toEqual(["unseen"]);
    for (const name of ["name", "title", "about", "contact", "disclosures"])
      expect(faults(profileForm.safeParse({ personId: "1", [`${name}-en`]: text })), name).toEqual([
        "unseen",
      ]);
    expect(faults(profileForm.safeParse({ personId: "1", "name-en": "" }))).toBeUndefined();
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
