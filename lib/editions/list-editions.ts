import { authorize } from "@/lib/authorize";
import { canonicalJson } from "@/lib/canonical-json";
import { sha256 } from "@/lib/chain";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { missingWords } from "@/lib/words/words";
import type { Edition } from "@/prisma/generated/client";
import { editionHref } from "./addresses";
import type { EditionRowView, EditionSettings } from "./fields";

/** Every edition in its order, for admins. */
export async function listEditions({ db }: Newsroom, actor: Actor): Promise<EditionRowView[]> {
  authorize(actor, "edition.save");
  const editions = await db.edition.findMany({ orderBy: [{ position: "asc" }, { id: "asc" }] });
  return editions.map((edition) => ({
    ...settingsOf(edition),
    language: edition.language,
    direction: edition.direction,
    isDefault: edition.isDefault,
    href: editionHref(edition),
    missing: missingWords(edition.language)?.length ?? null,
    base: baseOf(edition),
  }));
}

/** What can be changed of an edition. */
export function settingsOf({ name, siteName, about, slugs }: Edition): EditionSettings {
  return { name, siteName, about, slugs };
}

/** The settings as they stand, in one word that a form can name. */
export function baseOf(edition: Edition): string {
  return sha256(canonicalJson(settingsOf(edition))).slice(0, 16);
}
