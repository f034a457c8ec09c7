import { noteRead } from "@/lib/expiries/note-read";
import type { ReaderDatabase } from "@/lib/database";
import { arrange, type Arranged } from "./arrange";
import { candidatesFor } from "./candidates";
import { arrangement, type Arrangement } from "./fields";
import { firstArrangement } from "./first-arrangement";

/** The arrangement that readers see of an edition: the newest that was launched, before any the one that follows from its sections. */
export async function launchedArrangement(
  db: ReaderDatabase,
  editionId: number,
  sections: readonly { id: number; slug: string }[],
): Promise<Arrangement> {
  noteRead(`front:${editionId}`);
  const launched = await db.publicFront.findUnique({ where: { editionId } });
  const known = arrangement.safeParse(launched?.arrangement);
  // Readers get a front whatever is stored: an instance may run an older program than the one that launched it.
  return known.success ? known.data : firstArrangement(sections);
}

/** An edition's front at an instant as readers see it, or as they would with another arrangement. */
export async function arrangedFront(
  db: ReaderDatabase,
  editionId: number,
  given: Arrangement,
  now: Date,
): Promise<Arranged> {
  return arrange(given, await candidatesFor(db, editionId, given), now);
}

/** Every story that stands on a front, once. */
export function storiesOn({ containers, banner }: Arranged): number[] {
  const placed = containers.flatMap(({ places }) => places.flatMap(({ storyId }) => storyId ?? []));
  return [...new Set([...placed, ...(banner?.storyId === undefined ? [] : [banner.storyId])])];
}
