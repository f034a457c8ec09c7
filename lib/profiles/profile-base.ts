import { canonicalJson } from "@/lib/canonical-json";
import { sha256 } from "@/lib/chain";
import { PROFILE_FIELDS, type ProfileWords } from "./fields";

type Stored = { languages: readonly string[]; profiles: readonly (ProfileWords & { language: string })[] };

/** A profile as it stands, in one word that a form can name: every language of it, whatever is empty left out. */
export function baseOfProfile({ languages, profiles }: Stored): string {
  const written = profiles.flatMap(({ language, ...words }) =>
    PROFILE_FIELDS.filter((name) => words[name] !== "").map((name) =>
      [language, name, words[name]].join("\n"),
    ),
  );
  return sha256(canonicalJson([languages, written.sort()])).slice(0, 16);
}
