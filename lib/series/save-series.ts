import { authorize } from "@/lib/authorize";
import { faultOfWords } from "@/lib/checks/fault-of-words";
import { timeOfAct } from "@/lib/clock";
import { appendLog } from "@/lib/log";
import { lastSaved } from "@/lib/log/last-saved";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { Conflict, FieldsWrong, NotFound } from "@/lib/refusal";
import { ACT_LIMITS } from "@/lib/stories/story-act";
import { tidyName } from "@/lib/topics/fold";
import type { SeriesName } from "@/prisma/generated/client";
import { seriesField, type SeriesField, type SeriesWords, type TheirSeries } from "./fields";
import { baseOfSeries } from "./series-base";
import { lockSeries, nameSeries } from "./series-name";

export type SaveSeriesInput = {
  seriesId: number;
  /** The series that the form was opened with, as `findSeries` names it. */
  base: string;
  names: Record<string, SeriesWords>;
};

/**
 * Writes what a series is called in each of the editions given; readers have it at once. A name that is there cannot be
 * taken away, because its address is known. Refuses what `nameSeries` refuses, and with Conflict, saying who and when,
 * what was written upon another series than the one that stands here. What stays as it is leaves no entry.
 */
export async function saveSeries(
  { db, clock }: Newsroom,
  actor: Actor,
  { seriesId, base: seen, names }: SaveSeriesInput,
): Promise<void> {
  authorize(actor, "series.save");
  await db.$transaction(async (tx) => {
    await lockSeries(tx);
    const series = await tx.series.findUnique({ where: { id: seriesId }, include: { names: true } });
    if (!series) throw new NotFound("series");
    const editions = await tx.edition.findMany({ where: { language: { in: Object.keys(names) } } });
    const sent = Object.entries(names).flatMap(([language, words]) => {
      const edition = editions.find((one) => one.language === language);
      if (!edition) throw new FieldsWrong({ [seriesField("name", language)]: "unknownLanguage" });
      const before = series.names.find(({ editionId }) => editionId === edition.id);
      if (!before && Object.values(words).every((text) => text === "")) return [];
      return { language, edition, words, before };
    });
    const stands = sent.flatMap(whatStands);
    const base = baseOfSeries(series.names);
    if (base !== seen && stands.length > 0) {
      const theirs: TheirSeries = {
        base,
        fields: Object.fromEntries(stands.map(([field, before]) => [field, before])),
      };
      const who = await lastSaved(tx, actor, ["series.create", "series.save"], ["series", seriesId]);
      throw new Conflict("seriesSavedFirst", theirs, who);
    }
    for (const [field, , now] of stands) {
      const fault = faultOfWords(now);
      if (fault) throw new FieldsWrong({ [field]: fault });
    }
    const changed: string[] = [];
    for (const { language, edition, words } of sent) {
      const field = (name: SeriesField) => seriesField(name, language);
      if (await nameSeries(tx, { seriesId, edition, words }, field)) changed.push(language);
    }
    if (changed.length === 0) return;
    const name = changed.map((language) => names[language]?.name ?? "").find(Boolean) ?? "";
    const data = { series: seriesId, name, changed };
    await appendLog(tx, { act: "series.save", at: await timeOfAct(tx, clock), actor, data });
  }, ACT_LIMITS);
}

type Sent = { language: string; words: SeriesWords; before: SeriesName | undefined };

/** Each field of the form in which something else was sent, with what stands there and what was sent. An address that is given stays. */
function whatStands({ language, words, before }: Sent): [field: string, text: string, sent: string][] {
  const { name = "", about = "" } = before ?? {};
  const fields: [string, string, string][] = [];
  if (tidyName(words.name) !== name) fields.push([seriesField("name", language), name, words.name]);
  if (words.about !== about) fields.push([seriesField("about", language), about, words.about]);
  return fields;
}
