import type { Transaction } from "@/lib/database";
import type { Actor } from "@/lib/permissions";
import { newToken, tokenHash } from "@/lib/previews/tokens";
import type { AccountLinkKind, Person } from "@/prisma/generated/client";
import { LINK_LIVES } from "./limits";

/** A link that was just made. Its token is nowhere else: it goes to whom it is for, or it is lost. */
export type AccountLinkMade = {
  kind: AccountLinkKind;
  token: string;
  /** Where it is sent. */
  to: string;
  /** The address that it is about. */
  email: string;
  name: string;
  role: Person["role"];
  language: string;
  endsAt: Date;
};

type Making = {
  kind: AccountLinkKind;
  person: Person;
  /** Where it is sent. */
  to: string;
  /** The address that it is about, where that is another one. */
  about?: string;
  by: Actor;
  at: Date;
};

/** Makes a link for somebody. Those of its kind that were made for them before do not work any more. */
export async function makeAccountLink(tx: Transaction, making: Making): Promise<AccountLinkMade> {
  const { kind, person, to, about = to, by, at } = making;
  await revokeAccountLinks(tx, person.id, at, [kind]);
  const token = newToken();
  const endsAt = new Date(at.getTime() + LINK_LIVES[kind]);
  await tx.accountLink.create({
    data: {
      ...{ kind, email: about, endsAt, madeAt: at, personId: person.id },
      tokenHash: tokenHash(token) ?? "",
      madeById: by.kind === "person" ? by.id : null,
    },
  });
  const { name, role, language } = person;
  return { kind, token, to, email: about, name, role, language, endsAt };
}

/** Takes back the links of a person that were not used, of these kinds or of all. */
export async function revokeAccountLinks(
  tx: Transaction,
  personId: number,
  at: Date,
  kinds?: AccountLinkKind[],
): Promise<void> {
  await tx.accountLink.updateMany({
    where: { personId, usedAt: null, revokedAt: null, ...(kinds ? { kind: { in: kinds } } : {}) },
    data: { revokedAt: at },
  });
}
