import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { StoryReports } from "@/components/desk/reports/story-reports";
import { StoryScreen } from "@/components/desk/story-screen";
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
    <StoryScreen
      title={words("desk.reports.title")}
      story={view}
      done={said === "answered" ? words("desk.reports.saidAnswered") : undefined}
      words={words}
    >
      <StoryReports
        view={view}
        chosen={idOf(report) ?? undefined}
        action={answerReportAction}
        words={words}
      />
    </StoryScreen>
  );
}

async function reportsOf({ params }: StoryPageProps) {
  const { id } = await params;
  const actor = await requireActor(`/desk/stories/${encodeURIComponent(id)}/reports`);
  const view = await listReports(openNewsroom(), actor, idOf(id) ?? 0);
  if (!view) notFound();
  return { view, words: wordsFor(actor.language) };
}
