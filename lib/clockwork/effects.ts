import { sha256 } from "@/lib/chain";
import type { Newsroom } from "@/lib/newsroom";
import { announcementOf, type Announcement } from "./announcement";
import { claimEffects, finishEffect, nextTry, postponeEffect, waiveEffects, type Claimed } from "./claim";
import { callHook, nameOfHook, type Hooks } from "./hook";
import type { Log, Work } from "./loop";

const AT_ONCE = 10;

/**
 * Tells the world outside of public acts, each hook once: one that failed is asked again after a growing pause,
 * one that has answered is not. Where nobody asked to be told, there is nothing to do but to say so.
 *
 * @returns a round of work that gives the instant of the next attempt
 */
export function carryOutEffects(newsroom: Newsroom, hooks: Hooks, log: Log): Work {
  return async () => {
    if (hooks.addresses.length === 0) {
      await waiveEffects(newsroom);
      return null;
    }
    const claimed = await claimEffects(newsroom, AT_ONCE);
    await Promise.all(claimed.map((effect) => carryOut(newsroom, hooks, effect, log)));
    return claimed.length > 0 ? newsroom.clock.now() : waitingFor(newsroom);
  };
}

/** What is due but was not given to us is being done by another, or waits for an earlier one. */
async function waitingFor(newsroom: Newsroom): Promise<Date | null> {
  const next = await nextTry(newsroom);
  return next && next > newsroom.clock.now() ? next : null;
}

async function carryOut(newsroom: Newsroom, hooks: Hooks, effect: Claimed, log: Log): Promise<void> {
  try {
    const announcement = await announcementOf(newsroom, effect);
    if ("held" in announcement) return await finishEffect(newsroom, effect, announcement.held);
    const { answered, failures } = await tell(hooks, announcement, effect.answered);
    if (failures.length === 0) return await finishEffect(newsroom, effect);
    await postpone(newsroom, effect, answered, failures.join("; "), log);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    await postpone(newsroom, effect, effect.answered, said, log).catch((worse: unknown) => log(worse));
  }
}

async function tell({ addresses, secret }: Hooks, announcement: Announcement, before: readonly string[]) {
  const answered = [...before];
  const failures: string[] = [];
  const calls = addresses
    .filter((address) => !before.includes(sha256(address)))
    .map((address) =>
      callHook(address, announcement, secret).then(
        () => void answered.push(sha256(address)),
        (error: unknown) => void failures.push(`${nameOfHook(address)} ${saidOf(error)}`),
      ),
    );
  await Promise.all(calls);
  return { answered, failures };
}

/** What fetch throws says little; what caused it says more. */
function saidOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? error.cause.message : "";
  return cause || error.message;
}

async function postpone(
  newsroom: Newsroom,
  effect: Claimed,
  answered: readonly string[],
  error: string,
  log: Log,
): Promise<void> {
  log(`The world could not be told of ${effect.key} (attempt ${effect.attempts}): ${error}`);
  await postponeEffect(newsroom, effect, answered, error);
}
