import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { slug } from "@/lib/stories/fields";
import { suggestSlug } from "@/lib/stories/slugs";
import { LONGEST_SLUG, slugFault } from "./fields";

describe("a slug that is typed", () => {
  it.each(["low-bridge-repair", "2026", "мост-через-реку", "жаңа-көпір", "الجسر-القديم", ""])(
    "may be %o",
    (text) => {
      expect(slugFault(text)).toBeNull();
    },
  );

  it.each([
    "Low-Bridge",
    "low bridge",
    "-low",
    "low-",
    "low--bridge",
    "low/bridge",
    "low_bridge",
    "Мост",
    "Қала",
    "краи\u0306",
    "\u0301а",
  ])("may not be %o", (text) => {
    expect(slugFault(text)).toBe("slug");
  });

  it("is told that it is too long before anything else", () => {
    expect(slugFault("x".repeat(LONGEST_SLUG))).toBeNull();
    expect(slugFault(`${"x".repeat(LONGEST_SLUG)} x`)).toBe("tooLong");
  });

  it("may be as long in Cyrillic, and is told when its encoded form would be longer than that", () => {
    expect(slugFault("ж".repeat(LONGEST_SLUG))).toBeNull();
    expect(slugFault("語".repeat(LONGEST_SLUG))).toBe("slugTooLong");
  });

  it.each([
    "low-bridge",
    "Low bridge",
    "x".repeat(LONGEST_SLUG + 1),
    "мост",
    "a--b",
    "語".repeat(LONGEST_SLUG),
    "",
  ])("meets the same answer beside the field and on the server: %o", (text) => {
    expect(slug.safeParse(text).success).toBe(slugFault(text) === null);
  });

  it.each(["Council puts the Low Bridge repair at 4.7 million", "Жаңа көпір ашылды", "Мост закрыт до весны"])(
    "is never refused where it is suggested: %s",
    (headline) => {
      const suggested = suggestSlug(headline);
      expect(suggested).not.toBe("");
      expect(slugFault(suggested)).toBeNull();
    },
  );
});

describe("a slug that a headline gives", () => {
  it.each([
    ["Мост закрыт до весны", "most-zakryt-do-vesny", "мост-закрыт-до-весны"],
    ["Жаңа көпір ашылды", "zhana-kopir-ashyldy", "жаңа-көпір-ашылды"],
    ["«Шлюз» 1871 года — снова", "shlyuz-1871-goda-snova", "шлюз-1871-года-снова"],
    ["The mayor’s lock, at 4.7 million", "the-mayors-lock-at-4-7-million", "the-mayors-lock-at-4-7-million"],
    ["Краи\u0306 за\u0301мков", "kray-zamkov", "край-замков"],
  ])("%s is written in the letters of its edition", (headline, latin, own) => {
    expect(suggestSlug(headline, "latin")).toBe(latin);
    expect(suggestSlug(headline, "own")).toBe(own);
  });

  it.each(["!!!", "—", "\u0301", "🙂", ""])("is none where the headline has no letter: %j", (headline) => {
    expect(suggestSlug(headline, "own")).toBe("");
  });

  it("is whole words, short also as machines write it, and never one that would be refused", () => {
    const long = suggestSlug(
      "Длинный заголовок о том, как закрывали старый мост через реку и открывали новый шлюз",
      "own",
    );
    expect(long).toMatch(/^длинный-заголовок-.*[а-я]$/);
    expect(long.length).toBeLessThanOrEqual(80);
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 300 }),
        fc.constantFrom("latin", "own"),
        (headline, script) => {
          const slug = suggestSlug(headline, script);
          expect(slugFault(slug)).toBeNull();
          expect(encodeURIComponent(slug).length).toBeLessThanOrEqual(480);
        },
      ),
      { numRuns: 40 },
    );
  });
});
