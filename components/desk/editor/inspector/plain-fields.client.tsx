"use client";

import { useTranslations } from "use-intl";
import { FieldError, fieldIds } from "@/components/ui/field";
import { useDraftField } from "@/components/desk/writing/draft.client";
import { Limit } from "@/components/desk/writing/limit";
import type { Choice } from "@/lib/stories/desk-view";
import { STORY_KINDS } from "@/lib/stories/view";
import { useFieldError } from "./state.client";

const LONGEST_NOTES = 20_000;

/** The part of the paper in which it stands. */
export function SectionField({ sections }: { sections: readonly Choice[] }) {
  const words = useTranslations("desk.editor");
  const [sectionId, setSectionId] = useDraftField("sectionId");
  const error = useFieldError("sectionId");
  return (
    <div className="field">
      <label htmlFor="sectionId">{words("section")}</label>
      <select
        className="select"
        value={sectionId ?? ""}
        onChange={({ target }) => setSectionId(target.value === "" ? null : Number(target.value))}
        {...fieldIds({ name: "sectionId", error })}
      >
        <option value="">{words("noSection")}</option>
        {sections.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <FieldError name="sectionId" error={error} />
    </div>
  );
}

/** News, analysis and the others. */
export function KindField() {
  const words = useTranslations("desk.editor");
  const [kind, setKind] = useDraftField("kind");
  return (
    <div className="field">
      <label htmlFor="kind">{words("kind")}</label>
      <select
        className="select"
        id="kind"
        value={kind}
        onChange={({ target }) => setKind(STORY_KINDS.find((one) => one === target.value) ?? kind)}
      >
        {STORY_KINDS.map((one) => (
          <option key={one} value={one}>
            {words(`kinds.${one}`)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** What colleagues are to know of the story; readers never see it. */
export function InternalNotesField() {
  const words = useTranslations("desk.editor");
  const [notes, setNotes] = useDraftField("internalNotes");
  const error = useFieldError("internalNotes");
  return (
    <div className="field">
      <label htmlFor="internalNotes">{words("internalNotes")}</label>
      <textarea
        className="area"
        rows={3}
        value={notes}
        onChange={(event) => setNotes(event.target.value)}
        {...fieldIds({ name: "internalNotes", hint: true, error })}
      />
      <Limit name="internalNotes" text={notes} longest={LONGEST_NOTES} />
      <p className="hint" id="internalNotes-hint">
        {words("internalNotesHint")}
      </p>
      <FieldError name="internalNotes" error={error} />
    </div>
  );
}
