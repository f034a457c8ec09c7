import { Icon } from "@/components/ui/icon";
import type { Words } from "@/lib/words/words";

type Values = Record<string, string | number>;
type ReasonProps = { id: string; code?: string | undefined; values?: Values | undefined; words: Words };

/** Why an act is refused, beside its button. */
export function Reason({ id, code = "notFound", values, words }: ReasonProps) {
  return <Refused id={id} sentence={reasonWords(code, words, values)} />;
}

/** A refusal in a sentence of its own. */
export function Refused({ id, sentence }: { id: string; sentence: string }) {
  return (
    <p className="refusal" id={id}>
      <Icon name="ban" />
      <span>{sentence}</span>
    </p>
  );
}

/** The sentence of a refusal code, "" for none. */
export function reasonWords(code: string | undefined, words: Words, values: Values = {}): string {
  const key = `refusals.${code}` as "refusals.notFound";
  return code !== undefined && words.has(key) ? words(key, values) : "";
}
