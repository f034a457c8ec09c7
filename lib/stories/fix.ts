import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { changePublic, type ChangeInput } from "./public-change";

/** A typo, layout, a broken link: moves no stamp, but stands in the public change log. */
export function fixStory(newsroom: Newsroom, actor: Actor, input: ChangeInput) {
  return changePublic(newsroom, actor, "fix", input);
}
