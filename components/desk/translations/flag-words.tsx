import type { FlagEntryView, TranslationFlagView } from "@/lib/translations/fields";
import type { Words } from "@/lib/words/words";

/** What was said of the story in another language: what, when, in which words, and the way to the public entry. */
export function FlagWords({ flag, words }: { flag: TranslationFlagView; words: Words }) {
  const { source, entry, note } = flag;
  return (
    <>
      <p className="strong">
        {words(`desk.flags.kinds.${entry.kind}`, { language: source.name })}
        {source.headline ? (
          <>
            {": "}
            <bdi lang={source.language}>{source.headline}</bdi>
          </>
        ) : null}
      </p>
      {note ? (
        <blockquote className="said passage" lang={source.language} dir="auto">
          {note}
        </blockquote>
      ) : (
        <p className="small muted">{words("desk.flags.noNote")}</p>
      )}
      <p className="small">
        <EntryLink entry={entry} words={words} />
      </p>
    </>
  );
}

/** "Corrected, 22 November 2026, 14:05", as a link where readers have the entry. */
export function EntryLink({ entry, words }: { entry: FlagEntryView; words: Words }) {
  const line = words("desk.reports.entryLine", {
    what: words(`site.changes.kinds.${entry.kind}`),
    moment: entry.moment.words,
    note: "",
  });
  return entry.href ? (
    <a className="link" href={entry.href}>
      {line}
    </a>
  ) : (
    line
  );
}
