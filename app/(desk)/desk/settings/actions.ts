"use server";

import { deskSettings } from "@/lib/settings/desk";
import { writeDeskSettings } from "@/lib/settings/write-desk-settings";
import { action } from "@/lib/web/action";

const settingsForm = deskSettings.required();

/** Saves how this newsroom works together. */
export const writeDeskSettingsAction = action(settingsForm, async ({ newsroom, actor }, form) => {
  await writeDeskSettings(newsroom, actor, form);
  return { goTo: "/desk/settings?said=saved" };
});
