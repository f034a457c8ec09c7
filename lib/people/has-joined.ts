import type { Prisma } from "@/prisma/generated/client";

/** What must be read of a person to say whether they have ever come in. */
export const JOINED_SELECT = {
  passwordHash: true,
  _count: {
    select: {
      identities: true,
      passkeys: true,
      accountLinks: { where: { kind: "invitation", usedAt: null } },
    },
  },
} as const satisfies Prisma.PersonSelect;

type Read = Prisma.PersonGetPayload<{ select: typeof JOINED_SELECT }>;

/** Whether somebody was invited and has not come in yet: an invitation stands there, and no way in. */
export function isInvited({ passwordHash, _count }: Read): boolean {
  return passwordHash === null && _count.identities + _count.passkeys === 0 && _count.accountLinks > 0;
}
