import { canonicalJson } from "@/lib/canonical-json";
import { sha256 } from "@/lib/chain";

type Stored = { editionId: number; name: string; slug: string; about: string };

/** A series as it stands, in one word that a form can name: its names in every edition that has one. */
export function baseOfSeries(names: readonly Stored[]): string {
  const rows = names.map(({ editionId, name, slug, about }) => ({ editionId, name, slug, about }));
  return sha256(canonicalJson(rows.sort((a, b) => a.editionId - b.editionId))).slice(0, 16);
}
