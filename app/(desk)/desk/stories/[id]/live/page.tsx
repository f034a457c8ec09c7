import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Proof } from "@/components/desk/proof";
import { Screen } from "@/components/desk/screen";
import { ButtonLink } from "@/components/ui/button";
import { findProof } from "@/lib/proof/proof";
import { readDeskClock } from "@/lib/web/desk-clock";
import { saidWords } from "../said-words";
import { storyOfPage, type StoryPageProps } from "../story-of-page";

export async function generateMetadata(props: StoryPageProps): Promise<Metadata> {
  const { words } = await storyOfPage(props, "/live");
  return { title: words("desk.proof.title") };
}

/** Proof that readers have what the desk sent them: every place is asked anew with every look at this page. */
export default async function ProofPage(props: StoryPageProps) {
  const { actor, newsroom, view, words } = await storyOfPage(props, "/live");
  const proof = await findProof(newsroom, actor, view.id);
  if (!proof) notFound();
  const maySave = view.acts.some(({ act, allowed }) => act === "story.save" && allowed);
  const clock = await readDeskClock(newsroom, actor.language);
  const said = saidWords((await props.searchParams).said, view, words);
  return (
    <Screen
      title={words("desk.proof.title")}
      beside={view.content.headline}
      act={
        maySave ? (
          <ButtonLink size="sm" href={`/desk/stories/${view.id}`}>
            {words("desk.proof.write")}
          </ButtonLink>
        ) : undefined
      }
    >
      <Proof storyId={view.id} proof={proof} stamps={view.stamps} clock={clock} said={said} words={words} />
    </Screen>
  );
}
