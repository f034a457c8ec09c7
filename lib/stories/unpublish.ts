import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { endPublic, type EndInput } from "./end-public";

/** Takes a story off the site: its address answers 404 and is never given to another story. */
export function unpublishStory(newsroom: Newsroom, actor: Actor, input: EndInput) {
  return endPublic(newsroom, actor, "story.unpublish", "unpublished", input);
}
