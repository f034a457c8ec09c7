import { timeOfAct } from "@/lib/clock";
import { authorize } from "@/lib/authorize";
import type { Transaction } from "@/lib/database";
import { momentOf, showMoment } from "@/lib/dates";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { Conflict } from "@/lib/refusal";
import { readSiteSettings } from "@/lib/settings/site";
import { ACT_LIMITS } from "@/lib/stories/story-act";
import { Prisma } from "@/prisma/generated/client";
import type { Arrangement } from "./fields";
import { lockFront } from "./lock-front";
import { readFrontState, type FrontState } from "./stored";

/** What an act on a front works with. */
export type FrontInHand = { tx: Transaction; actor: Actor; now: Date; state: FrontState };

/**
 * The frame of every act on an edition's front, one transaction: may they, one after the other in each edition, how it
 * stands now, then `run`. Refuses an edition that is not there.
 */
export async function frontAct<T>(
  { db, clock }: Newsroom,
  actor: Actor,
  act: "front.arrange" | "front.launch",
  language: string,
  run: (hand: FrontInHand) => Promise<T>,
): Promise<T> {
  authorize(actor, act);
  return db.$transaction(async (tx) => {
    await lockFront(tx, language);
    const state = await readFrontState(tx, language);
    return run({ tx, actor, now: await timeOfAct(tx, clock), state });
  }, ACT_LIMITS);
}

/**
 * Refuses whoever saw another draft than the one that stands here, with its version. The draft itself stays: it may say
 * something of a story that is sealed.
 */
export function requireVersion({ actor, state }: FrontInHand, version: number): void {
  if (state.version === version) return;
  const { changedBy } = state;
  const isSelf = actor.kind === "person" && actor.id === changedBy?.id;
  const who = isSelf ? "self" : changedBy ? "colleague" : "nobody";
  throw new Conflict("frontSavedFirst", { version: state.version }, { who, name: changedBy?.name ?? "" });
}

/** Refuses whoever began with, or saw, another live front than this, saying who launched it and when. */
export async function requireLive({ tx, actor, state }: FrontInHand, number: number): Promise<void> {
  const { live } = state;
  if (live.number === number) return;
  const { zone } = await readSiteSettings(tx);
  const language = actor.kind === "person" ? actor.language : "en";
  const moment = live.launchedAt ? showMoment(momentOf(live.launchedAt), language, zone).words : "";
  const name = live.launchedBy ?? "";
  throw new Conflict("frontLaunchedFirst", { number: live.number }, { name, moment });
}

/** Keeps a draft as the next version; null says that it changes nothing any more. */
export async function keepDraft(
  { tx, actor, now, state }: FrontInHand,
  draft: { arrangement: Arrangement; baseNumber: number } | null,
): Promise<number> {
  const version = state.version + 1;
  const data = {
    version,
    arrangement: draft?.arrangement ?? Prisma.JsonNull,
    baseNumber: draft?.baseNumber ?? state.live.number,
    savedAt: now,
    savedById: actor.kind === "person" ? actor.id : null,
  };
  const editionId = state.edition.id;
  await tx.frontDraft.upsert({ where: { editionId }, create: { editionId, ...data }, update: data });
  return version;
}
