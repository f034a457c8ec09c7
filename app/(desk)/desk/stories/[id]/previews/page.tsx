import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LinkForm } from "@/components/desk/previews/link-form";
import { LinkList } from "@/components/desk/previews/link-list";
import { Screen } from "@/components/desk/screen";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { openNewsroom } from "@/lib/newsroom";
import { findPreviewScreen } from "@/lib/previews/find-preview";
import { listPreviewLinks } from "@/lib/previews/list-links";
import { requireActor } from "@/lib/web/actor";
import { wordsFor } from "@/lib/words/words";
import { idOf, type StoryPageProps } from "../story-of-page";
import { makePreviewLinkAction, revokePreviewLinkAction } from "./actions";

export async function generateMetadata(props: StoryPageProps): Promise<Metadata> {
  const { view, words } = await linksOf(props);
  const headline = view?.headline || words("desk.board.noHeadline");
  return { title: words("desk.previews.links.pageTitle", { headline }) };
}

/** The addresses at which somebody without an account can read this story before it is out. */
export default async function PreviewsPage(props: StoryPageProps) {
  const { storyId, view, links, words } = await linksOf(props);
  const { revision, said } = await props.searchParams;
  const chosen = view?.choices.find(({ id }) => String(id) === revision)?.id;
  return (
    <Screen
      title={words("desk.previews.links.title")}
      beside={view?.headline || words("desk.board.noHeadline")}
      narrow
      act={
        <ButtonLink size="sm" href={`/desk/stories/${storyId}${view ? "/preview" : ""}`}>
          {words(view ? "desk.previews.toPreview" : "desk.previews.back")}
        </ButtonLink>
      }
    >
      {said === "takenBack" ? (
        <Notice tone="live" role="status" title={words("desk.previews.links.saidTakenBack")} />
      ) : null}
      {view ? <LinkForm view={view} revision={chosen} make={makePreviewLinkAction} words={words} /> : null}
      <section className="stack" aria-labelledby="made-links">
        <h2 id="made-links">{words("desk.previews.links.list")}</h2>
        <LinkList storyId={storyId} links={links} revoke={revokePreviewLinkAction} words={words} />
      </section>
    </Screen>
  );
}

/** Of a killed story there is no text to share, and its addresses are still there to be looked at. */
async function linksOf({ params }: StoryPageProps) {
  const { id } = await params;
  const actor = await requireActor(`/desk/stories/${encodeURIComponent(id)}/previews`);
  const newsroom = openNewsroom();
  const storyId = idOf(id) ?? 0;
  const links = await listPreviewLinks(newsroom, actor, storyId);
  if (!links) notFound();
  const view = await findPreviewScreen(newsroom, actor, storyId);
  return { storyId, view, links, words: wordsFor(actor.language) };
}
