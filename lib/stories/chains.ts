import type { Database } from "@/lib/database";
import type { ChainEntry } from "@/lib/verify-chain";
import { chainEntry } from "./public-chain";

/** One story's chain as the newsroom keeps it, whatever of it readers may see. */
export type StoryChain = { storyId: number; entries: ChainEntry[] };

const AT_ONCE = 100;

/** The chains of all stories that were ever public, in order of their ids, one after the other, so that no archive is too long. */
export async function* storyChains(db: Database): AsyncGenerator<StoryChain> {
  for (let after = 0; ;) {
    const stories = await db.story.findMany({
      where: { id: { gt: after }, logEntries: { some: { publicNumber: { not: null } } } },
      orderBy: { id: "asc" },
      select: { id: true },
      take: AT_ONCE,
    });
    for (const { id } of stories) yield { storyId: id, entries: await chainOf(db, id) };
    const last = stories.at(-1);
    if (!last) return;
    after = last.id;
  }
}

async function chainOf(db: Database, storyId: number): Promise<ChainEntry[]> {
  const [rows, revisions] = await Promise.all([
    db.logEntry.findMany({
      where: { storyId, publicNumber: { not: null } },
      orderBy: { publicNumber: "asc" },
    }),
    db.revision.findMany({
      where: { storyId, publishedAt: { not: null }, redactedAt: null },
      select: { id: true, content: true },
    }),
  ]);
  const texts = new Map(revisions.map(({ id, content }) => [id, content]));
  return rows.map((row) => chainEntry({ ...row, data: publicData(row.data) }, texts));
}

/** Of what an entry knows, the part that readers may see too. */
function publicData(data: unknown): unknown {
  return typeof data === "object" && data !== null && "public" in data ? data.public : null;
}
