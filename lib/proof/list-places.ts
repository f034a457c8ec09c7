import { editionHref } from "@/lib/editions/addresses";
import { LIST_PAGE } from "@/lib/stories/list-sizes";
import type { ListFilter } from "@/lib/stories/public";
import { isRowId } from "@/lib/row-id";
import type { PlaceKind } from "./fields";
import { presenceIn, type At, type Place } from "./place";
import type { Standing } from "./standing";

/** The section's page, the topics' and the authors': the newest page of each. */
export async function listsOf(at: At, standing: Standing): Promise<Place[]> {
  const { edition, content } = standing;
  const { sectionId, topicIds } = content;
  const people = content.bylines.flatMap(({ personId }) => personId ?? []);
  const [section, topics, authors] = await Promise.all([
    sectionId === null ? null : at.db.section.findUnique({ where: { id: sectionId } }),
    at.db.topicName.findMany({ where: { editionId: edition.id, topicId: { in: topicIds.filter(isRowId) } } }),
    at.db.person.findMany({ where: { id: { in: people.filter(isRowId) } }, orderBy: { id: "asc" } }),
  ]);
  return Promise.all([
    ...(section ? [list("section", section.name, [section.slug], { sectionId: section.id })] : []),
    ...topics.map(({ topicId, name, slug }) => list("topic", name, ["topics", slug], { topicId })),
    ...authors.map(({ id, name, handle }) => list("person", name, ["people", handle], { personId: id })),
  ]);

  async function list(
    kind: PlaceKind,
    name: string,
    path: string[],
    filter: Omit<ListFilter, "editionId">,
  ): Promise<Place> {
    const presence = await presenceIn(at, standing, { ...filter, editionId: edition.id }, LIST_PAGE);
    return {
      kind,
      name,
      path: editionHref(edition, ...path),
      expected: { of: "list", story: standing.id, entry: standing.newest.number, presence },
    };
  }
}
