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
import { lookForPictures, lookForStories, lookForm } from "./choices";
import { bannerEdits, bannerForm, partEdit, partForm, placeEdits, placeForm } from "./front-forms";
import { saidOf, stepForm } from "./front-steps";
import { showingNewest } from "./newest";

const draft = { language: z.string().min(2).max(20), version: z.coerce.number().int().min(0) };
const replaces = z.coerce.number().int().min(0);

/** Where the front is arranged, and what is said there: as long as `at`, the draft's version or the live front's number, is the newest. */
const home = (edition: string, said: string, at: number, picturesLeft = 0) =>
  `/desk/front?${new URLSearchParams({
    ...{ edition, said, at: String(at) },
    ...(picturesLeft > 0 ? { pictures: String(picturesLeft) } : {}),
  }).toString()}`;

/** A form of its own keeps what was typed, and says so. */
const TYPED = { frontSavedFirst: "frontSavedFirstTyped" };

/** One step of arranging: a button beside a story or over a part. */
export const arrangeFrontAction = action(
  z.object({ ...draft, step: stepForm }),
  async ({ newsroom, actor }, { step, ...form }) => {
    await showingNewest(arrangeFront(newsroom, actor, { ...form, edits: [step.edit] }));
    refresh();
    return { message: saidOf(actor, step) };
  },
);

/** Makes the draft the live front, or puts it on top of one that was launched meanwhile. */
export const launchFrontAction = action(
  z.object({ ...draft, replaces, do: z.enum(["launch", "onTop"]).default("launch") }),
  async ({ newsroom, actor }, { do: what, ...form }) => {
    if (what === "onTop") {
      const { version, picturesLeft } = await showingNewest(putFrontDraftOnTop(newsroom, actor, form));
      return { goTo: home(form.language, "onTop", version, picturesLeft) };
    }
    const { number } = await showingNewest(launchFront(newsroom, actor, form));
    return { goTo: home(form.language, "launched", number) };
  },
);

export const discardFrontDraftAction = action(z.object(draft), async ({ newsroom, actor }, form) => {
  const { version } = await showingNewest(discardFrontDraft(newsroom, actor, form));
  return { goTo: home(form.language, "discarded", version) };
});

export const bringBackFrontAction = action(
  z.object({ language: draft.language, number: z.coerce.number().int().positive(), replaces }),
  async ({ newsroom, actor }, form) => {
    const said = { frontLaunchedFirst: "frontLaunchedFirstBack" };
    const { number, picturesLeft } = await showingNewest(bringBackFront(newsroom, actor, form), said);
    return { goTo: home(form.language, "broughtBack", number, picturesLeft) };
  },
);

/** A story's place, its end, its headline and its picture there; or pictures to choose from, and nothing is saved. */
export const placeStoryAction = action(
  z.discriminatedUnion("step", [
    lookForm,
    placeForm.extend({ ...draft, step: z.literal("save").optional() }),
  ]),
  async ({ newsroom, actor }, form) => {
    if (form.step === "find") return { show: await lookForPictures(newsroom, actor, form) };
    const { zone } = await readSiteSettings(newsroom.db);
    const { language, version: seen } = form;
    const edits = placeEdits(form, zone);
    const { version } = await showingNewest(
      arrangeFront(newsroom, actor, { language, version: seen, edits }),
      TYPED,
    );
    return { goTo: home(language, "placed", version) };
  },
);

export const arrangePartAction = action(partForm.and(z.object(draft)), async ({ newsroom, actor }, form) => {
  const { language, version: seen } = form;
  const edits = [partEdit(form)];
  const { version } = await showingNewest(
    arrangeFront(newsroom, actor, { language, version: seen, edits }),
    TYPED,
  );
  return { goTo: home(language, "arranged", version) };
});

/** News that breaks: its words, the story it leads to, its end; or stories to choose from, and nothing is saved. */
export const setBannerAction = action(
  z.discriminatedUnion("step", [
    lookForm,
    bannerForm.extend({ ...draft, step: z.literal("save").optional() }),
  ]),
  async ({ newsroom, actor }, form) => {
    if (form.step === "find") return { show: await lookForStories(newsroom, actor, form) };
    const { zone } = await readSiteSettings(newsroom.db);
    const { language, version: seen } = form;
    const edits = bannerEdits(form, zone);
    const { version } = await showingNewest(
      arrangeFront(newsroom, actor, { language, version: seen, edits }),
      TYPED,
    );
    return { goTo: home(language, "arranged", version) };
  },
);
