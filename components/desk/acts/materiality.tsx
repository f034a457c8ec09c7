import { Notice } from "@/components/ui/notice";
import { WEIGHTY, type Materiality, type Weighty } from "@/lib/materiality/fields";
import type { Words } from "@/lib/words/words";

type Props = { found: Materiality; words: Words };

/** How many of one sort are named; the comparison beside them shows all. */
const NAMED = 6;

/** What a change does to what readers were told: the headline, and every number, name, quotation and denial. */
export function MaterialityNotice({ found, words }: Props) {
  return (
    <Notice
      tone={found.material || found.recut ? "warn" : "act"}
      title={words(found.material ? "desk.change.found.title" : "desk.change.found.none")}
    >
      <ul>
        {found.headline ? <Headline {...found.headline} words={words} /> : null}
        {WEIGHTY.map((sort) => (
          <Sort key={sort} sort={sort} found={found} words={words} />
        ))}
        {found.fields.length > 0 ? (
          <li>
            {words("desk.change.found.also")}:{" "}
            {found.fields.map((field) => words(`desk.change.found.fields.${field}`)).join(", ")}
          </li>
        ) : null}
        {found.recut ? <li>{words("desk.change.found.recut")}</li> : null}
        <li>{shareWords(found, words)}</li>
      </ul>
      {found.material ? <p className="after-fix">{words("desk.change.found.advice")}</p> : null}
    </Notice>
  );
}

function Headline({ before, after, words }: { before: string; after: string; words: Words }) {
  return (
    <li>
      {words("desk.change.found.headline")}: <del>{before}</del> → <ins>{after}</ins>
    </li>
  );
}

function Sort({ sort, found, words }: Props & { sort: Weighty }) {
  const { exchanges } = found[sort];
  if (exchanges.length === 0) return null;
  const more = exchanges.length - NAMED;
  return (
    <li>
      {words(`desk.change.found.${sort}`)}:{" "}
      {exchanges.slice(0, NAMED).map(({ place, before, after }, at) => (
        <span key={`${place} ${at}`}>
          {at > 0 ? "; " : null}
          {before === null ? null : <del>{before}</del>}
          {before === null || after === null ? null : " → "}
          {after === null ? null : <ins>{after}</ins>}
        </span>
      ))}
      {more > 0 ? ` ${words("desk.change.found.more", { count: more })}` : null}
    </li>
  );
}

/** A share that is not nothing is never shown as nothing. */
function shareWords({ share, large }: Materiality, words: Words): string {
  const shown = share === 0 ? 0 : Math.max(share, 0.01);
  return words(large ? "desk.change.found.shareLarge" : "desk.change.found.share", { share: shown });
}
