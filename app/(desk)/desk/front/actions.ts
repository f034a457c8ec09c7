"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { arrangeFront } from "@/lib/fronts/arrange-front";
import { bringBackFront } from "@/lib/fronts/bring-back-front";
import { discardFrontDraft } from "@/lib/fronts/discard-front-draft";
import { launchFront } from "@/lib/fronts/launch-front";
import { putFrontDraftOnTop } from "@/lib/fronts/put-draft-on-top";
import { readSiteSettings } from "@/lib/settings/site";
import { action } from "@/lib/web/action";
import { bannerEdits, bannerForm, partEdit, partForm, placeEdits, placeForm } from "./front-forms";
import { saidOf, stepForm } from "./front-steps";

const draft = { language: z.string().min(2).max(20), version: z.coerce.number().int().min(0) };
const replaces = z.coerce.number().int().min(0);
const home = (language: string, said: string, picturesLeft = 0) =>
  `/desk/front?${new URLSearchParams({
    ...{ edition: language, said },
    ...(picturesLeft > 0 ? { pictures: String(picturesLeft) } : {}),
  }).toString()}`;

/** One step of arranging: a button beside a story or over a part. */
export const arrangeFrontAction = action(
  z.object({ ...draft, step: stepForm }),
  async ({ newsroom, actor }, { step, ...form }) => {
    await arrangeFront(newsroom, actor, { ...form, edits: [step.edit] });
    refresh();
    return { message: saidOf(actor, step) };
  },
);

export const launchFrontAction = action(
  z.object({ ...draft, replaces }),
  async ({ newsroom, actor }, form) => {
    await launchFront(newsroom, actor, form);
    return { goTo: home(form.language, "launched") };
  },
);

export const discardFrontDraftAction = action(z.object(draft), async ({ newsroom, actor }, form) => {
  await discardFrontDraft(newsroom, actor, form);
  return { goTo: home(form.language, "discarded") };
});

export const putFrontDraftOnTopAction = action(z.object(draft), async ({ newsroom, actor }, form) => {
  const { picturesLeft } = await putFrontDraftOnTop(newsroom, actor, form);
  return { goTo: home(form.language, "onTop", picturesLeft) };
});

export const bringBackFrontAction = action(
  z.object({ language: draft.language, number: z.coerce.number().int().positive(), replaces }),
  async ({ newsroom, actor }, form) => {
    const { picturesLeft } = await bringBackFront(newsroom, actor, form);
    return { goTo: home(form.language, "broughtBack", picturesLeft) };
  },
);

/** A story's place, its end, its headline and its picture there. */
export const placeStoryAction = action(placeForm.extend(draft), async ({ newsroom, actor }, form) => {
  const { zone } = await readSiteSettings(newsroom.db);
  const { language, version } = form;
  await arrangeFront(newsroom, actor, { language, version, edits: placeEdits(form, zone) });
  return { goTo: home(language, "placed") };
});

export const arrangePartAction = action(partForm.and(z.object(draft)), async ({ newsroom, actor }, form) => {
  const { language, version } = form;
  await arrangeFront(newsroom, actor, { language, version, edits: [partEdit(form)] });
  return { goTo: home(language, "arranged") };
});

export const setBannerAction = action(bannerForm.extend(draft), async ({ newsroom, actor }, form) => {
  const { zone } = await readSiteSettings(newsroom.db);
  const { language, version } = form;
  await arrangeFront(newsroom, actor, { language, version, edits: bannerEdits(form, zone) });
  return { goTo: home(language, "arranged") };
});
