"use server";

import { z } from "zod";
import { deskSettings } from "@/lib/settings/desk";
import { writeDeskSettings } from "@/lib/settings/write-desk-settings";
import { action } from "@/lib/web/action";
import { several } from "@/lib/web/form-fields";

const { secondReader } = deskSettings.shape;

const settingsForm = z.object({
  secondReader: secondReader.unwrap(),
  secondFactorFor: several(z.enum(["reporter", "editor", "admin"])),
});

/** Saves how this newsroom works together. */
export const writeDeskSettingsAction = action(
  settingsForm,
  async ({ newsroom, actor }, form) => {
    await writeDeskSettings(newsroom, actor, form);
    return { goTo: "/desk/settings?said=saved" };
  },
  { dangerous: true },
);
