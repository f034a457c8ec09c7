import type { ReaderDatabase } from "@/lib/database";
import { arrangedFront, launchedArrangement, storiesOn } from "@/lib/fronts/launched";
import type { Standing } from "./standing";

/** Whether the edition's front has a place for the story now: it is arranged here once more, as for readers. */
export async function hasPlaceOnFront(
  db: ReaderDatabase,
  { id, edition }: Pick<Standing, "id" | "edition">,
  now: Date,
): Promise<boolean> {
  const sections = await db.publicSection.findMany({
    where: { editionId: edition.id },
    orderBy: { position: "asc" },
  });
  const arrangement = await launchedArrangement(db, edition.id, sections);
  const { containers } = await arrangedFront(db, edition.id, arrangement, now);
  return storiesOn({ containers, banner: null, changesAt: null }).includes(id);
}
