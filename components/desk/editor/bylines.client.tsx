"use client";

import { useTranslations } from "use-intl";
import { useAnswer } from "@/components/ui/action-form.client";
import { FieldError } from "@/components/ui/field";
import type { Byline } from "@/lib/stories/fields";
import type { ChoicesView } from "@/lib/stories/desk-view";

type BylinesProps = { stored: readonly Byline[]; people: ChoicesView["people"] };

/** Who wrote it, in order: a colleague or a free name in each row, and one row more than there are. */
export function Bylines({ stored, people }: BylinesProps) {
  const words = useTranslations("desk.editor.bylines");
  const answer = useAnswer();
  const refused = answer && !answer.ok ? answer : null;
  const typed = (name: string, at: number) => refused?.values?.[`${name}.${at}`];
  // Two rows at least: a name that comes only once would not be sent as a list.
  const rows = Array.from({ length: Math.max(stored.length + 1, 2) }, (_, at) => stored[at]);
  return (
    <fieldset className="bylines" id="bylines">
      <legend>{words("title")}</legend>
      <ol>
        {rows.map((line, at) => (
          <li key={at}>
            <input
              className="bare"
              name="bylineOrder"
              inputMode="numeric"
              maxLength={4}
              aria-label={words("order", { row: at + 1 })}
              defaultValue={typed("bylineOrder", at) ?? String(at + 1)}
            />
            <select
              className="bare"
              name="bylinePerson"
              aria-label={words("person", { row: at + 1 })}
              defaultValue={typed("bylinePerson", at) ?? (line?.personId ? String(line.personId) : "")}
            >
              <option value="">{words("free")}</option>
              {line?.personId && !people.some(({ id }) => id === line.personId) ? (
                <option value={line.personId}>{line.name}</option>
              ) : null}
              {people.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
            <input
              className="bare"
              name="bylineName"
              maxLength={200}
              aria-label={words("name", { row: at + 1 })}
              placeholder={words("namePlaceholder")}
              defaultValue={typed("bylineName", at) ?? (line && !line.personId ? line.name : "")}
            />
            <input
              className="bare"
              name="bylineRole"
              maxLength={200}
              aria-label={words("role", { row: at + 1 })}
              placeholder={words("rolePlaceholder")}
              defaultValue={typed("bylineRole", at) ?? line?.role ?? ""}
            />
            <FieldError name={`bylines-${at}`} error={refused?.fields?.[`bylineName.${at}`]} />
          </li>
        ))}
      </ol>
      <p className="hint">{words("hint")}</p>
    </fieldset>
  );
}
