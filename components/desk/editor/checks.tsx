import { Icon } from "@/components/ui/icon";
import type { Finding } from "@/lib/stories/desk-view";
import type { Words } from "@/lib/words/words";
import { findingWords } from "../place-href";
import { PlaceLink } from "../place-link";

type ChecksProps = {
  findings: readonly Finding[];
  /** The editor's screen, where the places are: "/desk/stories/12". */
  editor: string;
  words: Words;
};

/** What stops publication and what is worth a look, each with the way to its place; a square stops, a circle warns. */
export function Checks({ findings, editor, words }: ChecksProps) {
  const stops = findings.filter(({ level }) => level === "blocker");
  const warns = findings.filter(({ level }) => level === "warning");
  return (
    <section className="part" aria-labelledby="checks">
      <h2 id="checks">{words("desk.editor.checks.title")}</h2>
      {findings.length === 0 ? <p className="small ink2">{words("desk.editor.checks.none")}</p> : null}
      <FindingList
        found={stops}
        tone="stop"
        title={words("desk.editor.checks.stops", { count: stops.length })}
        editor={editor}
        words={words}
      />
      <FindingList
        found={warns}
        tone="warn"
        first={stops.length}
        title={words("desk.editor.checks.warns", { count: warns.length })}
        editor={editor}
        words={words}
      />
    </section>
  );
}

type FindingListProps = {
  found: readonly Finding[];
  tone: "stop" | "warn";
  first?: number;
  title: string;
  editor: string;
  words: Words;
};

function FindingList({ found, tone, first = 0, title, editor, words }: FindingListProps) {
  if (found.length === 0) return null;
  return (
    <>
      <h3 className={`found-${tone}`}>
        <Icon name={tone} /> {title}
      </h3>
      {found.map((finding, index) => (
        <div className="find" key={index}>
          <span className={`gut ${tone}`} aria-hidden="true">
            {first + index + 1}
          </span>
          <p>
            {findingWords(finding, words)} <PlaceLink finding={finding} editor={editor} words={words} />
          </p>
        </div>
      ))}
    </>
  );
}
