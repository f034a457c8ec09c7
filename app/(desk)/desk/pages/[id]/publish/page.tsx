import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PublishPage } from "@/components/desk/pages/publish-page";
import { Screen } from "@/components/desk/screen";
import { ButtonLink } from "@/components/ui/button";
import { openNewsroom } from "@/lib/newsroom";
import { findPagePublication } from "@/lib/pages/find-page-publication";
import { whyNot } from "@/lib/permissions";
import { requireActor } from "@/lib/web/actor";
import { refusalWords } from "@/lib/web/refusal-words";
import { wordsFor } from "@/lib/words/words";
import { publishPageAction } from "../../actions";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { view, words } = await publicationOf(props);
  return { title: words("desk.pages.publishTitle", { title: view.title }) };
}

/** What was found in a standing page before readers have it, and the way past what may be meant. */
export default async function PublishStandingPage(props: Props) {
  const { view, words, language } = await publicationOf(props);
  return (
    <Screen
      title={words("desk.pages.publishTitle", { title: view.title })}
      narrow
      act={
        <ButtonLink size="sm" href={`/desk/pages/${view.id}`}>
          {words("desk.pages.backToEditing")}
        </ButtonLink>
      }
    >
      <PublishPage
        view={view}
        refused={view.reason && refusalWords(view.reason, language)}
        action={publishPageAction}
        words={words}
      />
    </Screen>
  );
}

async function publicationOf({ params }: Props) {
  const { id } = await params;
  const actor = await requireActor(`/desk/pages/${encodeURIComponent(id)}/publish`);
  if (whyNot(actor, "page.publish") || !/^[1-9]\d{0,9}$/.test(id)) notFound();
  const view = await findPagePublication(openNewsroom(), actor, Number(id));
  if (!view) notFound();
  return { view, words: wordsFor(actor.language), language: actor.language };
}
