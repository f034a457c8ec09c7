import { LINK_LIVES } from "@/lib/account-links/limits";

/** How often something may be done within so many seconds, counted from the first time. */
export type Limit = { most: number; seconds: number };

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/**
 * Every limit of the newsroom. A network is one household's, or one office's or school's behind one address, so that
 * what thirty people do at once from one address stays below. What holds for all instances together is counted in the
 * database, everything else by each instance for itself.
 */
export const LIMITS = {
  /** Wrong passwords for one account, by all strangers together; then it rests for as long. All instances together. */
  signInAccount: { most: 5, seconds: 15 * MINUTE },
  /** Wrong passwords in one browser that its person has signed in with before. All instances together. */
  signInDevice: { most: 5, seconds: 15 * MINUTE },
  /** Wrong passwords from one network, whoever's, in browsers that nobody knows. All instances together. */
  signInNetwork: { most: 100, seconds: 15 * MINUTE },
  /** Tries of one second factor beside a right password; then the sign-in has to begin anew. All instances together. */
  secondFactor: { most: 5, seconds: 10 * MINUTE },
  /**
   * Proofs that may be wrong in one session before it rests, and nobody else's; whoever sets another password types the one
   * until now, which is a proof too. All instances together.
   */
  proof: { most: 5, seconds: 15 * MINUTE },
  /**
   * Six digits tried for one person, wherever: who has the password would find the right ones in a week of trying without
   * a pause. Recovery codes and passkeys cannot be found so, are not counted, and stay open to whoever owns the account.
   * All instances together.
   */
  appCodes: { most: 20, seconds: HOUR },
  /**
   * Links for a new password asked for one address of e-mail. Counted for as long as a link works, so that whoever is
   * sent no more has one that does, however often strangers have asked. All instances together.
   */
  resetAccount: { most: 3, seconds: LINK_LIVES.reset / 1000 },
  /** Links for a new password asked for from one network. All instances together. */
  resetNetwork: { most: 30, seconds: HOUR },
  /**
   * Forms of strangers from one network, whatever is in them: sign-ins, links that are asked for or followed. What is
   * wrong in them is counted above; this keeps the work small that somebody makes us by sending them.
   */
  strangers: { most: 600, seconds: 15 * MINUTE },
  /** Searches of readers in one network that have to be carried out; a page that is kept costs nothing. */
  search: { most: 300, seconds: MINUTE },
  /** Shared previews that are asked for in one network. */
  preview: { most: 300, seconds: MINUTE },
  /** Files that are begun to be sent from one network. */
  upload: { most: 600, seconds: 10 * MINUTE },
  /** Reports of mistakes from one network. */
  report: { most: 5, seconds: 10 * MINUTE },
  /** Feeds and other data of the readers' site that have to be made for one network. */
  data: { most: 600, seconds: MINUTE },
  /** Exchanges of the desk and of machines from one network: a whole newsroom writes behind one address. */
  api: { most: 3_000, seconds: MINUTE },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof LIMITS;
