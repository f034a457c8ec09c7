import { authorize } from "@/lib/authorize";
import { editionHref } from "@/lib/editions/addresses";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { isRowId } from "@/lib/row-id";
import type { SeriesEditView, SeriesRowView } from "./fields";
import { baseOfSeries } from "./series-base";

/** Every series by its names, the newest first. Refuses all but editors. */
export async function listSeries({ db }: Newsroom, actor: Actor): Promise<SeriesRowView[]> {
  authorize(actor, "series.create");
  const [series, counts] = await Promise.all([
    db.series.findMany({
      include: { names: { include: { edition: true }, orderBy: { edition: { position: "asc" } } } },
      orderBy: { id: "desc" },
    }),
    db.$queryRaw<{ id: number; stories: number }[]>`
      SELECT (content->'series'->>'seriesId')::integer AS id, count(*)::integer AS stories
      FROM "working_copies" WHERE content ? 'series' GROUP BY 1`,
  ]);
  return series.map(({ id, names }) => ({
    id,
    names: names.map(({ edition, name, slug }) => ({
      ...{ language: edition.language, name, href: editionHref(edition, "series", slug) },
    })),
    stories: counts.find((one) => one.id === id)?.stories ?? 0,
  }));
}

/** One series to be edited; null where there is none. Refuses all but editors. */
export async function findSeries(
  { db }: Newsroom,
  actor: Actor,
  seriesId: number,
): Promise<SeriesEditView | null> {
  authorize(actor, "series.save");
  if (!isRowId(seriesId)) return null;
  const [series, editions] = await Promise.all([
    db.series.findUnique({ where: { id: seriesId }, include: { names: true } }),
    db.edition.findMany({ orderBy: { position: "asc" } }),
  ]);
  if (!series) return null;
  return {
    id: series.id,
    base: baseOfSeries(series.names),
    editions: editions.map((edition) => {
      const found = series.names.find(({ editionId }) => editionId === edition.id);
      const { name = "", slug = "", about = "" } = found ?? {};
      return {
        ...{ language: edition.language, edition: edition.name, words: { name, slug, about } },
        isNamed: found !== undefined,
        href: found ? editionHref(edition, "series", slug) : "",
      };
    }),
  };
}
