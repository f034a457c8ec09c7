import { whyNot, type Actor, type Relation, type StoryAct } from "@/lib/permissions";
import type { LogEntry, Story } from "@/prisma/generated/client";
import type { ActView, StandingView } from "./desk-view";
import { whyNotNow } from "./workflow";

type Known = Story & { logEntries: readonly LogEntry[] };
type Refused = { reason: string; values?: Record<string, string | number> };

/** The acts that the desk has buttons for. */
const ACTS: StoryAct[] = [
  "story.save",
  "story.submit",
  "story.approve",
  "story.publish",
  "story.update",
  "story.correct",
  "story.clarify",
  "story.fix",
  "story.republish",
  "story.restore",
  "story.schedule",
  "story.unschedule",
  "story.sign",
  "story.return",
  "story.embargo",
  "story.lift",
  "story.share",
  "story.unshare",
  "story.redate",
  "story.move",
  "story.withdraw",
  "story.unpublish",
  "story.kill",
  "story.redact",
];

/** Acts that put a text before readers. */
const PUBLISHING: StoryAct[] = ["story.publish", "story.update", "story.republish"];

/** Acts that put another text before readers, or the same one again: an open note can hold them all back. */
const HELD_BY_NOTES: StoryAct[] = [...PUBLISHING, "story.correct", "story.clarify", "story.fix"];

/** Acts for which the text that is being written must be decided. */
const OF_A_DECIDED_TEXT: StoryAct[] = ["story.approve", "story.publish", "story.update"];

/** Next steps: they are shown, with the reason, to somebody who may not take them. */
const STEPS: Partial<Record<StoryAct, (story: Known) => boolean>> = {
  "story.publish": ({ publicState }) => publicState === "neverPublished",
  "story.update": ({ publicState }) => publicState === "live" || publicState === "withdrawn",
  "story.restore": ({ publicState }) => publicState === "killed",
};

/** Reasons that mean that there is nothing to do, rather than that somebody stands in the way. */
const POINTLESS = new Set(["noEmbargo", "nothingScheduled", "alreadySigned", "notShared"]);

/** Every act with a button: whether this actor may do it as the story stands, and why not. */
export function offeredActs(
  actor: Actor,
  story: Known,
  standing: StandingView,
  relation: Relation,
): ActView[] {
  return ACTS.map((act) => {
    const notTheirs = whyNot(actor, act, relation);
    if (notTheirs) return { act, allowed: false, reason: notTheirs, shown: STEPS[act]?.(story) ?? false };
    const notNow = whyNotNow(act, story);
    if (notNow) return { act, allowed: false, reason: notNow, shown: isNextStep(act, story, notNow) };
    const refused = whyNotAsItStands(act, actor, story, standing);
    if (refused) return { act, allowed: false, ...refused, shown: !POINTLESS.has(refused.reason) };
    return { act, allowed: true, shown: true };
  });
}

/** An approval waits for a text that is handed in, and it is the next step until then. */
function isNextStep(act: StoryAct, { publicState }: Known, reason: string): boolean {
  const waits = reason === "working.draft" || reason === "working.changesRequested";
  return act === "story.approve" && waits && publicState === "neverPublished";
}

function whyNotAsItStands(
  act: StoryAct,
  actor: Actor,
  story: Known,
  { embargo, approval, waiting, unsigned, sharedWith, blocked, suggestionsOpen }: StandingView,
): Refused | null {
  if (PUBLISHING.includes(act) && embargo?.inForce)
    return embargo.until
      ? { reason: "embargoUntil", values: { until: embargo.until.words } }
      : { reason: "embargoHeld" };
  if (act === "story.schedule" && embargo?.inForce && !embargo.until && waiting.length === 0)
    return { reason: "embargoHeld" };
  if (blocked && HELD_BY_NOTES.includes(act)) return { reason: "noteBlocks", values: blocked };
  if (suggestionsOpen && OF_A_DECIDED_TEXT.includes(act))
    return { reason: "suggestionsOpen", values: { storyId: story.id } };
  if ((act === "story.publish" || act === "story.update") && approval?.isVoid)
    return { reason: "approvalVoid", values: { number: approval.number } };
  if (act === "story.lift" && !embargo) return { reason: "noEmbargo" };
  if (act === "story.unschedule" && waiting.length === 0) return { reason: "nothingScheduled" };
  if (act === "story.unshare" && sharedWith.length === 0) return { reason: "notShared" };
  if (act === "story.sign" && !unsigned) return { reason: "alreadySigned" };
  if (act === "story.sign" && isPublisher(actor, story)) return { reason: "ownPublication" };
  return null;
}

function isPublisher(actor: Actor, { publicRevisionId, logEntries }: Known): boolean {
  return logEntries.some(
    ({ revisionId, publicNumber, actorId }) =>
      publicNumber !== null &&
      revisionId === publicRevisionId &&
      actor.kind === "person" &&
      actorId === actor.id,
  );
}
