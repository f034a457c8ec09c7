import { authorize } from "@/lib/authorize";
import { timeOfAct } from "@/lib/clock";
import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { FieldsWrong } from "@/lib/refusal";
import { ACT_LIMITS } from "@/lib/stories/story-act";
import type { SeriesWords } from "./fields";
import { lockSeries, nameSeries } from "./series-name";

export type CreateSeriesInput = SeriesWords & { language: string };

/**
 * Makes a series with a name in one edition; an empty slug is made from the name. Readers see nothing of it before its
 * first part is out. Refuses what `nameSeries` refuses.
 */
export async function createSeries(
  { db, clock }: Newsroom,
  actor: Actor,
  { language, ...words }: CreateSeriesInput,
): Promise<{ seriesId: number }> {
  authorize(actor, "series.create");
  return db.$transaction(async (tx) => {
    await lockSeries(tx);
    const edition = await tx.edition.findUnique({ where: { language } });
    if (!edition) throw new FieldsWrong({ language: "unknownLanguage" });
    const { id: seriesId } = await tx.series.create({ data: {} });
    await nameSeries(tx, { seriesId, edition, words }, (name) => name);
    const data = { series: seriesId, name: words.name, language };
    await appendLog(tx, { act: "series.create", at: await timeOfAct(tx, clock), actor, data });
    return { seriesId };
  }, ACT_LIMITS);
}
