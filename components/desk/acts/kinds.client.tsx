"use client";

import { useState, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useField } from "@/components/ui/action-form.client";
import { ActionAreaField } from "@/components/ui/action-fields.client";
import { FieldError } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { CHANGE_KINDS, type ChangeKind } from "@/lib/materiality/fields";

type ChangeFieldsProps = {
  /** More than a small fix: one needs a reason. */
  material: boolean;
  /** An update needs a note, as corrections and clarifications always do. */
  needsNote: boolean;
  /** It goes out at a time that is still to come. */
  later?: boolean;
  /** The log wants a reason whatever the kind. */
  needsReason?: boolean;
  /** What was found, between the kinds and what they ask for. */
  children: ReactNode;
};

/** The kinds of change, what was found, and what the chosen kind asks for. Without JavaScript the hints say what each needs. */
export function ChangeFields({ material, needsNote, later, needsReason, children }: ChangeFieldsProps) {
  const typed = useField("kind", "").value;
  const reason = useField("reason", "");
  const [kind, choose] = useState(typed);
  const [explained, explain] = useState(reason.value.trim() !== "");
  return (
    <>
      <Kinds choose={choose} later={later} />
      {children}
      {material && !explained && !reason.error ? <FixRefused /> : null}
      <div className="not-fix">
        <NoteField kind={kind} needsNote={needsNote} />
      </div>
      <ReasonField kind={kind} material={material} needed={needsReason} explain={explain} />
    </>
  );
}

type KindsProps = { choose?: (kind: ChangeKind) => void; later?: boolean | undefined };

/** The four kinds of change, one sentence each. None is chosen beforehand: it is the editor's to say what it was. */
function Kinds({ choose, later }: KindsProps) {
  const words = useTranslations("desk.change");
  const { value, error } = useField("kind", "");
  return (
    <fieldset className="kinds" aria-describedby={error ? "kind-error" : undefined}>
      <legend className="label">{words("kind")}</legend>
      {CHANGE_KINDS.map((kind) => (
        <label className="kind" key={`${kind} ${value}`}>
          <input
            type="radio"
            name="kind"
            id={kind === "fix" ? "kind" : undefined}
            value={kind}
            defaultChecked={value === kind}
            onChange={() => choose?.(kind)}
            required
          />
          <b>{words(`kinds.${kind}.name`)}</b>
          <span>{words(later && kind === "update" ? "kinds.update.aboutLater" : `kinds.${kind}.about`)}</span>
        </label>
      ))}
      <FieldError name="kind" error={error} />
    </fieldset>
  );
}

/** Beside the reason it asks for; shown while a small fix is chosen and nothing explains it. */
function FixRefused() {
  const words = useTranslations("desk.change");
  return (
    <div className="after-fix" role="status">
      <p className="refusal">
        <Icon name="ban" />
        <span>{words("fixRefused")}</span>
      </p>
    </div>
  );
}

function NoteField({ kind, needsNote }: { kind: string; needsNote: boolean }) {
  const words = useTranslations("desk.change");
  const told = kind === "correct" || kind === "clarify";
  const required = told || (kind === "update" && needsNote);
  const mark = required ? words("required") : kind === "update" ? words("optional") : null;
  const update = needsNote ? words("noteHints.updateNeeded") : words("noteHints.update");
  const any = needsNote ? words("noteHints.needed") : words("noteHint");
  return (
    <ActionAreaField
      name="note"
      label={
        <>
          {words("note")} {mark ? <span className="muted">{mark}</span> : null}
        </>
      }
      hint={told ? words(`noteHints.${kind}`) : kind === "update" ? update : any}
      aria-required={required}
      rows={3}
      maxLength={2_000}
    />
  );
}

type ReasonProps = {
  kind: string;
  material: boolean;
  needed?: boolean | undefined;
  explain: (explained: boolean) => void;
};

function ReasonField({ kind, material, needed = false, explain }: ReasonProps) {
  const words = useTranslations("desk.change");
  const asked = kind === "fix" && material;
  return (
    <ActionAreaField
      name="reason"
      label={
        asked || needed ? (
          <>
            {words(asked ? "reasonFix" : "reason")} <span className="muted">{words("required")}</span>
          </>
        ) : (
          words("reason")
        )
      }
      hint={words(asked ? "reasonFixHint" : "reasonHint")}
      aria-required={asked || needed}
      onInput={(event) => explain(event.currentTarget.value.trim() !== "")}
      rows={2}
      maxLength={2_000}
    />
  );
}
