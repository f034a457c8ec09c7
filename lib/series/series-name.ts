import type { Transaction } from "@/lib/database";
import { FieldsWrong } from "@/lib/refusal";
import { suggestSlug } from "@/lib/stories/slugs";
import { foldName, tidyName } from "@/lib/topics/fold";
import type { Edition } from "@/prisma/generated/client";
import type { SeriesField, SeriesWords } from "./fields";

type Named = { seriesId: number; edition: Edition; words: SeriesWords };

/**
 * Gives a series its name in an edition, or another one; the address is made with the first name and stays. Refuses a
 * name without a letter or digit, one that another series of the edition has, and an address that is taken. The
 * transaction must hold the lock of `lockSeries`.
 *
 * @param field how the form calls a field
 * @returns whether anything was written
 */
export async function nameSeries(
  tx: Transaction,
  { seriesId, edition, words }: Named,
  field: (name: SeriesField) => string,
): Promise<boolean> {
  const { id: editionId } = edition;
  const [name, about] = [tidyName(words.name), words.about];
  if (!/[\p{L}\p{N}]/u.test(name)) throw new FieldsWrong({ [field("name")]: "required" });
  const all = await tx.seriesName.findMany({ where: { editionId } });
  const others = all.filter((one) => one.seriesId !== seriesId);
  const before = all.find((one) => one.seriesId === seriesId);
  if (others.some((one) => foldName(one.name) === foldName(name)))
    throw new FieldsWrong({ [field("name")]: "seriesThere" });
  if (before?.name === name && before.about === about) return false;
  if (before) {
    const where = { seriesId_editionId: { seriesId, editionId } };
    await tx.seriesName.update({ where, data: { name, about } });
    return true;
  }
  const taken = new Set(others.map(({ slug }) => slug));
  if (words.slug && taken.has(words.slug)) throw new FieldsWrong({ [field("slug")]: "seriesAddressTaken" });
  const slug = words.slug || freeSlug(suggestSlug(name, edition.slugs) || `series-${seriesId}`, taken);
  await tx.seriesName.create({ data: { seriesId, editionId, name, slug, about } });
  return true;
}

/** Two people who name a series at once do so one after the other. */
export async function lockSeries(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('series', 0))`;
}

function freeSlug(wanted: string, taken: ReadonlySet<string>): string {
  let slug = wanted;
  for (let number = 2; taken.has(slug); number++) slug = `${wanted}-${number}`;
  return slug;
}
