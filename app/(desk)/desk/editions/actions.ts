"use server";

import { z } from "zod";
import { addEdition } from "@/lib/editions/add-edition";
import { DIRECTIONS, LONGEST_EDITION, SLUG_SCRIPTS } from "@/lib/editions/fields";
import { saveEdition } from "@/lib/editions/save-edition";
import { action } from "@/lib/web/action";

const line = (longest: number) =>
  z
    .string()
    .transform((text) => text.normalize().replace(/\s+/g, " ").trim())
    .pipe(z.string().max(longest));

const settings = {
  name: line(LONGEST_EDITION.name).pipe(z.string().min(1)),
  siteName: line(LONGEST_EDITION.siteName).pipe(z.string().min(1)),
  about: line(LONGEST_EDITION.about).default(""),
  slugs: z.enum(SLUG_SCRIPTS).default("latin"),
};

const language = z.string().trim().toLowerCase().pipe(z.string().min(1).max(LONGEST_EDITION.language));

const saveForm = z.object({ language, base: z.string().max(100), ...settings });

const addForm = z.object({
  language,
  direction: z.enum(DIRECTIONS),
  section: line(LONGEST_EDITION.section).pipe(z.string().min(1)),
  ...settings,
});

/** Changes what an edition is called, and the letters of its next addresses. */
export const saveEditionAction = action(saveForm, async ({ newsroom, actor }, form) => {
  await saveEdition(newsroom, actor, form);
  return { goTo: "/desk/editions?said=saved" };
});

/** Makes an edition. */
export const addEditionAction = action(addForm, async ({ newsroom, actor }, form) => {
  await addEdition(newsroom, actor, form);
  return { goTo: "/desk/editions?said=added" };
});
