import type { ReactNode } from "react";
import type { ActionForm } from "@/components/ui/action-form.client";
import { ActionAreaField } from "@/components/ui/action-fields.client";
import type { EditorView } from "@/lib/stories/desk-view";
import type { Words } from "@/lib/words/words";
import { waitingWords } from "../waiting-words";
import { Dialog } from "./dialog";
import { refusedAct } from "./refused-act";
import { Required } from "./required";

type EndProps = {
  act: "withdraw" | "unpublish" | "kill";
  /** Which words the act cannot do without. */
  needs: "note" | "reason";
  view: EditorView;
  action: Parameters<typeof ActionForm>[0]["action"];
  words: Words;
  /** Of a dangerous act: by what somebody proves again who they are, once that is asked for. */
  proof?: ReactNode;
  children?: ReactNode;
};

/** An act that ends or restricts a story's public life. It names the public state only, so nobody's typing can hold it up. */
export function EndDialog({ act, needs, view, action, words, proof, children }: EndProps) {
  return (
    <Dialog
      storyId={view.id}
      title={words(`desk.end.${act}.title`, { headline: view.content.headline })}
      about={words(`desk.end.${act}.about`)}
      action={action}
      button={words(`desk.end.${act}.button`)}
      tone="stop"
      leave={words("desk.end.leave")}
      consequence={words(`desk.end.${act}.consequence`)}
      refused={refusedAct(view, `story.${act}`)}
      words={words}
      proof={proof}
    >
      <input type="hidden" name="publicState" value={view.publicState} />
      {view.address ? (
        <p className="small">{words("desk.end.address", { address: decodeURI(view.address) })}</p>
      ) : null}
      {view.standing.waiting.map((schedule) => (
        <p className="small" key={schedule.id}>
          {words("desk.end.cancels", { what: waitingWords(schedule, words) })}
        </p>
      ))}
      {children}
      <ActionAreaField
        name="note"
        label={
          needs === "note" ? (
            <Required label={words("desk.end.note")} words={words} />
          ) : (
            words("desk.end.noteOptional")
          )
        }
        hint={words("desk.end.noteHint")}
        rows={3}
        maxLength={2_000}
        required={needs === "note"}
      />
      <ActionAreaField
        name="reason"
        label={
          needs === "reason" ? (
            <Required label={words("desk.end.reason")} words={words} />
          ) : (
            words("desk.end.reasonOptional")
          )
        }
        hint={words("desk.end.reasonHint")}
        rows={2}
        maxLength={2_000}
        required={needs === "reason"}
      />
    </Dialog>
  );
}
