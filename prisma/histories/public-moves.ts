import type { ChangeInput } from "@/lib/stories/public-change";
import type { ChangeKind } from "@/lib/stories/change-kinds";
import { clarifyStory } from "@/lib/stories/clarify";
import { correctStory } from "@/lib/stories/correct";
import { fixStory } from "@/lib/stories/fix";
import { killStory } from "@/lib/stories/kill";
import { moveStory } from "@/lib/stories/move";
import { publishStory } from "@/lib/stories/publish";
import { redactStory } from "@/lib/stories/redact";
import { redateStory } from "@/lib/stories/redate";
import { republishStory } from "@/lib/stories/republish";
import { restoreStory } from "@/lib/stories/restore";
import { scheduleStory, type ScheduleInput } from "@/lib/stories/schedule";
import { unpublishStory } from "@/lib/stories/unpublish";
import { unscheduleStory } from "@/lib/stories/unschedule";
import { updateStory } from "@/lib/stories/update";
import { withdrawStory } from "@/lib/stories/withdraw";
import { SECRET } from "./texts";
import type { Turn } from "./turn";

const DAY = 86_400_000;
const KINDS: ChangeKind[] = ["update", "correct", "clarify", "fix"];

/** Acts that readers see something of, now or at a time. */
export const PUBLIC_MOVES = {
  "story.publish": ({ newsroom, actor, storyId, revisionId, maybe }: Turn) =>
    publishStory(newsroom, actor, { storyId, revisionId: revisionId(), replaces: null, override: maybe() }),
  "story.schedule": (turn: Turn) => scheduleStory(turn.newsroom, turn.actor, scheduleInput(turn)),
  "story.unschedule": ({ newsroom, actor, dice, screen, storyId }: Turn) => {
    const scheduleId = screen.waiting.length > 0 && dice.chance(90) ? dice.pick(screen.waiting) : 1;
    return unscheduleStory(newsroom, actor, { storyId, scheduleId });
  },
  "story.update": (turn: Turn) => updateStory(turn.newsroom, turn.actor, changeInput(turn)),
  "story.correct": (turn: Turn) => correctStory(turn.newsroom, turn.actor, changeInput(turn)),
  "story.clarify": (turn: Turn) => clarifyStory(turn.newsroom, turn.actor, changeInput(turn)),
  "story.fix": (turn: Turn) => fixStory(turn.newsroom, turn.actor, changeInput(turn)),
  "story.redate": ({ newsroom, actor, dice, stage, storyId, words }: Turn) => {
    const at = new Date(stage.clock.now().getTime() + (dice.chance(15) ? 1 : -1) * dice.number(9_000) * DAY);
    const instant = at.toISOString();
    const moment = dice.chance(50)
      ? { precision: "day" as const, day: instant.slice(0, 10) }
      : { precision: "instant" as const, at: instant };
    return redateStory(newsroom, actor, { storyId, moment, reason: words() });
  },
  "story.move": ({ newsroom, actor, dice, stage, storyId, replaces, words }: Turn) => {
    const slug = dice.pick(["the-old-lock", "the-new-lock", "a-third-lock", "Not a slug"]);
    const sectionId = dice.chance(5) ? 999_999_999 : dice.pick(stage.sections);
    return moveStory(newsroom, actor, { storyId, replaces: replaces(), sectionId, slug, reason: words() });
  },
  "story.withdraw": ({ newsroom, actor, storyId, screen: { publicState }, words }: Turn) =>
    withdrawStory(newsroom, actor, { storyId, publicState, note: words() }),
  "story.unpublish": ({ newsroom, actor, storyId, screen: { publicState }, words }: Turn) =>
    unpublishStory(newsroom, actor, { storyId, publicState, reason: words() }),
  "story.republish": (turn: Turn) => {
    const { newsroom, actor, dice, screen, storyId, revisionId, replaces, maybe, words } = turn;
    const same = dice.chance(60) && screen.publicRevisionId !== null;
    return republishStory(newsroom, actor, {
      storyId,
      publicState: screen.publicState,
      revisionId: same ? (screen.publicRevisionId ?? 0) : revisionId(),
      replaces: replaces(),
      change: dice.chance(80) ? dice.pick(KINDS) : undefined,
      note: maybe(),
      reason: words(),
    });
  },
  "story.kill": ({ newsroom, actor, dice, stage, storyId, screen: { publicState }, words }: Turn) =>
    killStory(newsroom, actor, {
      storyId,
      publicState,
      reason: words(),
      reasonClass: dice.pick(["legal", "safety", "error", "duplicate", "other"] as const),
      showHeadline: dice.chance(50),
      ...(dice.chance(30) ? { replacementStoryId: dice.pick(stage.storyIds) } : {}),
    }),
  "story.restore": ({ newsroom, actor, storyId, words, maybe }: Turn) =>
    restoreStory(newsroom, actor, { storyId, note: maybe(), reason: words() }),
  "story.redact": ({ newsroom, actor, dice, screen, storyId, words, maybe }: Turn) => {
    const entries =
      screen.publicNumbers.length > 0 && dice.chance(60) ? [dice.pick(screen.publicNumbers)] : [];
    const passage = dice.chance(50) ? SECRET : undefined;
    return redactStory(newsroom, actor, { storyId, entries, passage, note: maybe(), reason: words() });
  },
};

function changeInput({ storyId, revisionId, replaces, maybe }: Turn): ChangeInput {
  return {
    storyId,
    revisionId: revisionId(),
    replaces: replaces(),
    note: maybe(),
    reason: maybe(),
    override: maybe(),
  };
}

function scheduleInput(turn: Turn): ScheduleInput {
  const { storyId, screen, dice, revisionId, replaces, soon, maybe } = turn;
  const common = { storyId, at: soon(), note: maybe(), reason: maybe(), override: maybe() };
  if (dice.chance(25)) return { ...common, kind: "unpublish" };
  if (screen.publicRevisionId === null)
    return { ...common, kind: "publish", revisionId: revisionId(), replaces: null };
  return { ...common, kind: dice.pick(KINDS), revisionId: revisionId(), replaces: replaces() };
}
