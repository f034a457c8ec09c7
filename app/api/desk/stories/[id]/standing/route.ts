import { presenceOf } from "@/lib/sittings/presence";
import { stay } from "@/lib/sittings/sittings";
import { idIn, reading } from "@/lib/web/exchange";
import { sittingIn } from "@/lib/writing/requests";

export const dynamic = "force-dynamic";

/** How things stand, for a tab that the wire does not reach; the tab that asks is there. */
export const GET = reading(async ({ newsroom, actor }, { id }, query) => {
  const storyId = idIn(id);
  const sitting = sittingIn(query);
  if (sitting !== null) await stay(newsroom, actor, { storyId, sitting });
  return presenceOf(newsroom, actor, storyId);
});
