import type { AccountLinkKind } from "@/prisma/generated/client";

const MINUTE = 60 * 1000;
const DAY = 24 * 60 * MINUTE;

/** For how many milliseconds a link works after it was made. */
export const LINK_LIVES: Record<AccountLinkKind, number> = {
  invitation: 7 * DAY,
  reset: 30 * MINUTE,
  emailOld: DAY,
  emailNew: DAY,
};
