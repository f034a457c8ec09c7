import { z } from "zod";
import { seenWords, seenWordsOrNone } from "@/lib/seen-words";
import { DIRECTIONS, LONGEST_EDITION, SLUG_SCRIPTS } from "./fields";

/** A text of one line: composed, with one space where several stand. */
const line = z.string().transform((text) => text.normalize().replace(/\s+/g, " ").trim());

const settings = {
  name: line.pipe(seenWords(LONGEST_EDITION.name)),
  siteName: line.pipe(seenWords(LONGEST_EDITION.siteName)),
  about: line.pipe(seenWordsOrNone(LONGEST_EDITION.about)).default(""),
  slugs: z.enum(SLUG_SCRIPTS).default("latin"),
};

const language = z.string().trim().toLowerCase().pipe(z.string().min(1).max(LONGEST_EDITION.language));

/** An edition as its form sends it; `base` names the one that the form was opened with. */
export const saveEditionForm = z.object({ language, base: z.string().max(100), ...settings });

/** A new edition, with the name of its first section. */
export const addEditionForm = z.object({
  language,
  direction: z.enum(DIRECTIONS),
  section: line.pipe(seenWords(LONGEST_EDITION.section)),
  ...settings,
});
