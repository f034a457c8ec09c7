import { Icon } from "@/components/ui/icon";
import type { Words } from "@/lib/words/words";

/** Why an act is refused, beside its button. */
export function Reason({ id, code = "notFound", words }: { id: string; code?: string; words: Words }) {
  return (
    <p className="refusal" id={id}>
      <Icon name="ban" />
      <span>{reasonWords(code, words)}</span>
    </p>
  );
}

/** The sentence of a refusal code, "" for none. */
export function reasonWords(code: string | undefined, words: Words): string {
  const key = `refusals.${code}` as "refusals.notFound";
  return code !== undefined && words.has(key) ? words(key) : "";
}
