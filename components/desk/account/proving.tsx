import { ProofFields } from "@/components/ui/proof-fields.client";
import type { ProofKinds } from "@/lib/web/action-state";
import type { Words } from "@/lib/words/words";

/** In the form of a dangerous act: proves again who sends it, once that is asked for. */
export function Proving({ words, kinds }: { words: Words; kinds?: ProofKinds }) {
  return (
    <ProofFields
      kinds={kinds}
      words={{
        title: words("desk.proving.title"),
        about: words("desk.proving.about"),
        password: words("desk.proving.password"),
        code: words("desk.proving.code"),
        codeHint: words("desk.proving.codeHint"),
        passkey: words("desk.proving.passkey"),
        brokenOff: words("desk.proving.brokenOff"),
        none: words("desk.proving.none"),
      }}
    />
  );
}
