import type { Newsroom } from "@/lib/newsroom";
import type { HistoryShow } from "./fields";
import type { StorySeen } from "./story-seen";

/** One moment of a story's life, by the numbers of its rows. */
export type Tick = { at: Date; entryId?: bigint; act?: string; revisionId?: number };

/**
 * Acts and revisions of a story on one line, newest first, as far as they may be seen and are asked for. A
 * revision that an act cut stands with that act; every other stands alone.
 */
export async function timelineOf({ db }: Newsroom, seen: StorySeen, show: HistoryShow): Promise<Tick[]> {
  const storyId = seen.story.id;
  const outside = seen.reading === "public";
  const [entries, revisions] = await Promise.all([
    db.logEntry.findMany({
      where: { storyId, ...(outside || show === "public" ? { publicNumber: { not: null } } : {}) },
      orderBy: { id: "desc" },
      select: { id: true, at: true, act: true, revisionId: true },
    }),
    db.revision.findMany({
      where: { storyId, ...(outside ? { publishedAt: { not: null } } : {}) },
      orderBy: { number: "desc" },
      select: { id: true, cutAt: true },
    }),
  ]);
  const cutAt = new Map(revisions.map((revision) => [revision.id, revision.cutAt.getTime()]));
  const withAct = new Set(
    entries.flatMap(({ revisionId, at }) =>
      revisionId !== null && cutAt.get(revisionId) === at.getTime() ? revisionId : [],
    ),
  );
  const acts = entries.map(({ id, at, act, revisionId }): Tick => ({
    at,
    act,
    entryId: id,
    ...(revisionId !== null && cutAt.has(revisionId) ? { revisionId } : {}),
  }));
  const alone = revisions.filter(({ id }) => show === "revisions" || !withAct.has(id));
  const kept = alone.map(({ id, cutAt: at }): Tick => ({ at, revisionId: id }));
  // Outsiders see a text when it became public, not when it was written.
  if (show === "public" || (outside && show === "all")) return acts;
  return show === "revisions" ? kept : merged(acts, kept);
}

/** Both lists are in order. What an act kept at its own instant stands right below it, and nothing stands below the beginning. */
function merged(acts: Tick[], kept: Tick[]): Tick[] {
  const line: Tick[] = [];
  let next = 0;
  for (const act of acts) {
    const beginning = act.act === "story.create" || act.act === "story.import";
    const below = line.at(-1)?.at.getTime() === act.at.getTime() || beginning;
    for (let tick = kept[next]; tick; tick = kept[++next]) {
      if (below ? tick.at < act.at : tick.at <= act.at) break;
      line.push(tick);
    }
    line.push(act);
  }
  return [...line, ...kept.slice(next)];
}
