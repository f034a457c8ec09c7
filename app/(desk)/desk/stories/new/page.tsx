import type { Metadata } from "next";
import { PlaceField } from "@/components/desk/editor/place-field";
import { Screen } from "@/components/desk/screen";
import { ActionForm } from "@/components/ui/action-form.client";
import { ActionSelectField } from "@/components/ui/action-fields.client";
import { ButtonLink } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { openNewsroom } from "@/lib/newsroom";
import { listChoices } from "@/lib/stories/choices";
import { STORY_KINDS } from "@/lib/stories/view";
import { findActor, requireActor } from "@/lib/web/actor";
import { wordsFor } from "@/lib/words/words";
import { createStoryAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsFor((await findActor())?.language ?? "en")("desk.editor.new.title") };
}

export default async function NewStoryPage() {
  const actor = await requireActor("/desk/stories/new");
  const words = wordsFor(actor.language);
  const choices = await listChoices(openNewsroom());
  return (
    <Screen
      narrow
      title={words("desk.editor.new.title")}
      act={<ButtonLink href="/desk/stories/new/from-text">{words("desk.editor.new.fromText")}</ButtonLink>}
    >
      <ActionForm action={createStoryAction} className="panel stack newstory">
        <PlaceField choices={choices} language={actor.language} words={words} />
        <ActionSelectField name="kind" label={words("desk.editor.kind")} stored="news">
          {STORY_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {words(`desk.editor.kinds.${kind}`)}
            </option>
          ))}
        </ActionSelectField>
        <div className="line">
          <SubmitButton tone="act">{words("desk.editor.new.start")}</SubmitButton>
        </div>
        <p className="consequence">{words("desk.acts.consequences.create")}</p>
      </ActionForm>
    </Screen>
  );
}
