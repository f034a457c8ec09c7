"use server";

import { z } from "zod";
import type { ReadText } from "@/components/desk/editor/from-text.client";
import { decodePage } from "@/lib/importing/decode-page";
import { isUnreadable, type Unreadable } from "@/lib/importing/page";
import { parsePage } from "@/lib/importing/parse-page";
import { LARGEST_PASTE } from "@/lib/importing/read-page-file";
import { refusalSentence, reportPage } from "@/lib/importing/report";
import { FieldsWrong } from "@/lib/refusal";
import { readSiteSettings } from "@/lib/settings/site";
import { importStory } from "@/lib/stories/import";
import { action } from "@/lib/web/action";
import { wordsFor } from "@/lib/words/words";
import { place } from "../place";

const textForm = z.object({
  place,
  source: z.string().trim().max(200).default(""),
  text: z.string().max(LARGEST_PASTE).default(""),
  /** A file field that was left alone comes as an empty file, under a name that browser and Next do not agree on. */
  file: z
    .instanceof(File)
    .optional()
    .transform((file) => (file && file.size > 0 ? file : undefined)),
  step: z.enum(["read", "draft"]).default("read"),
});

type TextForm = z.output<typeof textForm>;

/** Reads a pasted text or a file and shows what it found; the second time, makes the draft of it. */
export const importTextAction = action(textForm, async ({ newsroom, actor }, form) => {
  const language = actor.kind === "person" ? actor.language : "en";
  const given = await textOf(form);
  const source = form.source || form.file?.name || "";
  if (!source) throw new FieldsWrong({ source: "required" });
  const name = form.file?.name || wordsFor(language)("importing.pastedText");
  if (isUnreadable(given)) return { show: refused(given, name, form.text, language) };
  const { zone } = await readSiteSettings(newsroom.db);
  const page = parsePage(given.text, { zone, languageHint: form.place.language });
  if (isUnreadable(page)) return { show: refused(page, name, given.text, language) };
  if (form.step === "draft") {
    const { storyId } = await importStory(newsroom, actor, {
      page,
      source: source.slice(0, 200),
      ...form.place,
    });
    return { goTo: `/desk/stories/${storyId}?said=imported` };
  }
  const report = reportPage(page, { language, zone, now: newsroom.clock.now() });
  const show: ReadText = { text: given.text, source, report };
  return { show };
});

async function textOf({ file, text }: TextForm): Promise<{ text: string } | Unreadable> {
  if (!file) return text.trim() === "" ? { unreadable: "empty" } : { text };
  if (file.size > LARGEST_PASTE) return { unreadable: "tooLarge" };
  return decodePage(new Uint8Array(await file.arrayBuffer()));
}

function refused(why: Unreadable, name: string, text: string, language: string): ReadText {
  return { text, source: "", refused: refusalSentence(why, name, language) };
}
