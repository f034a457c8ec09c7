import { Icon } from "@/components/ui/icon";
import type { Words } from "@/lib/words/words";

type Values = Record<string, string | number>;
type ReasonProps = { id: string; code?: string | undefined; values?: Values | undefined; words: Words };

/** Why an act is refused, beside its button. */
export function Reason({ id, code = "notFound", values, words }: ReasonProps) {
  const way = wayOut(code, words, values);
  return <Refused id={id} sentence={reasonWords(code, words, values)} {...(way ? { way } : {})} />;
}

type Way = { href: string; label: string };

/** Where what stands in the way can be settled; null where a sentence must do. */
function wayOut(code: string, words: Words, values: Values = {}): Way | null {
  const editor = `/desk/stories/${values["storyId"]}`;
  if (values["storyId"] === undefined) return null;
  if (code === "noteBlocks")
    return { href: `${editor}#note-${values["noteId"]}`, label: words("desk.notes.show") };
  if (code === "suggestionsOpen")
    return { href: `${editor}#suggestions`, label: words("desk.suggesting.show") };
  return null;
}

/** A refusal in a sentence of its own. */
export function Refused({ id, sentence, way }: { id: string; sentence: string; way?: Way }) {
  return (
    <p className="refusal" id={id}>
      <Icon name="ban" />
      <span>
        {sentence}
        {way ? (
          <>
            {" "}
            <a className="link" href={way.href}>
              {way.label}
            </a>
          </>
        ) : null}
      </span>
    </p>
  );
}

/** The sentence of a refusal code, "" for none. */
export function reasonWords(code: string | undefined, words: Words, values: Values = {}): string {
  const key = `refusals.${code}` as "refusals.notFound";
  return code !== undefined && words.has(key) ? words(key, values) : "";
}
