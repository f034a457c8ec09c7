"use server";

import { profileForm } from "@/lib/profiles/profile-form";
import { saveProfile } from "@/lib/profiles/save-profile";
import { action } from "@/lib/web/action";

/** Saves what a byline page says of somebody. */
export const saveProfileAction = action(profileForm, async ({ newsroom, actor }, form) => {
  await saveProfile(newsroom, actor, form);
  const own = actor.kind === "person" && actor.id === form.personId;
  return { goTo: `/desk/profile${own ? "" : `/${form.personId}`}?said=saved` };
});
