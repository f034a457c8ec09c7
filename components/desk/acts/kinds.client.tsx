"use client";

import { useTranslations } from "use-intl";
import { useField } from "@/components/ui/action-form.client";
import { FieldError } from "@/components/ui/field";

const KINDS = ["fix", "update", "correct", "clarify"] as const;

/** The four kinds of change, one sentence each. None is chosen beforehand: it is the editor's to say what it was. */
export function Kinds() {
  const words = useTranslations("desk.change");
  const { value, error } = useField("kind", "");
  return (
    <fieldset className="kinds" aria-describedby={error ? "kind-error" : undefined}>
      <legend>{words("kind")}</legend>
      {KINDS.map((kind) => (
        <label className="kind" key={`${kind} ${value}`}>
          <input
            type="radio"
            name="kind"
            id={kind === "fix" ? "kind" : undefined}
            value={kind}
            defaultChecked={value === kind}
            required
          />
          <b>{words(`kinds.${kind}.name`)}</b>
          <span>{words(`kinds.${kind}.about`)}</span>
        </label>
      ))}
      <FieldError name="kind" error={error} />
    </fieldset>
  );
}
