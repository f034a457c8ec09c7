import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { changePublic, type ChangeInput } from "./public-change";

/** We were wrong: moves "Corrected", and the note says what was wrong and what is right. */
export function correctStory(newsroom: Newsroom, actor: Actor, input: ChangeInput) {
  return changePublic(newsroom, actor, "correct", input);
}
