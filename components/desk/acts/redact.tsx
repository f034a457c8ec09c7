import type { ActionForm } from "@/components/ui/action-form.client";
import { ActionAreaField } from "@/components/ui/action-fields.client";
import { SubmitButton } from "@/components/ui/submit-button.client";
import type { EditorView, RedactableView } from "@/lib/stories/desk-view";
import type { Words } from "@/lib/words/words";
import { Proving } from "../account/proving";
import { Dialog } from "./dialog";
import { Doomed } from "./doomed.client";
import { EntryBoxes } from "./entry-boxes.client";
import { refusedAct } from "./refused-act";
import { Required } from "./required";

type RedactProps = {
  view: EditorView;
  entries: readonly RedactableView[];
  action: Parameters<typeof ActionForm>[0]["action"];
  words: Words;
};

/** The removal of words from the record: which, what goes with them, and only then the act. */
export function Redact({ view, entries, action, words }: RedactProps) {
  return (
    <Dialog
      storyId={view.id}
      title={words("desk.redact.title", { headline: view.content.headline })}
      about={words("desk.redact.about")}
      action={action}
      button={words("desk.redact.button")}
      tone="stop"
      leave={words("desk.redact.leave")}
      consequence={words("desk.redact.consequence")}
      refused={refusedAct(view, "story.redact")}
      words={words}
      proof={<Proving words={words} />}
    >
      {entries.length === 0 ? (
        <p className="small muted">{words("desk.redact.noEntries")}</p>
      ) : (
        <EntryBoxes
          legend={words("desk.redact.entries")}
          entries={entries.map((entry) => boxOf(entry, words))}
        />
      )}
      <ActionAreaField
        name="passage"
        label={words("desk.redact.passage")}
        hint={words("desk.redact.passageHint")}
        rows={2}
        maxLength={5_000}
      />
      <SubmitButton name="step" value="look">
        {words("desk.redact.look")}
      </SubmitButton>
      <Doomed />
      <ActionAreaField
        name="note"
        label={words("desk.redact.note")}
        hint={words("desk.redact.noteHint")}
        rows={2}
        maxLength={2_000}
      />
      <ActionAreaField
        name="reason"
        label={<Required label={words("desk.redact.reason")} words={words} />}
        hint={words("desk.redact.reasonHint")}
        rows={2}
        maxLength={2_000}
        required
      />
    </Dialog>
  );
}

function boxOf({ number, kind, moment, note, gone }: RedactableView, words: Words) {
  const label = words("desk.redact.entry", {
    number,
    kind: words(`desk.redact.kinds.${kind}`),
    moment: moment.words,
  });
  return { number, label, note: gone ? words("desk.redact.gone") : note, gone };
}
