"use server";

import { z } from "zod";
import { internalReason } from "@/lib/stories/fields";
import { settleTranslation } from "@/lib/translations/settle-translation";
import { action } from "@/lib/web/action";
import { rowId } from "../story-form";

const settleForm = z.object({ storyId: rowId, flagId: rowId, reason: internalReason.default("") });

/** Says why a translation needs no correction of its own. */
export const settleTranslationAction = action(settleForm, async ({ newsroom, actor }, form) => {
  await settleTranslation(newsroom, actor, form);
  return { goTo: `/desk/stories/${form.storyId}/translations?said=settled` };
});
