import type { Session } from "@/prisma/generated/client";

const DAY = 24 * 60 * 60 * 1000;

/** A session that nobody uses ends after so many milliseconds: a weekend and the Monday after it. */
export const IDLE = 4 * DAY;

/** However much it is used, it ends after so many milliseconds. */
export const LONGEST = 14 * DAY;

/** For so many milliseconds after somebody proved who they are, they may do what is dangerous without proving it again. */
export const FRESH = 15 * 60 * 1000;

/** What is said of when a session was last used may be so many milliseconds behind. */
export const SEEN_EVERY = 60 * 1000;

/** Whether a session has ended, by its own end or because nobody used it. */
export function hasEnded({ endsAt, seenAt }: Pick<Session, "endsAt" | "seenAt">, now: Date): boolean {
  return endsAt <= now || now.getTime() - seenAt.getTime() > IDLE;
}

/** A session that was renewed stands for so many milliseconds more, for what its browser had sent already. */
export const REPLACED_LASTS = 30 * 1000;

/** Whether a session was renewed under another number and is about to end. */
export function isBeingReplaced({ endsAt }: Pick<Session, "endsAt">, now: Date): boolean {
  return endsAt.getTime() - now.getTime() <= REPLACED_LASTS;
}

/** Whether somebody has proved lately enough who they are to do what is dangerous. */
export function isFresh({ provedAt }: Pick<Session, "provedAt">, now: Date): boolean {
  return now.getTime() - provedAt.getTime() < FRESH;
}
