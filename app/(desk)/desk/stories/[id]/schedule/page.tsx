import type { Metadata } from "next";
import { DateTime } from "luxon";
import { redirect } from "next/navigation";
import { Schedule, ScheduleEnd } from "@/components/desk/acts/schedule";
import { momentOf, showMoment } from "@/lib/dates";
import type { EditorView } from "@/lib/stories/desk-view";
import { asTyped } from "@/lib/typed-time";
import { readDeskClock } from "@/lib/web/desk-clock";
import { checkedPublication } from "../checked-publication";
import { idOf, storyOfPage, type StoryPageProps } from "../story-of-page";
import { scheduleStoryAction } from "./actions";

export async function generateMetadata(props: StoryPageProps): Promise<Metadata> {
  const { words } = await storyOfPage(props);
  return { title: words("desk.schedule.pageTitle") };
}

export default async function SchedulePage(props: StoryPageProps) {
  const { actor, newsroom, view, zone, words } = await storyOfPage(props, "/schedule");
  const clock = await readDeskClock(newsroom, actor.language);
  const { revision, end } = await props.searchParams;
  const at = firstGuess(view, newsroom.clock.now(), zone);
  const typed = asTyped(at, zone);
  const moment = showMoment(momentOf(at), actor.language, zone).words;
  const common = { clock, typed, action: scheduleStoryAction, words };
  if (end !== undefined) return <ScheduleEnd view={view} coming={{ moment }} {...common} />;
  const revisionId = idOf(revision);
  // The editor's button cuts the revision; without one there is nothing to pin.
  if (revisionId === null) redirect(`/desk/stories/${view.id}`);
  const publication = await checkedPublication({ newsroom, actor }, view.id, revisionId, at);
  const coming = { moment, stamps: publication.stampsAfter };
  return <Schedule view={publication} others={othersOf(view, revisionId)} coming={coming} {...common} />;
}

/** The revisions that somebody may have meant instead: the newest, the approved one, the one that waits already. */
function othersOf(view: EditorView, revisionId: number): { id: number; number: number }[] {
  const { approval, waiting } = view.standing;
  const known = [
    view.latestRevision,
    approval && !approval.isVoid ? { id: approval.revisionId, number: approval.number } : undefined,
    ...waiting.map(({ revision }) => revision),
  ];
  const byId = new Map(
    known.flatMap((each) => (each ? [[each.id, { id: each.id, number: each.number }]] : [])),
  );
  byId.delete(revisionId);
  if (view.publicRevision) byId.delete(view.publicRevision.id);
  return [...byId.values()];
}

/** When it is due, or the embargo ends, or the next full hour: whichever is still to come and allowed. */
function firstGuess(view: EditorView, now: Date, zone: string): Date {
  const due = view.aside.dueAt ? new Date(view.aside.dueAt) : null;
  const hour = DateTime.fromJSDate(now, { zone }).plus({ minutes: 70 }).startOf("hour").toJSDate();
  const guess = due && due > now ? due : hour;
  const until = view.standing.embargo?.until;
  return until && new Date(until.machine) > guess ? new Date(until.machine) : guess;
}
