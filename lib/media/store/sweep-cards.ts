import { storyOfCard } from "@/lib/media/social-card";
import type { Newsroom } from "@/lib/newsroom";
import { keptName, type MediaStore } from "./store";

/** So many stories are asked for at once. */
const AT_ONCE = 1_000;

/**
 * Takes away the cards of stories that are not live. Nobody gets those any more; but whoever asks first has them taken
 * away, and it may be that nobody ever asks. A card that is taken away too early is drawn anew.
 *
 * @returns how many were taken away
 */
export async function sweepCards({ db }: Pick<Newsroom, "db">, store: MediaStore): Promise<number> {
  const cards = new Map<number, string[]>();
  for await (const name of store.list(keptName("card-"))) {
    const storyId = storyOfCard(name.slice(keptName("").length));
    if (storyId !== null) cards.set(storyId, [...(cards.get(storyId) ?? []), name]);
  }
  let count = 0;
  const stories = [...cards.keys()];
  for (let at = 0; at < stories.length; at += AT_ONCE) {
    const some = stories.slice(at, at + AT_ONCE);
    const live = await db.story.findMany({
      where: { id: { in: some }, publicState: "live" },
      select: { id: true },
    });
    const kept = new Set(live.map(({ id }) => id));
    for (const name of some.filter((id) => !kept.has(id)).flatMap((id) => cards.get(id) ?? [])) {
      await store.remove(name);
      count += 1;
    }
  }
  return count;
}
