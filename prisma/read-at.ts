import { publicEntries, stampsOf } from "@/lib/stories/public";
import { readersAt } from "./factories";

/** For tests: what a reader can tell of a story at an instant: its text, its entries, its dates. */
export async function readAt(instant: Date, storyId: number) {
  const readers = readersAt(instant);
  const story = await readers.publicStory.findUnique({ where: { id: storyId } });
  const entries = (await publicEntries(readers, [storyId])).get(storyId) ?? [];
  await readers.$disconnect();
  return {
    headline: (story?.content as { headline: string } | undefined)?.headline ?? null,
    state: story?.publicState ?? null,
    listedAt: story?.listedAt ?? null,
    entries: entries.map(({ kind, at: when, note, announces, revisionId }) => ({
      kind,
      at: when,
      note,
      announces,
      revisionId,
    })),
    stamps: stampsOf(entries, "Asia/Almaty"),
  };
}
