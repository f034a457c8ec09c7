import { ActionAreaField, ActionSelectField, ActionTextField } from "@/components/ui/action-fields.client";
import { Icon } from "@/components/ui/icon";
import type { Finding } from "@/lib/stories/desk-view";
import type { EditorView } from "@/lib/stories/desk-view";
import { STORY_KINDS } from "@/lib/stories/view";
import type { Words } from "@/lib/words/words";
import { Stamps } from "../acts/stamps";
import { findingWords } from "../place-href";
import { PlaceLink } from "../place-link";
import { Topics } from "./choices.client";

type PartProps = { view: EditorView; words: Words };

/** What is not printed: the checks, the story's details and what happened to it so far. */
export function Inspector({ view, due, zone, words }: PartProps & { due: string; zone: string }) {
  return (
    <>
      <Checks findings={view.findings} words={words} />
      <StoryPart view={view} due={due} zone={zone} words={words} />
      <History view={view} words={words} />
    </>
  );
}

type ChecksProps = {
  findings: readonly Finding[];
  /** The editor's screen, where the list stands on another one: "/desk/stories/12". */
  editor?: string;
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
  editor: string | undefined;
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

function StoryPart({ view, due, zone, words }: PartProps & { due: string; zone: string }) {
  const { content, choices, aside } = view;
  const sections = choices.sections.filter(({ language }) => language === view.language);
  return (
    <section className="part stack" aria-labelledby="details">
      <h2 id="details">{words("desk.editor.details")}</h2>
      <ActionSelectField
        name="sectionId"
        label={words("desk.editor.section")}
        stored={content.sectionId === null ? "" : String(content.sectionId)}
      >
        <option value="">{words("desk.editor.noSection")}</option>
        {sections.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </ActionSelectField>
      <ActionSelectField name="kind" label={words("desk.editor.kind")} stored={content.kind}>
        {STORY_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {words(`desk.editor.kinds.${kind}`)}
          </option>
        ))}
      </ActionSelectField>
      <Address view={view} words={words} />
      <Topics topics={choices.topics} stored={content.topicIds} />
      <ActionTextField
        name="due"
        type="datetime-local"
        label={words("desk.editor.due")}
        hint={words("desk.editor.inZone", { zone })}
        stored={due}
      />
      <ActionTextField
        name="askedWords"
        inputMode="numeric"
        label={words("desk.editor.askedWords")}
        stored={aside.askedWords === null ? "" : String(aside.askedWords)}
      />
      <ActionAreaField
        name="internalNotes"
        label={words("desk.editor.internalNotes")}
        hint={words("desk.editor.internalNotesHint")}
        stored={aside.internalNotes}
        rows={3}
      />
      <Overrides view={view} words={words} />
    </section>
  );
}

/** Where the story stands or will stand: a field until the address is fixed, and words from then on. */
function Address({ view: { address, content }, words }: PartProps) {
  if (address)
    return (
      <div className="field" id="slug" tabIndex={-1}>
        <span className="label">{words("desk.editor.address")}</span>
        <p className="num">{decoded(address)}</p>
        <p className="hint">{words("desk.editor.slugFrozen")}</p>
        <input type="hidden" name="slug" value={content.slug} />
      </div>
    );
  return (
    <ActionTextField
      name="slug"
      label={words("desk.editor.slug")}
      stored={content.slug}
      maxLength={120}
      spellCheck={false}
      hint={words("desk.editor.slugHint")}
    />
  );
}

function Overrides({ view: { content }, words }: PartProps) {
  return (
    <details>
      <summary>{words("desk.editor.overrides.title")}</summary>
      <div className="stack">
        <p className="hint">{words("desk.editor.overrides.hint")}</p>
        {(["searchTitle", "searchDescription", "socialTitle", "socialDescription"] as const).map((name) => (
          <ActionTextField
            key={name}
            name={name}
            label={words(`desk.editor.overrides.${name}`)}
            stored={content[name]}
            maxLength={name.endsWith("Title") ? 200 : 500}
          />
        ))}
      </div>
    </details>
  );
}

function History({ view, words }: PartProps) {
  const { stamps, latestRevision, publicRevision, preparedDate, id } = view;
  return (
    <section className="part stack" aria-labelledby="history">
      <h2 id="history">{words("desk.editor.history.title")}</h2>
      {stamps.length > 0 ? <Stamps stamps={stamps} words={words} /> : null}
      {preparedDate ? (
        <p className="small">
          {words("desk.editor.history.prepared", {
            date: preparedDate.moment.words,
            reason: preparedDate.reason,
          })}
        </p>
      ) : null}
      {publicRevision ? (
        <p className="small">{words("desk.editor.history.public", { number: publicRevision.number })}</p>
      ) : null}
      {latestRevision ? (
        <p className="small">
          {words("desk.editor.history.latest", {
            number: latestRevision.number,
            moment: latestRevision.cut.words,
          })}
        </p>
      ) : null}
      <p className="line">
        <a className="link" href={`/desk/stories/${id}/log`}>
          {words("desk.editor.history.log")}
        </a>
        {view.address && view.publicState !== "neverPublished" ? (
          <a className="link" href={view.address}>
            {words("desk.editor.history.onSite")}
          </a>
        ) : null}
      </p>
    </section>
  );
}

/** An address as people read it. */
function decoded(address: string): string {
  return decodeURI(address);
}
