import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { changePublic, type ChangeInput } from "./public-change";

/** We were unclear or unfair: moves "Clarified", with a note. */
export function clarifyStory(newsroom: Newsroom, actor: Actor, input: ChangeInput) {
  return changePublic(newsroom, actor, "clarify", input);
}
