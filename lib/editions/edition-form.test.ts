import { describe, expect, it } from "vitest";
import { addEditionForm, saveEditionForm } from "./edition-form";

const GIVEN = {
  ...{ language: " RU ", direction: "ltr", section: "Город", base: "1" },
  ...{ name: "Русский", siteName: "Вестник  Тальмера", about: "" },
};
const faults = (more: object) =>
  addEditionForm
    .safeParse({ ...GIVEN, ...more })
    .error?.issues.map(({ path, message }) => [path.join("."), message]) ?? [];

describe("an edition as its form sends it", () => {
  it("is composed, with one space where several were typed", () => {
    expect(addEditionForm.parse({ ...GIVEN, name: "Краи\u0306" })).toMatchObject({
      ...{ language: "ru", name: "Край", siteName: "Вестник Тальмера", slugs: "latin" },
    });
  });

  it.each(["name", "siteName", "section", "about"])("says something that readers see in %s", (field) => {
    expect(faults({ [field]: "\u200b" })).toEqual([[field, "unseen"]]);
    expect(faults({ [field]: "\u2060\u00ad" })).toEqual([[field, "unseen"]]);
    if (field !== "section")
      expect(saveEditionForm.safeParse({ ...GIVEN, [field]: "\u200b" }).success).toBe(false);
  });

  it("may say nothing about itself, and must have a name", () => {
    expect(faults({ about: "  " })).toEqual([]);
    expect(faults({ name: "  " }).map(([field]) => field)).toContain("name");
  });
});
