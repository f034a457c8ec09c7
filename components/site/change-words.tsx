import type { ChangeView } from "@/lib/stories/view";
import type { Words } from "@/lib/words/words";

type Props = { change: ChangeView; words: Words };

/** What an entry says: its note, or in its absence what the kind means; the date it announces; where that comes from. */
export function ChangeWords({ change, words }: Props) {
  const dated = dateSentence(change, words);
  const note = change.note ?? (dated ? undefined : words(`site.changes.sentences.${plainKind(change.kind)}`));
  return (
    <>
      {dated && <p>{dated}</p>}
      {note && <p>{note}</p>}
      {change.source && (
        <p className="change__source">{words("site.changes.source", { source: change.source })}</p>
      )}
    </>
  );
}

function dateSentence({ kind, announces }: ChangeView, words: Words): string | undefined {
  if (!announces || (kind !== "redated" && kind !== "imported")) return undefined;
  return words(`site.changes.sentences.${kind}`, { date: announces.words });
}

type Sentences = Exclude<ChangeView["kind"], "redated" | "imported"> | "redatedPlain" | "importedPlain";

/** The sentence of a kind that names no date. */
function plainKind(kind: ChangeView["kind"]): Sentences {
  if (kind === "redated") return "redatedPlain";
  if (kind === "imported") return "importedPlain";
  return kind;
}
