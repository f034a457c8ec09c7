import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SeriesForm } from "@/components/desk/series/series-form";
import { Screen } from "@/components/desk/screen";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { openNewsroom } from "@/lib/newsroom";
import { whyNot } from "@/lib/permissions";
import { findSeries } from "@/lib/series/find-series";
import { requireActor } from "@/lib/web/actor";
import { wordsFor } from "@/lib/words/words";
import { saveSeriesAction } from "../actions";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await seriesOf(props)).title };
}

/** One series: what it is called in each edition. */
export default async function OneSeriesPage(props: Props) {
  const { series, title, words } = await seriesOf(props);
  const { said } = await props.searchParams;
  return (
    <Screen
      title={title}
      beside={words("desk.disclosures.series")}
      narrow
      act={
        <ButtonLink size="sm" href="/desk/series">
          {words("desk.series.toAll")}
        </ButtonLink>
      }
    >
      {said === "saved" ? <Notice tone="live" role="status" title={words("desk.series.saved")} /> : null}
      <SeriesForm series={series} action={saveSeriesAction} words={words} />
    </Screen>
  );
}

async function seriesOf({ params }: Props) {
  const { id } = await params;
  const actor = await requireActor(`/desk/series/${encodeURIComponent(id)}`);
  if (whyNot(actor, "series.save") || !/^[1-9]\d{0,9}$/.test(id)) notFound();
  const series = await findSeries(openNewsroom(), actor, Number(id));
  if (!series) notFound();
  const title = series.editions.find(({ isNamed }) => isNamed)?.words.name ?? "";
  return { series, title, words: wordsFor(actor.language) };
}
