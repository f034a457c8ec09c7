import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { changePublic, type ChangeInput } from "./public-change";

/** New facts, quotes or developments: moves "Updated". */
export function updateStory(newsroom: Newsroom, actor: Actor, input: ChangeInput) {
  return changePublic(newsroom, actor, "update", input);
}
