import { cache } from "react";
import { readFrontState } from "@/lib/fronts/stored";
import { openNewsroom } from "@/lib/newsroom";
import { whyNot } from "@/lib/permissions";
import { NotFound } from "@/lib/refusal";
import { requireActor } from "@/lib/web/actor";

/** The draft of the edition that an address names, for whoever may arrange it; null where there is none. Read once for a request. */
export const previewedFront = cache(async (language: string) => {
  const actor = await requireActor(`/desk/front/preview/${encodeURIComponent(language)}`);
  if (whyNot(actor, "front.arrange")) return null;
  try {
    return await readFrontState(openNewsroom().db, language);
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
});
