import { describe, expect, it } from "vitest";
import { slug } from "@/lib/stories/fields";
import { suggestSlug } from "@/lib/stories/slugs";
import { LONGEST_SLUG, slugFault } from "./fields";

describe("a slug that is typed", () => {
  it.each(["low-bridge-repair", "2026", "мост-через-реку", ""])("may be %o", (text) => {
    expect(slugFault(text)).toBeNull();
  });

  it.each(["Low-Bridge", "low bridge", "-low", "low-", "low--bridge", "low/bridge", "low_bridge"])(
    "may not be %o",
    (text) => {
      expect(slugFault(text)).toBe("slug");
    },
  );

  it("is told that it is too long before anything else", () => {
    expect(slugFault("x".repeat(LONGEST_SLUG))).toBeNull();
    expect(slugFault(`${"x".repeat(LONGEST_SLUG)} x`)).toBe("tooLong");
  });

  it.each(["low-bridge", "Low bridge", "x".repeat(LONGEST_SLUG + 1), "мост", "a--b", ""])(
    "meets the same answer beside the field and on the server: %o",
    (text) => {
      expect(slug.safeParse(text).success).toBe(slugFault(text) === null);
    },
  );

  it.each(["Council puts the Low Bridge repair at 4.7 million", "Жаңа көпір ашылды", "Мост закрыт до весны"])(
    "is never refused where it is suggested: %s",
    (headline) => {
      const suggested = suggestSlug(headline);
      expect(suggested).not.toBe("");
      expect(slugFault(suggested)).toBeNull();
    },
  );
});
