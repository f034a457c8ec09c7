import { sha256 } from "@/lib/chain";
import { siteUrl } from "@/lib/env";

/** Who asks for passkeys: the site's host and origin, always from its settings and never from a request (WebAuthn level 3, 13.4.9). */
export function relyingParty(): { id: string; origin: string } {
  const { hostname, origin } = new URL(siteUrl());
  return { id: hostname, origin };
}

/** What passkeys call their owner: the same for all of a person's, and nothing that says who it is (WebAuthn level 3, 14.6.1). */
export function userHandle(personId: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(sha256(`${relyingParty().id} person ${personId}`), "hex"));
}
