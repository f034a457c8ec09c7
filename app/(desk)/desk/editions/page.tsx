import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EditionForm } from "@/components/desk/editions/edition-form";
import { EditionList } from "@/components/desk/editions/edition-list";
import { NewEditionForm } from "@/components/desk/editions/new-edition-form";
import { Screen } from "@/components/desk/screen";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { listEditions } from "@/lib/editions/list-editions";
import { openNewsroom } from "@/lib/newsroom";
import { whyNot } from "@/lib/permissions";
import { requireActor } from "@/lib/web/actor";
import { wordsFor } from "@/lib/words/words";
import { addEditionAction, saveEditionAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsFor((await requireActor("/desk/editions")).language)("desk.editions.title") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The languages in which the paper appears: all of them, one that is changed, or a new one. */
export default async function EditionsPage({ searchParams }: Props) {
  const actor = await requireActor("/desk/editions");
  if (whyNot(actor, "edition.save")) notFound();
  const words = wordsFor(actor.language);
  const editions = await listEditions(openNewsroom(), actor);
  const { said, edition: asked } = await searchParams;
  const chosen = editions.find(({ language }) => language === asked);
  const done = said === "saved" || said === "added" ? said : null;
  return (
    <Screen
      title={words("desk.editions.title")}
      beside={chosen?.name}
      narrow
      act={
        chosen ? (
          <ButtonLink size="sm" href="/desk/editions">
            {words("desk.editions.all")}
          </ButtonLink>
        ) : null
      }
    >
      {done ? <Notice tone="live" role="status" title={words(`desk.editions.said.${done}`)} /> : null}
      {chosen ? (
        <EditionForm key={chosen.base} edition={chosen} action={saveEditionAction} words={words} />
      ) : (
        <>
          <p className="small">{words("desk.editions.about")}</p>
          <EditionList editions={editions} words={words} />
          <NewEditionForm action={addEditionAction} words={words} />
        </>
      )}
    </Screen>
  );
}
