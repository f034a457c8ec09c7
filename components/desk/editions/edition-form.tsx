import { ActionForm } from "@/components/ui/action-form.client";
import { SubmitButton } from "@/components/ui/submit-button.client";
import type { EditionRowView } from "@/lib/editions/fields";
import type { Words } from "@/lib/words/words";
import { EditionFields } from "./edition-fields";

type Props = {
  edition: EditionRowView;
  action: Parameters<typeof ActionForm>[0]["action"];
  words: Words;
};

/** What an edition is called, and the letters of its next addresses. */
export function EditionForm({ edition, action, words }: Props) {
  return (
    <ActionForm action={action} className="stack answerform" autoComplete="off">
      <input type="hidden" name="language" value={edition.language} />
      <input type="hidden" name="base" value={edition.base} />
      <EditionFields stored={edition} language={edition.language} words={words} />
      <p>
        <SubmitButton tone="act" aria-describedby="edition-consequence">
          {words("desk.editions.save")}
        </SubmitButton>
      </p>
      <p className="small ink2" id="edition-consequence">
        {words("desk.editions.consequence")}
      </p>
    </ActionForm>
  );
}
