"use server";

import { z } from "zod";
import { publishStory } from "@/lib/stories/publish";
import { action } from "@/lib/web/action";
import { checkBeforeAct } from "../check-before-act";
import { exceptions } from "../checked-publication";
import { proofOf } from "../proof-of";
import { rowId } from "../story-form";

const publishForm = z.object({ storyId: rowId, revisionId: rowId, ...exceptions });

/** Publishes exactly the named revision for the first time; it replaces nothing. Its page is looked at once more. */
export const publishStoryAction = action(publishForm, async (desk, form) => {
  await checkBeforeAct(desk, form.storyId, form.revisionId);
  await publishStory(desk.newsroom, desk.actor, { ...form, replaces: null });
  return { goTo: proofOf(form.storyId, "live") };
});
