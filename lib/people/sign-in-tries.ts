import { sha256 } from "@/lib/chain";
import { findDevice } from "@/lib/devices/find-device";
import { LIMITS, type LimitName } from "@/lib/limits/limits";
import { networkOf } from "@/lib/limits/network";
import { sharedLimit } from "@/lib/limits/shared-limit";
import type { Newsroom } from "@/lib/newsroom";
import { TooMany } from "@/lib/refusal";
import type { Person } from "@/prisma/generated/client";
import { noteRefusedSignIn } from "./note-refused-sign-in";

/** Where somebody sits who wants to sign in. */
export type SignInPlace = {
  /** The network address. */
  address?: string | undefined;
  /** The address and the browser, for the log. */
  origin?: string | undefined;
  /** What the browser's cookie says of who has signed in with it before. */
  device?: string | undefined;
};

type Who = { email: string; person: Person | null; place: SignInPlace };

/** One try to sign in, counted before the password is looked at: of a hundred at once five are looked at. */
export type Try = {
  wasRight(): Promise<void>;
  /** Refuses with TooMany and `{ until }` (ISO 8601) where a rest begins with it. */
  wasWrong(): Promise<void>;
};

/**
 * Begins a try. Strangers have one count for an account, whichever it is and whether or not there is one, and one for
 * their network. A browser in which this person has signed in before has a count of its own instead, so that no
 * stranger can have a colleague kept out (OWASP, "device cookies"). Refuses with TooMany and `{ until }` while it rests.
 *
 * A count belongs to the password that is guessed at: with a new one, set by a link, nobody has to wait.
 */
export async function beginTry(newsroom: Newsroom, who: Who): Promise<Try> {
  const { email, person, place } = who;
  const device = await findDevice(newsroom, person?.id ?? 0, place.device);
  if (!device) await takeOfNetwork(newsroom, place);
  const name: LimitName = device ? "signInDevice" : "signInAccount";
  const key = sha256([email, device?.id ?? "", person?.passwordHash ?? ""].join("\n"));
  const limit = sharedLimit(newsroom.db, name);
  const { count, until } = await limit.take(key);
  if (until) throw resting(until);
  return {
    async wasRight() {
      await limit.forget(key);
      if (!device) await sharedLimit(newsroom.db, "signInNetwork").giveBack(networkOf(place.address ?? ""));
    },
    async wasWrong() {
      const rest = count >= LIMITS[name].most ? await limit.rest(key) : undefined;
      // Of an address that nobody has, only what comes of its network is noted: there are too many of them.
      if (person && (rest || count === 1)) noteRefusedSignIn(newsroom, { person, place, until: rest });
      if (rest) throw resting(rest);
    },
  };
}

/** Passwords that are tried on many accounts come from few networks. */
async function takeOfNetwork(newsroom: Newsroom, place: SignInPlace): Promise<void> {
  const { count, until } = await sharedLimit(newsroom.db, "signInNetwork").take(
    networkOf(place.address ?? ""),
  );
  if (!until) return;
  if (count === LIMITS.signInNetwork.most + 1) noteRefusedSignIn(newsroom, { place, until });
  throw resting(until);
}

function resting(until: Date): TooMany {
  return new TooMany("signInRests", { until: until.toISOString() });
}
