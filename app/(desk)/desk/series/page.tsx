import type { Metadata } from "next";
import { NewSeriesForm } from "@/components/desk/series/new-series-form";
import { SeriesRows } from "@/components/desk/series/series-rows";
import { Screen } from "@/components/desk/screen";
import { Notice } from "@/components/ui/notice";
import { openNewsroom } from "@/lib/newsroom";
import { whyNot } from "@/lib/permissions";
import { listSeries } from "@/lib/series/find-series";
import { listChoices } from "@/lib/stories/choices";
import { requireActor } from "@/lib/web/actor";
import { wordsFor } from "@/lib/words/words";
import { createSeriesAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsFor((await requireActor("/desk/series")).language)("desk.series.title") };
}

/** Every series, and a form that makes one. */
export default async function SeriesPage() {
  const actor = await requireActor("/desk/series");
  const words = wordsFor(actor.language);
  if (whyNot(actor, "series.create") !== null) {
    return (
      <Screen title={words("desk.series.title")} narrow>
        <Notice tone="act" title={words("desk.series.onlyEditors")} />
      </Screen>
    );
  }
  const newsroom = openNewsroom();
  const [rows, { languages }] = await Promise.all([listSeries(newsroom, actor), listChoices(newsroom)]);
  return (
    <Screen title={words("desk.series.title")} narrow>
      <p className="small">{words("desk.series.about")}</p>
      <SeriesRows rows={rows} words={words} />
      <NewSeriesForm languages={languages} action={createSeriesAction} words={words} />
    </Screen>
  );
}
