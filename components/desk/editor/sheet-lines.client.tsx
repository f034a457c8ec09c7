"use client";

import type { KeyboardEvent } from "react";
import { useTranslations } from "use-intl";
import { FieldError } from "@/components/ui/field";
import { useDraftField, useDraftValue } from "@/components/desk/writing/draft.client";
import { Limit, limitId, limitOf } from "@/components/desk/writing/limit";
import { useSmartField } from "@/components/desk/writing/smart-field";
import type { Choice } from "@/lib/stories/desk-view";
import type { DraftFields } from "@/lib/writing/fields";
import { useFieldError, useMayWrite } from "./inspector/state.client";

/** The section, as it stands over the headline. */
export function Kicker({ sections }: { sections: readonly Choice[] }) {
  const words = useTranslations("desk.writing.sheet");
  const sectionId = useDraftValue((draft) => draft.field("sectionId"));
  return <p className="kicker">{sections.find(({ id }) => id === sectionId)?.name ?? words("noSection")}</p>;
}

type LineName = {
  [Key in keyof DraftFields]-?: DraftFields[Key] extends string ? Key : never;
}[keyof DraftFields];

type SheetLineProps = {
  name: LineName;
  label: string;
  placeholder: string;
  look: "head" | "stand" | "place";
  /** In UTF-16 code units. What is longer stands and says so; it is not saved until it is shorter. */
  longest: number;
  language: string;
  /** The id of what Enter goes on to. */
  next: string;
};

/** A text of one paragraph that grows with its words. Enter goes on to what follows on the sheet. */
export function SheetLine({ name, label, placeholder, look, longest, language, next }: SheetLineProps) {
  const [value, set] = useDraftField(name);
  const mayWrite = useMayWrite();
  const error = useFieldError(name);
  const smart = useSmartField(language);
  const limit = limitOf(value, longest);
  const isWrong = limit === "over" || error !== undefined;
  const goOn = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    document.getElementById(next)?.focus();
  };
  return (
    <div>
      <label className="vh" htmlFor={name}>
        {label}
      </label>
      <div className={`grows ${look}`} data-value={value || placeholder}>
        <textarea
          id={name}
          name={name}
          className="bare"
          rows={1}
          lang={language}
          spellCheck
          placeholder={placeholder}
          value={value}
          readOnly={!mayWrite}
          // A story begins with its headline.
          autoFocus={look === "head" && value === ""}
          aria-invalid={isWrong || undefined}
          aria-describedby={limit !== "fine" ? limitId(name) : error ? `${name}-error` : undefined}
          onChange={({ target }) => set(target.value.replace(/\s*[\r\n]+\s*/g, " "))}
          onKeyDown={goOn}
          {...smart}
        />
      </div>
      <Limit name={name} text={value} longest={longest} />
      {limit === "over" ? null : <FieldError name={name} {...(error ? { error } : {})} />}
    </div>
  );
}
