import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { StoryFlags } from "@/components/desk/translations/story-flags";
import { StoryScreen } from "@/components/desk/story-screen";
import { openNewsroom } from "@/lib/newsroom";
import { listFlags } from "@/lib/translations/list-flags";
import { requireActor } from "@/lib/web/actor";
import { wordsFor } from "@/lib/words/words";
import { idOf, type StoryPageProps } from "../story-of-page";
import { settleTranslationAction } from "./actions";

export async function generateMetadata(props: StoryPageProps): Promise<Metadata> {
  const { view, words } = await flagsOf(props);
  return {
    title: words("desk.flags.ofStory", { headline: view.headline || words("desk.board.noHeadline") }),
  };
}

/** What was corrected in the story's other languages, and what came of it here. */
export default async function StoryTranslationsPage(props: StoryPageProps) {
  const { view, words } = await flagsOf(props);
  const { said, flag } = await props.searchParams;
  return (
    <StoryScreen
      title={words("desk.flags.title")}
      story={view}
      done={said === "settled" ? words("desk.flags.saidSettled") : undefined}
      words={words}
    >
      <StoryFlags
        view={view}
        chosen={idOf(flag) ?? undefined}
        action={settleTranslationAction}
        words={words}
      />
    </StoryScreen>
  );
}

async function flagsOf({ params }: StoryPageProps) {
  const { id } = await params;
  const actor = await requireActor(`/desk/stories/${encodeURIComponent(id)}/translations`);
  const view = await listFlags(openNewsroom(), actor, idOf(id) ?? 0);
  if (!view) notFound();
  return { view, words: wordsFor(actor.language) };
}
