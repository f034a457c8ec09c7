import { diffArrays } from "diff";
import type { TextView } from "@/lib/stories/desk-view";
import type { Words } from "@/lib/words/words";

type Row = { kind: "same"; texts: string[] } | { kind: "changed"; before: string; after: string };

/** What readers see now against what they will see, word by word; what stays the same is folded. */
export function WordDiff({ before, after, words }: { before: TextView; after: TextView; words: Words }) {
  const rows = rowsOf(paragraphsOf(before), paragraphsOf(after));
  const changed = rows.filter(({ kind }) => kind === "changed").length;
  return (
    <section aria-labelledby="diff">
      <div className="between">
        <h2 id="diff">{words("desk.change.text")}</h2>
        <span className="small muted">{words("desk.change.places", { count: changed })}</span>
      </div>
      <div className="diff">
        {rows.map((row, index) =>
          row.kind === "changed" ? (
            <p key={index}>
              <Changed before={row.before} after={row.after} />
            </p>
          ) : (
            <details className="fold" key={index}>
              <summary>{words("desk.change.same", { count: row.texts.length })}</summary>
              {row.texts.map((text, at) => (
                <p key={at}>{text}</p>
              ))}
            </details>
          ),
        )}
      </div>
    </section>
  );
}

function Changed({ before, after }: { before: string; after: string }) {
  return diffArrays(piecesOf(before), piecesOf(after)).map(({ value, added, removed }, index) => {
    const text = value.join("");
    if (added) return <ins key={index}>{text}</ins>;
    return removed ? <del key={index}>{text}</del> : <span key={index}>{text}</span>;
  });
}

/** Words, a number such as "5.2" among them, and whatever stands between them. */
function piecesOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:[.,’'-][\p{L}\p{N}]+)*|\s+|[^\p{L}\p{N}\s]/gu) ?? [];
}

function paragraphsOf({ headline, standfirst, paragraphs }: TextView): string[] {
  return [headline, standfirst, ...paragraphs].filter((text) => text.trim() !== "");
}

/** Paragraphs that went and came at the same place are compared with each other, one by one. */
function rowsOf(before: string[], after: string[]): Row[] {
  const rows: Row[] = [];
  let gone: string[] = [];
  let come: string[] = [];
  const settle = () => {
    for (let at = 0; at < Math.max(gone.length, come.length); at++)
      rows.push({ kind: "changed", before: gone[at] ?? "", after: come[at] ?? "" });
    [gone, come] = [[], []];
  };
  for (const { value, added, removed } of diffArrays(before, after)) {
    if (removed) gone.push(...value);
    else if (added) come.push(...value);
    else {
      settle();
      rows.push({ kind: "same", texts: value });
    }
  }
  settle();
  return rows;
}
