import { authorize } from "@/lib/authorize";
import { timeOfAct } from "@/lib/clock";
import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { FieldsWrong, NotFound } from "@/lib/refusal";
import { ACT_LIMITS } from "@/lib/stories/story-act";
import { seriesField, type SeriesWords } from "./fields";
import { lockSeries, nameSeries } from "./series-name";

export type SaveSeriesInput = { seriesId: number; names: Record<string, SeriesWords> };

/**
 * Writes what a series is called in each of the editions given; readers have it at once. A name that is there cannot be
 * taken away, because its address is known. Refuses what `nameSeries` refuses. What stays as it is leaves no entry.
 */
export async function saveSeries(
  { db, clock }: Newsroom,
  actor: Actor,
  { seriesId, names }: SaveSeriesInput,
): Promise<void> {
  authorize(actor, "series.save");
  await db.$transaction(async (tx) => {
    await lockSeries(tx);
    const series = await tx.series.findUnique({ where: { id: seriesId }, include: { names: true } });
    if (!series) throw new NotFound("series");
    const editions = await tx.edition.findMany({ where: { language: { in: Object.keys(names) } } });
    const changed: string[] = [];
    for (const [language, words] of Object.entries(names)) {
      const edition = editions.find((one) => one.language === language);
      if (!edition) throw new FieldsWrong({ [seriesField("name", language)]: "unknownLanguage" });
      const isNamed = series.names.some(({ editionId }) => editionId === edition.id);
      if (!isNamed && Object.values(words).every((text) => text === "")) continue;
      const field = (name: keyof SeriesWords) => seriesField(name, language);
      if (await nameSeries(tx, { seriesId, edition, words }, field)) changed.push(language);
    }
    if (changed.length === 0) return;
    const name = changed.map((language) => names[language]?.name ?? "").find(Boolean) ?? "";
    const data = { series: seriesId, name, changed };
    await appendLog(tx, { act: "series.save", at: await timeOfAct(tx, clock), actor, data });
  }, ACT_LIMITS);
}
