"use server";

import { createSeries } from "@/lib/series/create-series";
import { saveSeries } from "@/lib/series/save-series";
import { newSeriesForm, seriesForm } from "@/lib/series/series-form";
import { action } from "@/lib/web/action";

/** Makes a series with a name in one edition. */
export const createSeriesAction = action(newSeriesForm, async ({ newsroom, actor }, form) => {
  const { seriesId } = await createSeries(newsroom, actor, form);
  return { goTo: `/desk/series/${seriesId}?said=saved` };
});

/** Saves what a series is called in the editions. */
export const saveSeriesAction = action(seriesForm, async ({ newsroom, actor }, form) => {
  await saveSeries(newsroom, actor, form);
  return { goTo: `/desk/series/${form.seriesId}?said=saved` };
});
