import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Dialog } from "@/components/desk/acts/dialog";
import { refusedAct } from "@/components/desk/acts/refused-act";
import { waitingWords } from "@/components/desk/waiting-words";
import { idOf, storyOfPage, type StoryPageProps } from "../story-of-page";
import { unscheduleStoryAction } from "./actions";

export async function generateMetadata(props: StoryPageProps): Promise<Metadata> {
  const { words } = await storyOfPage(props);
  return { title: words("desk.schedule.unschedule.pageTitle") };
}

export default async function UnschedulePage(props: StoryPageProps) {
  const { view, words } = await storyOfPage(props, "/unschedule");
  const id = idOf((await props.searchParams).schedule);
  const { waiting } = view.standing;
  const schedule = waiting.find((candidate) => candidate.id === id);
  // Carried out or called back in the meantime: the story says how it stands.
  if (!schedule) redirect(`/desk/stories/${view.id}`);
  const whole = schedule.kind === "publish" && waiting.length > 1;
  return (
    <Dialog
      storyId={view.id}
      title={words("desk.schedule.unschedule.title", { headline: view.content.headline })}
      action={unscheduleStoryAction}
      button={words("desk.schedule.unschedule.button")}
      leave={words("desk.schedule.unschedule.leave")}
      consequence={words(
        whole ? "desk.schedule.unschedule.consequenceWhole" : "desk.schedule.unschedule.consequence",
      )}
      refused={refusedAct(view, "story.unschedule")}
      words={words}
    >
      <input type="hidden" name="scheduleId" value={schedule.id} />
      <p className="strong">{waitingWords(schedule, words)}</p>
      <p className="small">{words("desk.schedule.madeBy", { who: schedule.madeBy })}</p>
    </Dialog>
  );
}
