import type { ReaderDatabase } from "@/lib/database";
import { dayOf, momentOf } from "@/lib/dates";
import { editionHref, storyHref } from "@/lib/editions/addresses";
import { arrangeFront, FRONT_STORIES } from "@/lib/fronts/arrange";
import { lookUp } from "@/lib/stories/lookups";
import { listPublicTexts, publicEntries, stampsOf } from "@/lib/stories/public";
import { showTeaser } from "@/lib/stories/show";
import type { Standing } from "./standing";

const DAY = 86_400_000;

/** Whether the edition's front has a place for the story now: it is arranged here once more, as for readers. */
export async function hasPlaceOnFront(
  db: ReaderDatabase,
  { id, edition }: Pick<Standing, "id" | "edition">,
  zone: string,
  now: Date,
): Promise<boolean> {
  const texts = await listPublicTexts(db, { editionId: edition.id }, { take: FRONT_STORIES });
  if (!texts.some((text) => text.id === id)) return false;
  const contents = texts.map((text) => text.content);
  const ids = texts.map((text) => text.id);
  const [lookups, entries, rows] = await Promise.all([
    lookUp(db, edition, contents),
    publicEntries(db, ids),
    db.publicSection.findMany({ where: { editionId: edition.id }, orderBy: { position: "asc" } }),
  ]);
  const sections = rows.map(({ id, name, slug }) => ({ id, name, href: editionHref(edition, slug) }));
  const teasers = texts.flatMap((text) => {
    const section = sections.find((candidate) => candidate.id === text.sectionId);
    const stamps = stampsOf(entries.get(text.id) ?? [], zone);
    const { language } = edition;
    const href = storyHref(edition, text);
    return (
      showTeaser({ id: text.id, language, zone, href, content: text.content, stamps, section, lookups }) ?? []
    );
  });
  const days = [now, new Date(now.getTime() - DAY)].map((day) => dayOf(momentOf(day), zone));
  const { lead, second, side, today, recent, opinion, desks } = arrangeFront(teasers, sections, days);
  const shown = [
    lead,
    ...second,
    ...side,
    ...today,
    ...recent,
    ...opinion,
    ...desks.flatMap((d) => d.stories),
  ];
  return shown.some((teaser) => teaser?.id === id);
}
