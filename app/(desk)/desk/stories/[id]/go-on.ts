import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { Conflict, NotFound } from "@/lib/refusal";
import { approveStory } from "@/lib/stories/approve";
import { cutRevision } from "@/lib/stories/cut-revision";
import { submitStory } from "@/lib/stories/submit";
import type { GoOnForm } from "./story-form";

type Desk = { newsroom: Newsroom; actor: Actor };

/**
 * Does with the saved text what the pressed button says: hands it in, approves it, or freezes it and goes on to the
 * page of the act. Refuses when the text is not the named version any more.
 *
 * @returns the address to go on to
 */
export async function goOn(desk: Desk, form: GoOnForm): Promise<string> {
  try {
    return await step(desk, form);
  } catch (error) {
    if (!(error instanceof Conflict) || error.code !== "savedFirst") throw error;
    // Nothing was to be saved here: what was pressed is not done.
    throw new Conflict("textNewer", undefined, error.values);
  }
}

async function step({ newsroom, actor }: Desk, form: GoOnForm): Promise<string> {
  const { storyId, version, next } = form;
  const here = `/desk/stories/${storyId}`;
  switch (next) {
    case "submit":
      await submitStory(newsroom, actor, { storyId, version, note: form.note || undefined });
      return `${here}?said=submitted`;
    case "approve":
      if (form.revisionId === undefined) throw new NotFound("revision");
      await approveStory(newsroom, actor, { storyId, revisionId: form.revisionId });
      return `${here}?said=approved`;
    case "publish":
    case "change":
    case "republish":
    case "schedule": {
      const { revisionId } = await cutRevision(newsroom, actor, { storyId, version });
      return `${here}/${next}?revision=${revisionId}`;
    }
  }
}
