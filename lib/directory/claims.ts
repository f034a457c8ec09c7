import { z } from "zod";
import { personEmail, personName } from "@/lib/people/person-fields";

/**
 * What the directory says of somebody (OpenID Connect Core 1.0, section 5.1). What cannot be read is as if it had not been
 * said; only who it is must be there.
 */
const claims = z.object({
  sub: z.string().min(1).max(255),
  name: personName.optional().catch(undefined),
  email: personEmail.optional().catch(undefined),
  // Some services send it as a word.
  email_verified: z.union([z.boolean(), z.literal("true").transform(() => true)]).catch(false),
  amr: z.array(z.string()).catch([]),
});

export type DirectoryPerson = {
  issuer: string;
  subject: string;
  name: string | undefined;
  /** Only one that the directory has verified: by it somebody is taken for a person of the staff. */
  email: string | undefined;
  groups: unknown;
  /** Whether they have shown more than one factor there (RFC 8176, "mfa"). */
  second: boolean;
};

/** Who somebody is by what their directory says; null where it does not say who. */
export function directoryPerson(
  said: Record<string, unknown>,
  issuer: string,
  groupsClaim: string,
): DirectoryPerson | null {
  const read = claims.safeParse(said);
  if (!read.success) return null;
  const { sub, name, email, email_verified: verified, amr } = read.data;
  return {
    ...{ issuer, subject: sub, name },
    email: verified ? email : undefined,
    groups: Object.hasOwn(said, groupsClaim) ? said[groupsClaim] : undefined,
    second: amr.includes("mfa"),
  };
}
