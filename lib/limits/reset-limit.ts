import { sha256 } from "@/lib/chain";
import type { Newsroom } from "@/lib/newsroom";
import { TooMany } from "@/lib/refusal";
import { networkOf } from "./network";
import { sharedLimit } from "./shared-limit";

/**
 * Counts that somebody asks for a link to set a new password. Refuses with TooMany and `{ until }` (ISO 8601) what is
 * asked too often from one network.
 *
 * @param from the network address of whoever asks, where it is known
 * @returns whether a mail may go to this address now: whoever asked for several already finds them there. It must not
 * be told, since it is counted for addresses that nobody has just as well.
 */
export async function takeReset({ db }: Newsroom, email: string, from: string | undefined): Promise<boolean> {
  const network = await sharedLimit(db, "resetNetwork").take(networkOf(from ?? ""));
  if (network.until) throw new TooMany("tooManyResets", { until: network.until.toISOString() });
  const account = await sharedLimit(db, "resetAccount").take(sha256(email));
  return account.until === undefined;
}
