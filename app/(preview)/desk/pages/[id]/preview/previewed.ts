import { openNewsroom } from "@/lib/newsroom";
import { findPageText } from "@/lib/pages/find-pages";
import { whyNot } from "@/lib/permissions";
import { requireActor } from "@/lib/web/actor";

/** Who looks, and the text of the page that an address names: as it is saved, or one of its revisions. */
export async function previewedPage(id: string, revision: string | undefined) {
  const actor = await requireActor(`/desk/pages/${encodeURIComponent(id)}`);
  if (whyNot(actor, "page.save")) return { actor, text: null };
  const [pageId, number] = [id, revision ?? "0"].map((part) => (/^\d{1,10}$/.test(part) ? Number(part) : -1));
  const text = await findPageText(
    openNewsroom(),
    actor,
    pageId ?? -1,
    revision === undefined ? null : (number ?? -1),
  );
  return { actor, text };
}
