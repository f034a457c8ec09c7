import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { StoryReports } from "@/components/desk/reports/story-reports";
import { Screen } from "@/components/desk/screen";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { openNewsroom } from "@/lib/newsroom";
import { listReports } from "@/lib/reports/list-reports";
import { requireActor } from "@/lib/web/actor";
import { wordsFor } from "@/lib/words/words";
import { idOf, type StoryPageProps } from "../story-of-page";
import { answerReportAction } from "./actions";

export async function generateMetadata(props: StoryPageProps): Promise<Metadata> {
  const { view, words } = await reportsOf(props);
  return {
    title: words("desk.reports.ofStory", { headline: view.headline || words("desk.board.noHeadline") }),
  };
}

/** What readers say is wrong in one story, and what came of it. */
export default async function StoryReportsPage(props: StoryPageProps) {
  const { view, words } = await reportsOf(props);
  const { said, report } = await props.searchParams;
  return (
    <Screen
      title={words("desk.reports.title")}
      beside={view.headline || words("desk.board.noHeadline")}
      narrow
      act={
        <ButtonLink size="sm" href={`/desk/stories/${view.storyId}`}>
          {words("desk.reports.toStory")}
        </ButtonLink>
      }
    >
      {said === "answered" ? (
        <Notice tone="live" role="status" title={words("desk.reports.saidAnswered")} />
      ) : null}
      <StoryReports
        view={view}
        chosen={idOf(report) ?? undefined}
        action={answerReportAction}
        words={words}
      />
    </Screen>
  );
}

async function reportsOf({ params }: StoryPageProps) {
  const { id } = await params;
  const actor = await requireActor(`/desk/stories/${encodeURIComponent(id)}/reports`);
  const view = await listReports(openNewsroom(), actor, idOf(id) ?? 0);
  if (!view) notFound();
  return { view, words: wordsFor(actor.language) };
}
