import { DateTime } from "luxon";
import { standingClock } from "@/lib/clock";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { approveStory } from "@/lib/stories/approve";
import { clarifyStory } from "@/lib/stories/clarify";
import { correctStory } from "@/lib/stories/correct";
import { createStory } from "@/lib/stories/create";
import { cutRevision } from "@/lib/stories/cut-revision";
import { embargoStory } from "@/lib/stories/embargo";
import { fixStory } from "@/lib/stories/fix";
import { killStory } from "@/lib/stories/kill";
import { publishStory } from "@/lib/stories/publish";
import { redateStory } from "@/lib/stories/redate";
import { returnStory } from "@/lib/stories/return";
import { saveStory } from "@/lib/stories/save";
import { scheduleStory } from "@/lib/stories/schedule";
import { shareStory } from "@/lib/stories/share";
import { submitStory } from "@/lib/stories/submit";
import { unpublishStory } from "@/lib/stories/unpublish";
import { updateStory } from "@/lib/stories/update";
import { withdrawStory } from "@/lib/stories/withdraw";
import { typeset } from "@/lib/typography/typeset";
import { checkRenderedRevision } from "../check-revision";
import { contentOf, type Known } from "./content";
import type { Ago, Ahead, DemoAct, DemoPaper, DemoStory, DemoText } from "./shape";

/** How far a story has come while its history is played. */
type Played = {
  storyId: number;
  version: number;
  revisionId: number;
  publicRevisionId: number;
  text: DemoText;
};

const CHANGES = { update: updateStory, correct: correctStory, clarify: clarifyStory, fix: fixStory };

/**
 * Plays every act of the demo paper in order of time, each by its actor and
 * with the clock at its instant, so that the log is a legal history.
 *
 * @param now the instant that "so many days ago" counts from
 */
export async function playHistories(
  newsroom: Newsroom,
  paper: DemoPaper,
  known: Known,
  now: Date,
  zone: string,
) {
  const clock = standingClock(now);
  const stage: Stage = { newsroom: { db: newsroom.db, clock }, known, played: new Map(), zone, now };
  const acts = paper.stories.flatMap((story) =>
    story.history.map((act) => ({ story, act, at: instantOf(act.when, now, zone) })),
  );
  acts.sort((a, b) => a.at.getTime() - b.at.getTime());
  for (const { story, act, at } of acts) {
    clock.set(at);
    await play(stage, story, act);
  }
}

/** The instant of "so many days ago, at this time of day", never after now. */
export function instantOf(when: Ago, now: Date, zone: string): Date {
  const instant = timeOf(DateTime.fromJSDate(now, { zone }).minus({ days: when.days }), when.at);
  return instant > now ? now : instant;
}

type Stage = { newsroom: Newsroom; known: Known; played: Map<string, Played>; zone: string; now: Date };

async function play(stage: Stage, story: DemoStory, act: DemoAct): Promise<void> {
  const { newsroom, known, played } = stage;
  const actor = actorOf(known, act.by);
  if (act.act === "create") return create(stage, story, actor);
  const hand = played.get(story.key);
  if (!hand) throw new Error(`The demo story "${story.key}" is acted on before it is created.`);
  const { storyId, revisionId } = hand;
  switch (act.act) {
    case "save":
      return save(stage, story, hand, actor, act.text);
    case "submit":
      hand.revisionId = (await submitStory(newsroom, actor, { storyId, version: hand.version })).revisionId;
      return;
    case "return":
      return returnStory(newsroom, actor, { storyId, revisionId, note: act.note });
    case "approve":
      return approveStory(newsroom, actor, { storyId, revisionId });
    case "publish":
      return publish(newsroom, hand, actor);
    case "update":
    case "correct":
    case "clarify":
    case "fix":
      return change(stage, story, hand, actor, act);
    case "schedule":
      return schedule(stage, hand, actor, act.for);
    case "embargo": {
      const until = ahead(stage, act.until);
      return embargoStory(newsroom, actor, { storyId, until, reason: act.reason });
    }
    case "share":
      return shareStory(newsroom, actor, { storyId, personId: personOf(known, act.with) });
    case "redate":
      await redateStory(newsroom, actor, {
        storyId,
        moment: { precision: "day", day: act.day },
        reason: act.reason,
      });
      return;
    default:
      return end(stage, storyId, actor, act);
  }
}

async function create(stage: Stage, story: DemoStory, actor: Actor): Promise<void> {
  const { newsroom, known, played } = stage;
  const sectionId = known.sections.get(`${story.language}/${story.section}`) ?? null;
  const made = await createStory(newsroom, actor, {
    language: story.language,
    sectionId,
    kind: story.kind ?? "news",
  });
  known.stories.set(story.key, made.storyId);
  const hand: Played = { ...made, revisionId: 0, publicRevisionId: 0, text: { headline: "", body: [] } };
  played.set(story.key, hand);
  const original = story.translationOf === undefined ? undefined : known.stories.get(story.translationOf);
  const translationGroup = original ?? made.storyId;
  await newsroom.db.story.update({ where: { id: made.storyId }, data: { translationGroup } });
  return save(stage, story, hand, actor, story.text);
}

async function save(
  stage: Stage,
  story: DemoStory,
  hand: Played,
  actor: Actor,
  text: Partial<DemoText>,
): Promise<void> {
  const { newsroom, known } = stage;
  hand.text = { ...hand.text, ...text };
  const dueAt = story.dueIn ? ahead(stage, story.dueIn) : null;
  const saved = await saveStory(newsroom, actor, {
    storyId: hand.storyId,
    baseVersion: hand.version,
    content: contentOf(story, hand.text, known),
    aside: { internalNotes: story.internalNotes ?? "", dueAt, askedWords: story.askedWords ?? null },
  });
  hand.version = saved.version;
}

async function publish(newsroom: Newsroom, hand: Played, actor: Actor): Promise<void> {
  const { storyId, version } = hand;
  const { revisionId } = await cutRevision(newsroom, actor, { storyId, version });
  await checkRenderedRevision(newsroom, revisionId);
  await publishStory(newsroom, actor, { storyId, revisionId, replaces: null });
  hand.publicRevisionId = revisionId;
}

async function schedule(stage: Stage, hand: Played, actor: Actor, when: Ahead): Promise<void> {
  const { newsroom } = stage;
  const { storyId, version } = hand;
  const { revisionId } = await cutRevision(newsroom, actor, { storyId, version });
  await checkRenderedRevision(newsroom, revisionId);
  const at = ahead(stage, when);
  await scheduleStory(newsroom, actor, { kind: "publish", storyId, revisionId, replaces: null, at });
}

async function change(
  stage: Stage,
  story: DemoStory,
  hand: Played,
  actor: Actor,
  act: Extract<DemoAct, { act: keyof typeof CHANGES }>,
): Promise<void> {
  await save(stage, story, hand, actor, act.text);
  const { storyId, version } = hand;
  const { revisionId } = await cutRevision(stage.newsroom, actor, { storyId, version });
  await checkRenderedRevision(stage.newsroom, revisionId);
  const note = act.note && typeset(act.note, story.language);
  const { reason } = act;
  const replaces = hand.publicRevisionId;
  await CHANGES[act.act](stage.newsroom, actor, { storyId, revisionId, replaces, note, reason });
  hand.publicRevisionId = revisionId;
}

async function end(
  { newsroom, known }: Stage,
  storyId: number,
  actor: Actor,
  act: Extract<DemoAct, { act: "withdraw" | "unpublish" | "kill" }>,
): Promise<void> {
  const { publicState } = await newsroom.db.story.findUniqueOrThrow({ where: { id: storyId } });
  const common = { storyId, publicState };
  if (act.act === "withdraw") return withdrawStory(newsroom, actor, { ...common, note: act.note });
  if (act.act === "unpublish") {
    return unpublishStory(newsroom, actor, { ...common, note: act.note, reason: act.reason });
  }
  const { reason, reasonClass, showHeadline } = act;
  const replacementStoryId = act.replacement === undefined ? undefined : known.stories.get(act.replacement);
  return killStory(newsroom, actor, { ...common, reason, reasonClass, showHeadline, replacementStoryId });
}

function ahead({ now, zone }: Stage, { days, at }: Ahead): Date {
  return timeOf(DateTime.fromJSDate(now, { zone }).plus({ days }), at);
}

function timeOf(day: DateTime, at: string): Date {
  const [hour = 0, minute = 0] = at.split(":").map(Number);
  return day.set({ hour, minute, second: 0, millisecond: 0 }).toJSDate();
}

function actorOf(known: Known, key: string): Actor {
  const actor = known.actors.get(key);
  if (!actor) throw new Error(`Nobody on the demo paper's staff is called "${key}".`);
  return actor;
}

function personOf(known: Known, key: string): number {
  const actor = actorOf(known, key);
  if (actor.kind !== "person") throw new Error(`"${key}" is nobody of the demo paper's staff.`);
  return actor.id;
}
