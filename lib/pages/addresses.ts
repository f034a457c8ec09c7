import { editionHref, type EditionAddress } from "@/lib/editions/addresses";
import type { StandingKind } from "./fields";

/** Where readers find a standing page: what is said of the paper itself is at /about, everything else beneath it. */
export function pageHref(edition: EditionAddress, page: { kind: StandingKind; slug: string }): string {
  return page.kind === "about" ? editionHref(edition, "about") : editionHref(edition, "about", page.slug);
}
