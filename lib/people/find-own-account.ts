import type { Newsroom } from "@/lib/newsroom";
import type { Actor } from "@/lib/permissions";

/** What one reads of one's own account. */
export type OwnAccount = {
  name: string;
  email: string | null;
  role: "reporter" | "editor" | "admin";
  language: string;
  /** Whether one can sign in with a password at all. */
  hasPassword: boolean;
};

/** One's own account. */
export async function findOwnAccount(
  { db }: Newsroom,
  { id }: Actor & { kind: "person" },
): Promise<OwnAccount> {
  const { name, email, role, language, passwordHash } = await db.person.findUniqueOrThrow({ where: { id } });
  return { name, email, role, language, hasPassword: passwordHash !== null };
}
