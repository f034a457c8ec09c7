import type { Clock } from "@/lib/clock";
import { pauseAfter } from "./pause";

/** A piece of work that is done again and again. */
export type Loop = {
  /** Does it now, or once more when it is being done. */
  wake(): void;
  /** Lets what is being done finish, and does it no more. */
  stop(): Promise<void>;
};

export type Log = (...line: unknown[]) => void;

/** What one round of work returns: when something will next be due, null where that is not known. */
export type Work = () => Promise<Date | null>;

type Terms = {
  /** For the log: "confirming what is due". */
  name: string;
  clock: Clock;
  /** The longest it sleeps, in milliseconds, whatever the work says: the database belongs to other instances too. */
  longest: number;
  log: Log;
};

/** Whoever asks to be woken for an instant that has passed still leaves others room. In milliseconds. */
const SHORTEST = 50;

/** Does the work at once, then at the instant it asks for, whenever it is woken, and after `longest`. A failure is logged and never ends it: it is tried again with growing pauses. */
export function keepDoing(work: Work, terms: Terms): Loop {
  const state = { stopped: false, woken: false, wakeUp: () => {} };
  const running = run(work, terms, state);
  const wake = () => {
    state.woken = true;
    state.wakeUp();
  };
  return {
    wake,
    stop: () => {
      state.stopped = true;
      wake();
      return running;
    },
  };
}

type State = { stopped: boolean; woken: boolean; wakeUp: () => void };

async function run(work: Work, terms: Terms, state: State): Promise<void> {
  let failures = 0;
  while (!state.stopped) {
    state.woken = false;
    const next = await work().catch((error: unknown) => {
      terms.log(`The clock failed at ${terms.name}.`, error);
      return "failed" as const;
    });
    failures = next === "failed" ? failures + 1 : 0;
    const pause = next === "failed" ? Math.min(pauseAfter(failures), terms.longest) : until(next, terms);
    if (!state.woken) await sleep(pause, state);
  }
}

function until(next: Date | null, { clock, longest }: Terms): number {
  if (!next) return longest;
  return Math.min(Math.max(next.getTime() - clock.now().getTime(), SHORTEST), longest);
}

function sleep(pause: number, state: State): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, pause);
    state.wakeUp = () => {
      clearTimeout(timer);
      resolve();
    };
  });
}
