import { z } from "zod";
import type { ShownMoment } from "@/lib/moments";

export const ROLES = ["reporter", "editor", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** How an account stands: its owner can come in, was invited and has not come yet, or is kept out. */
export const ACCOUNTS = ["open", "invited", "disabled"] as const;
export type Account = (typeof ACCOUNTS)[number];

const LONGEST_WORDS = 200;

/** What the list of people can be asked for. */
export const peopleFilter = z.object({
  /** Words of a name or an address. */
  words: z.string().max(LONGEST_WORDS).optional(),
  role: z.enum(ROLES).optional(),
  account: z.enum(ACCOUNTS).optional(),
});

export type PeopleFilter = z.output<typeof peopleFilter>;

/** A row of the list. What only admins see is absent for others. */
export type PersonRow = {
  id: number;
  name: string;
  role: Role;
  email?: string;
  account?: Account;
  /** Whether a second factor is asked of them. */
  second?: boolean;
  /** When they were last here; absent where they never were, or that is not known any more. */
  seen?: ShownMoment;
  /** In how many browsers they are signed in now. */
  sessions?: number;
  /** Until when an invitation works, and who made it; `until` is absent where it works no more. */
  invitation?: { by: string; made: ShownMoment; until?: ShownMoment };
  disabled?: ShownMoment;
};

export type PeopleView = {
  rows: PersonRow[];
  /** How many have an account, on all of the list, and how many invitations are open. */
  people: number;
  invited: number;
};

/** A browser in which somebody is signed in. */
export type PersonSession = { id: string; origin: string; opened: ShownMoment; seen: ShownMoment };

/** One person, as an admin changes them. */
export type PersonView = PersonRow & {
  language: string;
  open: PersonSession[];
  /** The new address of a change that waits to be confirmed. */
  waitingEmail?: string;
  /** Invited, and never came in. */
  neverJoined: boolean;
  /** Why their account cannot be closed or their role be taken: a refusal code, or null. */
  whyNotLeave: string | null;
  isSelf: boolean;
};
