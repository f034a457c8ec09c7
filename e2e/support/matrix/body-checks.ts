import { expect } from "@playwright/test";
import { HIDDEN, WHO, type Asking, type TargetKind } from "./cast";

/** What an error says of itself that is nobody's business: files, lines, the names of our programs' parts. */
const STACK = /\n\s+at .+\(.+:\d+:\d+\)|node_modules\/|PrismaClient|\.tsx?:\d+|ECONNREFUSED|invocation in/;

/** Who may read what a reporter has not published yet: the reporter, and editors. */
const MAY_READ_DRAFTS: readonly Asking[] = ["own", "editor", "admin"];
/** Standing pages are read by every colleague before they are published. */
const OF_EVERYBODY: readonly TargetKind[] = ["page"];

/** Nothing that is hidden from this person, nobody's address but their own, and no word of our programs. */
export function expectNothingPrivate(
  who: Asking,
  body: string,
  about: string,
  kind: TargetKind = "none",
): void {
  expect.soft(body, `${about}: a stack trace`).not.toMatch(STACK);
  const isColleague = who !== "stranger" && who !== "disabled";
  const mayRead = MAY_READ_DRAFTS.includes(who) || (isColleague && OF_EVERYBODY.includes(kind));
  if (!mayRead) expect.soft(body, `${about}: the text of a draft`).not.toContain(HIDDEN);
  if (who === "admin") return;
  const own = who === "stranger" ? "" : WHO[who].email;
  for (const { email } of Object.values(WHO))
    if (email !== own) expect.soft(body, `${about}: somebody's address`).not.toContain(email);
}
