import type { ChangeView } from "@/lib/stories/view";
import type { Words } from "@/lib/words/words";

type Props = { change: ChangeView; words: Words };

/**
 * What an entry says: its note, or in its absence what the kind means; the date it announces; where that comes
 * from; what was removed from it for a legal reason.
 */
export function ChangeWords({ change, words }: Props) {
  const dated = dateSentence(change, words);
  const silent = dated !== undefined || change.redacted !== undefined;
  const note =
    change.note ?? (silent ? undefined : words(`site.changes.sentences.${plainKind(change.kind)}`));
  return (
    <>
      {dated && <p>{dated}</p>}
      {change.kind === "redacted" && change.note && <p>{words("site.changes.sentences.redacted")}</p>}
      {note && <p>{note}</p>}
      {change.redacted && (
        <p className="change__gone">{words("site.changes.redacted", { date: change.redacted.words })}</p>
      )}
      {change.diffRedacted && !change.redacted && (
        <p className="change__gone">{words("site.changes.diffRedacted")}</p>
      )}
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
