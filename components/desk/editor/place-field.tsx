import { ActionSelectField } from "@/components/ui/action-fields.client";
import type { ChoicesView } from "@/lib/stories/desk-view";
import type { Words } from "@/lib/words/words";

type PlaceProps = { choices: Pick<ChoicesView, "languages" | "sections">; language: string; words: Words };

/** Language and section in one choice: a section belongs to one edition, so no wrong pair can be sent. */
export function PlaceField({ choices, language, words }: PlaceProps) {
  const home = choices.languages.find((edition) => edition.language === language) ?? choices.languages[0];
  return (
    <ActionSelectField name="place" label={words("desk.editor.new.place")} stored={home?.language ?? ""}>
      {choices.languages.map((edition) => (
        <optgroup key={edition.language} label={edition.name}>
          <option value={edition.language}>
            {words("desk.editor.new.later", { language: edition.name })}
          </option>
          {choices.sections
            .filter((section) => section.language === edition.language)
            .map(({ id, name }) => (
              <option key={id} value={`${id} ${edition.language}`}>
                {name}
              </option>
            ))}
        </optgroup>
      ))}
    </ActionSelectField>
  );
}
