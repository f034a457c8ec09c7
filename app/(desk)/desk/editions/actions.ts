"use server";

import { addEdition } from "@/lib/editions/add-edition";
import { addEditionForm, saveEditionForm } from "@/lib/editions/edition-form";
import { saveEdition } from "@/lib/editions/save-edition";
import { action } from "@/lib/web/action";

/** Changes what an edition is called, and the letters of its next addresses. */
export const saveEditionAction = action(saveEditionForm, async ({ newsroom, actor }, form) => {
  await saveEdition(newsroom, actor, form);
  return { goTo: "/desk/editions?said=saved" };
});

/** Makes an edition. */
export const addEditionAction = action(addEditionForm, async ({ newsroom, actor }, form) => {
  await addEdition(newsroom, actor, form);
  return { goTo: "/desk/editions?said=added" };
});
