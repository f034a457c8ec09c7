import { generateAuthenticationOptions, generateRegistrationOptions } from "@simplewebauthn/server";
import type { Database } from "@/lib/database";
import { newsroomName } from "@/lib/mail/newsroom-name";
import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";
import { relyingParty, userHandle } from "./relying-party";

/** Whoever holds a passkey shows it a finger, a face or a PIN: so it is two factors at once. */
const VERIFIED = "required";

/** What a browser needs to make a passkey for somebody; an authenticator that holds one of theirs refuses to make another. */
export async function newPasskeyOptions({ db }: Newsroom, { id: personId, language }: Colleague) {
  const { id } = relyingParty();
  const select = { id: true, name: true, email: true };
  const person = await db.person.findUniqueOrThrow({ where: { id: personId }, select });
  return generateRegistrationOptions({
    rpName: await newsroomName({ db }, language),
    rpID: id,
    userName: person.email ?? person.name,
    userDisplayName: person.name,
    userID: userHandle(person.id),
    attestationType: "none",
    excludeCredentials: await passkeysOf(db, person.id),
    authenticatorSelection: { residentKey: "required", userVerification: VERIFIED },
  });
}

/** What a browser needs to have a passkey sign: one of this person's, or any where nobody has said yet who they are. */
export async function passkeyOptions(db: Pick<Database, "passkey">, personId?: number) {
  const { id } = relyingParty();
  const own = personId === undefined ? {} : { allowCredentials: await passkeysOf(db, personId) };
  return generateAuthenticationOptions({ rpID: id, userVerification: VERIFIED, ...own });
}

type Colleague = Actor & { kind: "person" };

async function passkeysOf(db: Pick<Database, "passkey">, personId: number) {
  const passkeys = await db.passkey.findMany({ where: { personId } });
  return passkeys.map(({ credentialId, transports }) => ({ id: credentialId, transports }));
}
