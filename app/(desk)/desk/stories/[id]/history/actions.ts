"use server";

import { z } from "zod";
import { findStorySeen, isOpen } from "@/lib/history/story-seen";
import { restoreRevision } from "@/lib/stories/restore-revision";
import { action } from "@/lib/web/action";
import { rowId } from "../story-form";

const restoreForm = z.object({
  storyId: rowId,
  revisionId: rowId,
  baseVersion: z.coerce.number().int().nonnegative(),
});

/** Brings an old text back into the working copy. Where readers have a text before them, the change dialog follows. */
export const restoreRevisionAction = action(restoreForm, async ({ newsroom, actor }, form) => {
  const { revisionId } = await restoreRevision(newsroom, actor, form);
  const seen = await findStorySeen(newsroom, actor, form.storyId);
  const here = `/desk/stories/${form.storyId}`;
  return {
    goTo: seen && isOpen(seen.story) ? `${here}/change?revision=${revisionId}` : `${here}?said=restored`,
  };
});
