"use server";

import { z } from "zod";
import { publishStory } from "@/lib/stories/publish";
import { action } from "@/lib/web/action";
import { rowId } from "../story-form";

const publishForm = z.object({ storyId: rowId, revisionId: rowId });

/** Publishes exactly the named revision for the first time; it replaces nothing. */
export const publishStoryAction = action(
  publishForm,
  async ({ newsroom, actor }, { storyId, revisionId }) => {
    await publishStory(newsroom, actor, { storyId, revisionId, replaces: null });
    return { goTo: `/desk/stories/${storyId}?said=live` };
  },
);
