import { describe, expect, it } from "vitest";
import { z } from "zod";
import { slug } from "@/lib/stories/fields";
import { wordsFor } from "@/lib/words/words";
import { fieldErrors } from "./field-errors";

const schema = z.object({
  headline: z.string().min(1).max(5).optional(),
  password: z.string().min(12).optional(),
  slug: slug.optional(),
  note: z.string().optional(),
  needed: z.string(),
  kind: z.enum(["news", "opinion"]).optional(),
});

function errorsOf(given: Record<string, unknown>, language = "en"): Record<string, string> {
  const parsed = schema.safeParse({ needed: "here", ...given }, { reportInput: true });
  return parsed.success ? {} : fieldErrors(parsed.error, language);
}

const words = wordsFor("en");

describe("what is wrong with a field", () => {
  it("says that something is needed, whether it is empty or absent", () => {
    expect(errorsOf({ headline: "", needed: undefined })).toEqual({
      headline: words("refusals.fields.required"),
      needed: words("refusals.fields.required"),
    });
  });

  it("says that a choice is needed where none was made", () => {
    const choice = z.object({ kind: z.enum(["news", "opinion"]) });
    const needed = { kind: words("refusals.fields.required") };
    for (const given of [{}, { kind: "" }]) {
      const { error } = choice.safeParse(given, { reportInput: true });
      expect(error && fieldErrors(error, "en")).toEqual(needed);
    }
  });

  it("names the limit that a text broke", () => {
    expect(errorsOf({ headline: "Too long a headline", password: "short" })).toEqual({
      headline: words("refusals.fields.tooLong", { maximum: 5 }),
      password: words("refusals.fields.tooShort", { minimum: 12 }),
    });
  });

  it("names the limit of the shape that was meant, where a part may have several", () => {
    const shapes = z.array(
      z.union([
        z.strictObject({ type: z.literal("heading"), text: z.string().max(5) }),
        z.strictObject({ type: z.literal("quote"), by: z.string().max(3) }),
      ]),
    );
    const { error } = shapes.safeParse([{ type: "quote", by: "Vera" }], { reportInput: true });
    const wrong = error ? fieldErrors(error, "en") : {};
    expect(wrong).toEqual({ "0.by": words("refusals.fields.tooLong", { maximum: 3 }) });
  });

  it("uses a rule's own sentence", () => {
    expect(errorsOf({ slug: "Not a slug" })).toEqual({ slug: words("refusals.fields.slug") });
  });

  it("refuses a file where words belong, and a choice that is not offered", () => {
    expect(errorsOf({ note: new File(["bytes"], "boat.jpg"), kind: "poem" })).toEqual({
      note: words("refusals.fields.wrongType"),
      kind: words("refusals.fields.wrong"),
    });
  });

  it("speaks the language of whoever filled in the form", () => {
    expect(errorsOf({ slug: "Not a slug" }, "kk")).toEqual({ slug: wordsFor("kk")("refusals.fields.slug") });
  });
});
