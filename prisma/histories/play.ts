import { canonicalJson } from "@/lib/canonical-json";
import { whyNot, type Act } from "@/lib/permissions";
import { FieldsWrong, Refusal } from "@/lib/refusal";
import { whyNotNow } from "@/lib/stories/workflow";
import { DESK_MOVES } from "./desk-moves";
import type { Dice } from "./dice";
import { PUBLIC_MOVES } from "./public-moves";
import { look, type Screen } from "./screen";
import type { Person, Stage } from "./stage";
import { turnOf, type Turn } from "./turn";

const MOVES = { ...DESK_MOVES, ...PUBLIC_MOVES };
export type PlayedAct = keyof typeof MOVES;

/** How often an act is chosen beside the others; absent: once. */
const OFTEN: Partial<Record<PlayedAct, number>> = {
  "story.save": 4,
  "story.cut": 12,
  "story.submit": 2,
  "story.approve": 8,
  "story.sign": 3,
  "story.lift": 6,
  "story.publish": 16,
  "story.schedule": 8,
  "story.update": 7,
  "story.fix": 7,
  "story.correct": 6,
  "story.clarify": 4,
  "story.republish": 8,
  "story.restore": 8,
  "story.confirm": 2,
};
/** Acts that end what others could still do; chosen only in one case of three. */
const RARE: PlayedAct[] = [
  "story.share",
  "story.unshare",
  "story.restoreRevision",
  "story.kill",
  "story.unpublish",
  "story.withdraw",
  "story.embargo",
  "picture.withdrawRight",
];

const CHOICES = (Object.keys(MOVES) as PlayedAct[]).flatMap((act) =>
  Array<PlayedAct>(OFTEN[act] ?? 1).fill(act),
);

/** What came of one move. */
export type Played = {
  player: number;
  at: Date;
  who: string;
  role: Person["role"];
  act: PlayedAct;
  storyId: number;
  outcome: { done: unknown } | { refused: string[] } | { broken: unknown };
};

/** Plays a sequence of acts by people of the cast, each by what they see, and sometimes saw a while ago. */
export async function playSequence(
  stage: Stage,
  dice: Dice,
  player: number,
  moves: number,
  afterEach: (played: Played) => Promise<void>,
): Promise<void> {
  const screens = new Map<number, Screen>();
  for (let move = 0; move < moves; move += 1) {
    passTime(stage, dice);
    const storyId = stage.storyIds[dice.chance(85) ? 0 : 1];
    const old = screens.get(storyId);
    const screen = old && dice.chance(10) ? old : await look(stage.newsroom.db, storyId);
    screens.set(storyId, screen);
    const { actor, act } = choose(stage, dice, screen);
    const turn = turnOf(stage, actor, dice, screen);
    const at = stage.clock.now();
    const outcome = await outcomeOf(() => MOVES[act](turn));
    await afterEach({ player, at, who: actor.name, role: actor.role, act, storyId, outcome });
  }
}

/** Time stands, goes on a little, or goes on so far that something scheduled is due. */
function passTime({ clock }: Stage, dice: Dice): void {
  if (dice.chance(40)) return;
  const seconds = dice.chance(30) ? dice.number(3 * 3_600) : dice.number(90);
  clock.set(new Date(clock.now().getTime() + seconds * 1_000 + dice.number(1_000)));
}

/** Mostly somebody who may, and an act that is possible as the screen stands; sometimes anybody and anything. */
function choose({ cast }: Stage, dice: Dice, screen: Screen): { actor: Person; act: PlayedAct } {
  const actor = dice.pick(dice.chance(75) ? cast.slice(2) : cast);
  if (dice.chance(10)) return { actor, act: dice.pick(Object.keys(MOVES) as PlayedAct[]) };
  const rare = dice.chance(35);
  const sensible = CHOICES.filter((act) => makesSense(act, actor, screen) && (rare || !RARE.includes(act)));
  return { actor, act: dice.pick(sensible.length > 0 ? sensible : CHOICES) };
}

function makesSense(act: PlayedAct, actor: Person, screen: Screen): boolean {
  if (act === "picture.withdrawRight") return actor.role !== "reporter";
  if (whyNotNow(act, screen) !== null || whyNot(actor, act, { own: true, shared: false }) !== null)
    return false;
  const isNew = screen.revisionIds[0] !== screen.publicRevisionId;
  if (TEXT_GOES_OUT.has(act)) return screen.cut && isNew;
  switch (act) {
    case "story.save":
      return screen.cut || !screen.written;
    case "story.cut":
      return screen.written && !screen.cut;
    case "story.submit":
      return screen.written;
    case "story.lift":
      return screen.embargoed;
    case "story.sign":
      return screen.unsigned;
    case "story.confirm":
    case "story.unschedule":
      return screen.waiting.length > 0;
    default:
      return true;
  }
}

const TEXT_GOES_OUT = new Set<Act>([
  "story.publish",
  "story.update",
  "story.correct",
  "story.clarify",
  "story.fix",
  "story.schedule",
]);

async function outcomeOf(run: () => Promise<unknown>): Promise<Played["outcome"]> {
  try {
    return { done: await run() };
  } catch (error) {
    if (error instanceof FieldsWrong)
      return { refused: Object.values(error.fields).map((code) => `fields.${code}`) };
    return error instanceof Refusal ? { refused: [error.code] } : { broken: error };
  }
}

/** One line for the record of a history: who did what, and what came of it. */
export function line({ player, at, who, act, storyId, outcome }: Played): string {
  const came =
    "done" in outcome
      ? `ok ${canonicalJson(outcome.done ?? null).slice(0, 80)}`
      : "refused" in outcome
        ? `refused ${outcome.refused.join()}`
        : `BROKE ${String(outcome.broken)}`;
  return `${player} ${at.toISOString()} ${who}: ${act} on ${storyId}: ${came}`;
}

export type { Turn };
