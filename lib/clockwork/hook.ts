import { createHmac } from "node:crypto";
import type { Announcement } from "./announcement";

/** Who is to be told of public acts, and how they know that it was us. */
export type Hooks = { addresses: readonly string[]; secret?: string | undefined };

/** How long a hook may take to answer, in milliseconds. */
const PATIENCE = 10_000;

/**
 * Tells one hook: a POST of JSON under the announcement's key, by which a second one can be known. With a secret the
 * body is signed (HMAC, RFC 2104, with SHA-256). Throws, with words for the log, for any answer but 2xx.
 */
export async function callHook(
  address: string,
  announcement: Announcement,
  secret: string | undefined,
): Promise<void> {
  const body = JSON.stringify(announcement);
  const answer = await fetch(address, {
    method: "POST",
    redirect: "manual",
    signal: AbortSignal.timeout(PATIENCE),
    headers: {
      "Content-Type": "application/json",
      "Idempotency-Key": announcement.key,
      "User-Agent": "newsroom",
      ...(secret ? { "X-Newsroom-Signature": signatureOf(body, secret) } : {}),
    },
    body,
  });
  await answer.body?.cancel();
  if (!answer.ok) throw new Error(`answered ${answer.status}`);
}

/** "sha256=" and the HMAC of the body, hexadecimal. */
export function signatureOf(body: string, secret: string): string {
  return `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;
}

/** A hook's name in the log: an address may hold a secret, its host does not. */
export function nameOfHook(address: string): string {
  return new URL(address).host;
}
