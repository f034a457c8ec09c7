"use server";

import { DateTime } from "luxon";
import { toNotation } from "@/lib/body/notation";
import { canonicalJson } from "@/lib/chain";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { Conflict, FieldsWrong, NotFound } from "@/lib/refusal";
import { readSiteSettings } from "@/lib/settings/site";
import { approveStory } from "@/lib/stories/approve";
import { cutRevision } from "@/lib/stories/cut-revision";
import type { EditorView } from "@/lib/stories/desk-view";
import type { StoryContent } from "@/lib/stories/fields";
import { findStoryForEditor } from "@/lib/stories/queries";
import { saveStory } from "@/lib/stories/save";
import { submitStory } from "@/lib/stories/submit";
import { action } from "@/lib/web/action";
import type { TheirText } from "@/components/desk/editor/conflict.client";
import { openedText } from "./opened-text";
import { contentOf, storyForm, type StoryForm } from "./story-form";

type Desk = { newsroom: Newsroom; actor: Actor };

/** Saves what was typed and then does what the pressed button says: nothing more, submit, approve, or go on to publishing. */
export const saveStoryAction = action(storyForm, async (desk, form) => {
  const view = await findStoryForEditor(desk.newsroom, desk.actor, form.storyId);
  if (!view) throw new NotFound();
  const written = await writtenIn(desk, form, view);
  const untouched = isUntouched(form, view, written);
  // Words for the log were typed all the same: they stay on the screen.
  if (untouched && form.note === "") return { goTo: `/desk/stories/${view.id}?said=moved` };
  const version = await saveIfChanged(desk, form, view, { ...written, untouched });
  return goOn(desk, form, version);
});

async function goOn({ newsroom, actor }: Desk, form: StoryForm, version: number) {
  const { storyId } = form;
  const here = `/desk/stories/${storyId}`;
  switch (form.next) {
    case "save":
      return { goTo: `${here}?said=saved` };
    case "submit":
      await submitStory(newsroom, actor, { storyId, version, note: form.note || undefined });
      return { goTo: `${here}?said=submitted` };
    case "approve":
      if (form.revisionId === undefined) throw new NotFound("revision");
      await approveStory(newsroom, actor, { storyId, revisionId: form.revisionId });
      return { goTo: `${here}?said=approved` };
    default: {
      const { revisionId } = await cutRevision(newsroom, actor, { storyId, version });
      return { goTo: `${here}/${form.next}?revision=${revisionId}` };
    }
  }
}

/** A text that is the same as what is stored is not saved again: an approval stands only for the text it was given to. */
async function saveIfChanged(
  desk: Desk,
  form: StoryForm,
  view: EditorView,
  { content, aside, untouched }: Written & { untouched: boolean },
): Promise<number> {
  const baseVersion = form.onTop ?? form.baseVersion;
  const same =
    baseVersion === view.version &&
    canonicalJson(content) === canonicalJson(view.content) &&
    aside.internalNotes === view.aside.internalNotes &&
    (aside.dueAt?.toISOString() ?? "") === view.aside.dueAt &&
    aside.askedWords === view.aside.askedWords;
  if (same) return view.version;
  try {
    return (await saveStory(desk.newsroom, desk.actor, { storyId: view.id, baseVersion, content, aside }))
      .version;
  } catch (error) {
    throw error instanceof Conflict ? await withTheirs(desk, form.storyId, error, untouched) : error;
  }
}

/** The text that the form holds, and what stands beside it. */
type Written = { content: StoryContent; aside: Awaited<ReturnType<typeof asideOf>> };

async function writtenIn(desk: Desk, form: StoryForm, view: EditorView): Promise<Written> {
  const names = new Map(view.choices.people.map(({ id, name }) => [id, name]));
  // Whoever left the paper keeps the byline they have.
  for (const { personId, name } of view.content.bylines) if (personId) names.set(personId, name);
  const content = contentOf(form, view.content, (personId) => names.get(personId));
  return { content, aside: await asideOf(desk, form) };
}

/**
 * Somebody saved meanwhile, and nothing was typed here that could be lost. A text that cannot be saved at all is told
 * so by the act.
 */
function isUntouched(form: StoryForm, view: EditorView, { content, aside }: Written): boolean {
  const mayBeSaved = view.acts.some(({ act, allowed }) => act === "story.save" && allowed);
  if (!mayBeSaved || form.onTop !== undefined || form.baseVersion === view.version) return false;
  const dueAt = aside.dueAt?.toISOString() ?? "";
  return form.opened === openedText(content, { ...aside, dueAt });
}

async function asideOf({ newsroom }: Desk, form: StoryForm) {
  const { internalNotes, askedWords, due } = form;
  if (!due) return { internalNotes, askedWords, dueAt: null };
  const { zone } = await readSiteSettings(newsroom.db);
  const local = DateTime.fromISO(due, { zone });
  if (!local.isValid || local.year < 2000 || local.year > 2100) throw new FieldsWrong({ due: "dateWrong" });
  return { internalNotes, askedWords, dueAt: local.toJSDate() };
}

/** Both versions in the same words: what was saved in between, as the form would show it. */
async function withTheirs(
  { newsroom, actor }: Desk,
  storyId: number,
  conflict: Conflict,
  untouched: boolean,
): Promise<Conflict> {
  const view = await findStoryForEditor(newsroom, actor, storyId);
  if (!view) throw new NotFound();
  const theirs: TheirText = {
    untouched,
    version: view.version,
    savedBy: view.savedBy ?? "",
    saved: view.saved.words,
    headline: view.content.headline,
    standfirst: view.content.standfirst,
    body: toNotation(view.content.body),
  };
  return new Conflict(untouched ? "textNewer" : conflict.code, theirs, conflict.values);
}
