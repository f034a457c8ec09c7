import type { Newsroom } from "@/lib/newsroom";
import type { Dice } from "./dice";
import type { Screen } from "./screen";
import type { Person, Stage } from "./stage";

/** One person before one screen, about to act: what they choose, and now and then choose wrongly. */
export type Turn = {
  newsroom: Newsroom;
  stage: Stage;
  actor: Person;
  dice: Dice;
  screen: Screen;
  storyId: number;
  /** The revision that they act upon: mostly the newest, now and then an older one or one of another story. */
  revisionId: () => number;
  /** The public revision that they saw. */
  replaces: () => number;
  version: () => number;
  words: () => string;
  /** A note or reason, mostly. */
  maybe: () => string | undefined;
  /** Mostly a time soon to come; now and then one that has passed, or none at all. */
  soon: () => Date;
};

const NOWHERE = 999_999_999;
const MINUTE = 60_000;

export function turnOf(stage: Stage, actor: Person, dice: Dice, screen: Screen): Turn {
  const { newsroom, clock } = stage;
  const wrong = <T>(right: T, others: T[]) =>
    dice.chance(8) && others.length > 0 ? dice.pick(others) : right;
  return {
    newsroom,
    stage,
    actor,
    dice,
    screen,
    storyId: screen.storyId,
    revisionId: () => {
      const newest = screen.approvedRevisionId ?? screen.revisionIds[0] ?? NOWHERE;
      return wrong(newest, [NOWHERE, 1, ...screen.revisionIds]);
    },
    replaces: () => wrong(screen.publicRevisionId ?? NOWHERE, [NOWHERE, 1, ...screen.revisionIds]),
    version: () => wrong(screen.version, [screen.version - 1, screen.version + 1, 0]),
    words: () => wrong("As the minutes say, it was nine.", ["", " \n", "é".repeat(2_000)]),
    maybe: () => (dice.chance(80) ? "It was nine, not seven." : undefined),
    soon: () => {
      const now = clock.now().getTime();
      const minutes = 1 + dice.number(180);
      return wrong(new Date(now + minutes * MINUTE), [
        new Date(now - minutes * MINUTE),
        new Date(now),
        new Date(Number.NaN),
        new Date("9999-12-31T23:59:59Z"),
        new Date("0001-01-01T00:00:00Z"),
      ]);
    },
  };
}
