import { verifyAuthenticationResponse } from "@simplewebauthn/server";
import type { Newsroom } from "@/lib/newsroom";
import { noteRefusedFactor } from "@/lib/steps/note-refused-factor";
import type { Passkey } from "@/prisma/generated/client";
import type { PasskeyResponse } from "./fields";
import { relyingParty, userHandle } from "./relying-party";

export type UsedPasskey = {
  /** What it was asked to sign, base64url. */
  challenge: string;
  response: PasskeyResponse;
  /** Whose it must be; absent where it says itself who signs in. */
  personId?: number;
};

/**
 * Whose passkey this is, if it has signed the challenge for this site and whoever holds it has shown it a finger, a
 * face or a PIN (WebAuthn level 3, 7.2); null for any other. One whose counter has gone back is refused and noted.
 */
export async function takePasskey(
  newsroom: Newsroom,
  { challenge, response, personId }: UsedPasskey,
): Promise<{ personId: number } | null> {
  const passkey = await newsroom.db.passkey.findUnique({ where: { credentialId: response.id } });
  if (!passkey || (personId !== undefined && passkey.personId !== personId)) return null;
  if (!saysItsOwner(response, passkey, personId === undefined)) return null;
  const counter = await signedCounter(challenge, response, passkey);
  if (counter === null) return null;
  if (await goesOn(newsroom, passkey, counter)) return { personId: passkey.personId };
  await noteRefusedFactor(newsroom, passkey.personId, "counter");
  return null;
}

/** A passkey that signs in by itself must say whose it is (WebAuthn level 3, 7.2, step 6). */
function saysItsOwner({ response }: PasskeyResponse, { personId }: Passkey, must: boolean): boolean {
  if (response.userHandle === undefined) return !must;
  return response.userHandle === Buffer.from(userHandle(personId)).toString("base64url");
}

/** The counter that was signed with it; null where anything about the signature is not as it must be. */
async function signedCounter(
  challenge: string,
  response: PasskeyResponse,
  passkey: Passkey,
): Promise<number | null> {
  const { id, origin } = relyingParty();
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: true,
      // The database compares the counters itself, so that of two at once one is refused.
      credential: {
        id: passkey.credentialId,
        publicKey: Uint8Array.from(passkey.publicKey),
        counter: 0,
        transports: passkey.transports,
      },
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch {
    return null;
  }
}

/** Notes that it was used; false where its counter has not gone on. Many passkeys do not count and say 0 for ever. */
async function goesOn({ db, clock }: Newsroom, { id }: Passkey, signed: number): Promise<boolean> {
  const counter = BigInt(signed);
  const before = signed === 0 ? { counter } : { counter: { lt: counter } };
  const { count } = await db.passkey.updateMany({
    where: { id, ...before },
    data: { counter, usedAt: clock.now() },
  });
  return count === 1;
}
