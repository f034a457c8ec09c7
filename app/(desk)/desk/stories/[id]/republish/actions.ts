"use server";

import { z } from "zod";
import { CHANGE_KINDS } from "@/lib/materiality/fields";
import { internalReason } from "@/lib/stories/fields";
import { republishStory } from "@/lib/stories/republish";
import { action } from "@/lib/web/action";
import { besideItsField } from "../beside-its-field";
import { checkBeforeAct } from "../check-before-act";
import { exceptions } from "../checked-publication";
import { endForm } from "../end-form";
import { proofOf } from "../proof-of";
import { rowId } from "../story-form";

const republishForm = endForm
  .extend({
    revisionId: rowId,
    replaces: rowId,
    kind: z.enum(CHANGE_KINDS).optional(),
    reason: internalReason.min(1),
    ...exceptions,
  })
  .superRefine(({ revisionId, replaces, kind }, context) => {
    if (revisionId !== replaces && kind === undefined)
      context.addIssue({ code: "custom", path: ["kind"], message: "kindMissing" });
  });

/** Brings a story back, with the text that was taken down or with another one as a change of one of the four kinds. */
export const republishStoryAction = action(republishForm, async (desk, { kind, note, ...form }) => {
  const { storyId, revisionId, replaces } = form;
  await checkBeforeAct(desk, storyId, revisionId);
  const change = revisionId === replaces ? undefined : kind;
  await besideItsField(change, () =>
    republishStory(desk.newsroom, desk.actor, {
      ...form,
      change,
      note: change === "fix" ? undefined : note || undefined,
    }),
  );
  return { goTo: proofOf(storyId, "republished") };
});
