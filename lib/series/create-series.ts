import { authorize } from "@/lib/authorize";
import { faultOfWords } from "@/lib/checks/fault-of-words";
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
 * first part is out. Refuses what `nameSeries` refuses, and words that a program or an editor left by mistake.
 */
export async function createSeries(
  { db, clock }: Newsroom,
  actor: Actor,
  { language, ...words }: CreateSeriesInput,
): Promise<{ seriesId: number }> {
  authorize(actor, "series.create");
  for (const name of ["name", "about"] as const) {
    const fault = faultOfWords(words[name]);
    if (fault) throw new FieldsWrong({ [name]: fault });
  }
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
