import type { Metadata } from "next";
import { FromText } from "@/components/desk/editor/from-text.client";
import { PlaceField } from "@/components/desk/editor/place-field";
import { Screen } from "@/components/desk/screen";
import { ActionForm } from "@/components/ui/action-form.client";
import { openNewsroom } from "@/lib/newsroom";
import { listChoices } from "@/lib/stories/choices";
import { findActor, requireActor } from "@/lib/web/actor";
import { wordsFor } from "@/lib/words/words";
import { importTextAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsFor((await findActor())?.language ?? "en")("desk.fromText.title") };
}

export default async function FromTextPage() {
  const actor = await requireActor("/desk/stories/new/from-text");
  const words = wordsFor(actor.language);
  const choices = await listChoices(openNewsroom());
  return (
    <Screen narrow title={words("desk.fromText.title")}>
      <ActionForm action={importTextAction} className="panel stack newstory">
        <p className="small ink2">{words("desk.fromText.about")}</p>
        <PlaceField choices={choices} language={actor.language} words={words} />
        <FromText />
      </ActionForm>
    </Screen>
  );
}
