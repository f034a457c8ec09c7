import { verifyRegistrationResponse } from "@simplewebauthn/server";
import { appendLog } from "@/lib/log";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { FieldsWrong } from "@/lib/refusal";
import { closeLesserSessions } from "./close-lesser-sessions";
import type { NewPasskeyResponse } from "./fields";
import { withOwnFactors } from "./own-factors";
import { relyingParty } from "./relying-party";

export type NewPasskey = {
  /** What its owner calls it. */
  name: string;
  /** What it was asked to sign, base64url. */
  challenge: string;
  response: NewPasskeyResponse;
  /** The session in which it is added, which then counts as one with a second factor. */
  session?: string | undefined;
};

/** Adds a passkey of one's own (WebAuthn level 3, 7.1). Refuses what was not made for this site, for this challenge and with its holder verified, and one that is here already. */
export async function addPasskey(newsroom: Newsroom, actor: Actor, given: NewPasskey): Promise<void> {
  const made = await madePasskey(given);
  if (!made) throw new FieldsWrong({ passkey: "passkeyWrong" });
  await withOwnFactors(newsroom, actor, "factor.add", async ({ tx, at, personId }) => {
    const { id: credentialId, publicKey, counter, backedUp } = made;
    if (await tx.passkey.findUnique({ where: { credentialId } }))
      throw new FieldsWrong({ passkey: "passkeyThere" });
    await tx.passkey.create({
      data: {
        ...{ personId, credentialId, publicKey, backedUp, name: given.name, addedAt: at },
        counter: BigInt(counter),
        transports: given.response.response.transports ?? [],
      },
    });
    await closeLesserSessions(tx, personId, given.session);
    const data = { person: personId, kind: "passkey", label: given.name };
    await appendLog(tx, { act: "factor.add", at, actor, data });
  });
}

async function madePasskey({ challenge, response }: NewPasskey) {
  const { id, origin } = relyingParty();
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: true,
    });
    if (!verified) return null;
    const { credential, credentialBackedUp } = registrationInfo;
    const { publicKey, counter } = credential;
    return {
      id: credential.id,
      publicKey: Uint8Array.from(publicKey),
      counter,
      backedUp: credentialBackedUp,
    };
  } catch {
    return null;
  }
}
