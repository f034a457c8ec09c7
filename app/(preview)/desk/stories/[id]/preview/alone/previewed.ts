import { cache } from "react";
import { openNewsroom } from "@/lib/newsroom";
import { findPreviewedText } from "@/lib/previews/find-preview";
import { requireActor } from "@/lib/web/actor";

/** The text that this address names, for whoever is signed in; null where there is none that they may read. Read once for a request. */
export const previewedText = cache(async (id: string, revision: string | undefined) => {
  const query = revision === undefined ? "" : `?revision=${encodeURIComponent(revision)}`;
  const actor = await requireActor(`/desk/stories/${encodeURIComponent(id)}/preview/alone${query}`);
  if (!isRowId(id) || (revision !== undefined && !isRowId(revision))) return null;
  return findPreviewedText(
    openNewsroom(),
    actor,
    Number(id),
    revision === undefined ? undefined : Number(revision),
  );
});

function isRowId(text: string): boolean {
  return /^[1-9]\d{0,9}$/.test(text);
}
