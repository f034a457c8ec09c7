"use server";

import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { FieldsWrong, NotFound } from "@/lib/refusal";
import { readSiteSettings } from "@/lib/settings/site";
import { momentOf, showMoment } from "@/lib/dates";
import { findPublication, findStoryForEditor } from "@/lib/stories/queries";
import { scheduleStory } from "@/lib/stories/schedule";
import { action } from "@/lib/web/action";
import type { Coming } from "@/components/desk/acts/coming.client";
import { besideItsField } from "../beside-its-field";
import { checkBeforeAct } from "../check-before-act";
import { instantOf, scheduleForm, type ScheduleForm } from "./schedule-form";

type Desk = { newsroom: Newsroom; actor: Actor };

/** Pins the named revision to a time, or plans the story's end; asked to look, says what readers would see then. */
export const scheduleStoryAction = action(scheduleForm, async (desk, form) => {
  const { zone } = await readSiteSettings(desk.newsroom.db);
  const at = instantOf(form.day, form.at, zone, "at");
  if (form.step === "look") return { show: await comingAt(desk, form, at, zone) };
  await besideItsField(form.kind, () => plan(desk, form, at));
  const said = form.kind === "unpublish" ? "endPlanned" : "scheduled";
  return { goTo: `/desk/stories/${form.storyId}?said=${said}` };
});

async function plan(desk: Desk, form: ScheduleForm, at: Date): Promise<void> {
  const { newsroom, actor } = desk;
  const { storyId, kind = "publish", revisionId = 0, replaces, note, reason, override, emergency } = form;
  const common = { storyId, at, note: note || undefined, reason: reason || undefined, override, emergency };
  if (kind === "unpublish") return void (await scheduleStory(newsroom, actor, { ...common, kind }));
  await checkBeforeAct(desk, storyId, revisionId);
  if (kind === "publish")
    return void (await scheduleStory(newsroom, actor, { ...common, kind, revisionId, replaces: null }));
  if (replaces === undefined) throw new NotFound("revision");
  await scheduleStory(newsroom, actor, { ...common, kind, revisionId, replaces });
}

async function comingAt(desk: Desk, form: ScheduleForm, at: Date, zone: string): Promise<Coming> {
  const { newsroom, actor } = desk;
  if (at <= newsroom.clock.now()) throw new FieldsWrong({ at: "timePassed" });
  const story = await findStoryForEditor(newsroom, actor, form.storyId);
  if (!story) throw new NotFound();
  const language = actor.kind === "person" ? actor.language : "en";
  const moment = showMoment(momentOf(at), language, zone).words;
  if (form.revisionId === undefined) return { moment };
  const until = story.standing.embargo?.until;
  if (until && at < new Date(until.machine)) throw new FieldsWrong({ at: "beforeEmbargo" });
  const publication = await findPublication(newsroom, actor, form.storyId, form.revisionId, at);
  if (!publication) throw new NotFound("revision");
  return { moment, stamps: publication.stampsAfter };
}
