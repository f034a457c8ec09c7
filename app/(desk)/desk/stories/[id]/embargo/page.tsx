import type { Metadata } from "next";
import { Dialog } from "@/components/desk/acts/dialog";
import { refusedAct } from "@/components/desk/acts/refused-act";
import { Required } from "@/components/desk/acts/required";
import { nowWords, TimeFields } from "@/components/desk/acts/time-fields";
import { ActionAreaField } from "@/components/ui/action-fields.client";
import { ActionRadios } from "@/components/ui/action-radios.client";
import { asTyped } from "@/lib/typed-time";
import { readDeskClock } from "@/lib/web/desk-clock";
import { storyOfPage, type StoryPageProps } from "../story-of-page";
import { embargoStoryAction } from "./actions";

export async function generateMetadata(props: StoryPageProps): Promise<Metadata> {
  const { words } = await storyOfPage(props);
  return { title: words("desk.embargo.pageTitle") };
}

export default async function EmbargoPage(props: StoryPageProps) {
  const { actor, newsroom, view, zone, words } = await storyOfPage(props, "/embargo");
  const clock = await readDeskClock(newsroom, actor.language);
  const { embargo, waiting } = view.standing;
  const until = embargo?.until;
  const text = waiting.find(({ kind }) => kind !== "unpublish");
  const stored = until ? asTyped(new Date(until.machine), zone) : { day: clock.today, time: "" };
  return (
    <Dialog
      storyId={view.id}
      title={words("desk.embargo.title", { headline: view.content.headline })}
      about={nowWords(clock, words)}
      action={embargoStoryAction}
      button={words("desk.embargo.button")}
      leave={words(embargo ? "desk.end.leave" : "desk.embargo.leave")}
      consequence={words("desk.embargo.consequence")}
      refused={refusedAct(view, "story.embargo")}
      words={words}
    >
      <p className="small">{words("desk.embargo.about")}</p>
      {embargo ? (
        <p className="small">
          {until
            ? words("desk.embargo.stands", { until: until.words, reason: embargo.reason })
            : words("desk.embargo.standsHeld", { reason: embargo.reason })}
        </p>
      ) : null}
      {text ? (
        <p className="small">
          {words("desk.embargo.cancels", {
            kind: words(`desk.board.kinds.${text.kind}`),
            moment: text.at.words,
          })}
        </p>
      ) : null}
      <ActionRadios
        name="how"
        legend={words("desk.embargo.how")}
        stored="until"
        choices={[
          { value: "until", name: words("desk.embargo.until"), about: words("desk.embargo.untilAbout") },
          { value: "held", name: words("desk.embargo.held"), about: words("desk.embargo.heldAbout") },
        ]}
      />
      <TimeFields name="until" stored={stored} words={words} />
      <ActionAreaField
        name="reason"
        label={<Required label={words("desk.embargo.reason")} words={words} />}
        hint={words("desk.embargo.reasonHint")}
        rows={2}
        maxLength={2_000}
        required
      />
    </Dialog>
  );
}
