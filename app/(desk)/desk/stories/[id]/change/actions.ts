"use server";

import { z } from "zod";
import { clarifyStory } from "@/lib/stories/clarify";
import { correctStory } from "@/lib/stories/correct";
import { internalReason, publicNote } from "@/lib/stories/fields";
import { fixStory } from "@/lib/stories/fix";
import { updateStory } from "@/lib/stories/update";
import { action } from "@/lib/web/action";
import { several } from "@/lib/web/form-fields";
import { besideItsField } from "../beside-its-field";
import { changeKind } from "../change-kind";
import { checkBeforeAct } from "../check-before-act";
import { exceptions } from "../checked-publication";
import { proofOf } from "../proof-of";
import { rowId } from "../story-form";

const ACTS = { update: updateStory, correct: correctStory, clarify: clarifyStory, fix: fixStory };

const changeForm = z.object({
  storyId: rowId,
  revisionId: rowId,
  replaces: rowId,
  kind: changeKind,
  note: publicNote.default(""),
  reason: internalReason.default(""),
  /** Readers' reports that it answers. */
  reports: several(rowId),
  ...exceptions,
});

/**
 * Publishes the named revision over the public one that the editor saw, as one of the four kinds. Its page is
 * looked at once more. A small fix has no note and answers no report: the fields are hidden, and what was typed or
 * ticked there for another kind stays.
 */
export const changeStoryAction = action(changeForm, async (desk, { kind, ...change }) => {
  await checkBeforeAct(desk, change.storyId, change.revisionId);
  await besideItsField(kind, () =>
    ACTS[kind](desk.newsroom, desk.actor, {
      ...change,
      note: kind === "fix" ? undefined : change.note || undefined,
      reports: kind === "fix" ? [] : change.reports,
      reason: change.reason || undefined,
    }),
  );
  return { goTo: proofOf(change.storyId, "changed") };
});
