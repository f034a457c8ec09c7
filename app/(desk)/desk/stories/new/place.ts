import { z } from "zod";

/** "7 en": a section and the edition that it belongs to; "en" alone: an edition without a section. */
export const place = z
  .string()
  .regex(/^(?:[1-9]\d{0,8} )?[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?$/, "wrong")
  .transform((text) => {
    const [first = "", second] = text.split(" ");
    return second === undefined
      ? { language: first, sectionId: null }
      : { language: second, sectionId: Number(first) };
  });
