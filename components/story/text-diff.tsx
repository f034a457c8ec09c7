import type { ReactNode } from "react";
import type { ChangedRow, LinePlace, Piece, SameRow, Style, TextDiff as Diff } from "@/lib/compare/fields";
import type { Words } from "@/lib/words/words";

type Props = { diff: Diff; words: Words };

/** What was done to a text, row by row: the words taken out and put in, and folded what stayed. */
export function TextDiff({ diff, words }: Props) {
  return (
    <div className="diff">
      {diff.changes === 0 && <p className="diff__said">{words("site.changes.diff.nothing")}</p>}
      {diff.rows.map((row, index) =>
        row.kind === "same" ? (
          <Same key={index} row={row} words={words} />
        ) : (
          <Changed key={index} row={row} words={words} />
        ),
      )}
    </div>
  );
}

/** Without its text, where the page would grow too long with it, the count stands alone. */
function Same({ row, words }: { row: SameRow; words: Words }) {
  const count = words("site.changes.diff.same", { count: row.count });
  if (row.lines.length === 0) return <p className="diff__said">{count}</p>;
  return (
    <details className="fold">
      <summary>{count}</summary>
      {row.lines.map(({ role, words: stretches }, index) => (
        <p key={index} className={`diff__line diff__line--${role}`}>
          {stretches.map((stretch, at) => (
            <Styled key={at} style={stretch.style} text={stretch.text} />
          ))}
        </p>
      ))}
    </details>
  );
}

function Changed({ row, words }: { row: ChangedRow; words: Words }) {
  return (
    <div className={`diff__row diff__row--${row.kind}`}>
      <h3>{titleOf(row, words)}</h3>
      {row.otherPicture && <p className="diff__said">{words("site.changes.diff.otherPicture")}</p>}
      {row.otherCut && <p className="diff__said">{words("site.changes.diff.otherCut")}</p>}
      {row.pieces.length > 0 && (
        <p className={`diff__line diff__line--${row.role}`}>
          {row.pieces.map((piece, index) => (
            <OnePiece key={index} piece={piece} before={row.pieces[index - 1]} words={words} />
          ))}
        </p>
      )}
    </div>
  );
}

function titleOf({ kind, was, ...row }: ChangedRow, words: Words): string {
  const place = placeWords(row, words);
  const earlier = was && placeWords(was, words);
  if (kind === "added" || kind === "removed") return words(`site.changes.diff.${kind}`, { place });
  if (kind === "changed")
    return earlier ? words("site.changes.diff.renamed", { place, was: earlier }) : place;
  return earlier && earlier !== place
    ? words("site.changes.diff.moved", { place, was: earlier })
    : words("site.changes.diff.movedOnly", { place });
}

function placeWords({ role, number }: LinePlace, words: Words): string {
  return words(`site.changes.diff.places.${role}`, { number });
}

/** A word put in for one taken out stands apart from it by a space. */
function OnePiece({ piece, before, words }: { piece: Piece; before: Piece | undefined; words: Words }) {
  const text = <Styled style={piece.style} text={piece.text} />;
  if (piece.change === "del") return <del>{text}</del>;
  if (piece.change === "same") return piece.was ? <Restyled piece={piece} words={words} /> : text;
  return (
    <>
      {before?.change === "del" && " "}
      <ins>{text}</ins>
    </>
  );
}

/** Words that stayed and are set otherwise, or lead elsewhere: what was done to them is said behind them. */
function Restyled({ piece, words }: { piece: Piece; words: Words }) {
  return (
    <>
      <span className="diff__restyled">
        <Styled style={piece.style} text={piece.text} />
      </span>{" "}
      <span className="diff__said">{restyling(piece.was ?? {}, piece.style, words).join(" ")}</span>
    </>
  );
}

const STYLES = ["bold", "italic", "strike"] as const;

function restyling(was: Style, now: Style, words: Words): string[] {
  const set = STYLES.filter((style) => was[style] !== now[style]).map((style) =>
    words(now[style] ? `site.changes.diff.${style}On` : `site.changes.diff.${style}Off`),
  );
  if (was.link === now.link) return set;
  const [before, after] = [was.link, now.link].map((link) => linkWords(link, words));
  const change = !before ? "linkAdded" : !after ? "linkRemoved" : "linkChanged";
  return [...set, words(`site.changes.diff.${change}`, { before: before ?? "", now: after ?? "" })];
}

function linkWords(link: string | undefined, words: Words): string | undefined {
  return link?.startsWith("story:") ? words("site.changes.diff.ownStory") : link;
}

const ELEMENTS = { bold: "strong", italic: "em", strike: "s" } as const;

/** Words as the story sets them. A link is only marked: it may lead nowhere by now. */
function Styled({ style, text }: { style: Style; text: string }) {
  return STYLES.filter((name) => style[name]).reduce<ReactNode>(
    (inner, name) => {
      const Element = ELEMENTS[name];
      return <Element>{inner}</Element>;
    },
    style.link ? <span className="diff__link">{text}</span> : text,
  );
}
