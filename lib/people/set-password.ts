import { revokeAccountLinks } from "@/lib/account-links/make-link";
import type { Transaction } from "@/lib/database";
import { appendLog } from "@/lib/log";
import type { Actor } from "@/lib/permissions";
import type { Person } from "@/prisma/generated/client";
import { signOutEverywhere } from "./close-account";

/** Whose password was set, so that they can be told. */
export type PasswordSet = {
  personId: number;
  name: string;
  email: string | null;
  language: string;
};

type Setting = {
  person: Person;
  passwordHash: string;
  actor: Actor;
  at: Date;
  /** How: by a link, or by the password until now. */
  step: "reset" | "change";
  /** The session in which it is done, which stays open. */
  session?: string | undefined;
};

/** Sets a password inside the act that has made sure who it is: closes all other sessions, voids links for another password. */
export async function setPassword(tx: Transaction, setting: Setting): Promise<PasswordSet> {
  const { person, passwordHash, actor, at, step, session } = setting;
  const { id, name, email, language } = person;
  await tx.person.update({ where: { id }, data: { passwordHash } });
  await signOutEverywhere(tx, id, session);
  await revokeAccountLinks(tx, id, at, ["reset", "invitation"]);
  await appendLog(tx, { act: "password.set", at, actor, data: { person: id, step } });
  return { personId: id, name, email, language };
}
