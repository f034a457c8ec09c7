import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { endPublic, type EndInput } from "./end-public";

/** Withdraws a live story: its text stays readable under a notice that says why. */
export function withdrawStory(newsroom: Newsroom, actor: Actor, input: EndInput) {
  return endPublic(newsroom, actor, "story.withdraw", "withdrawn", input);
}
