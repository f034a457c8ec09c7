import type { Newsroom } from "@/lib/newsroom";
import { whyNot, type Actor } from "@/lib/permissions";
import { readSiteSettings } from "@/lib/settings/site";
import type { Prisma } from "@/prisma/generated/client";
import type { PeopleFilter, PeopleView, PersonRow } from "./fields";
import { accountOf, personRow, ROW_SELECT } from "./person-row";

/**
 * The people of the newsroom by name, under a filter. Colleagues who are no admins see names and roles of those who can
 * come in, and nothing of their accounts: their filter finds no address.
 */
export async function listPeople(
  newsroom: Newsroom,
  actor: Actor,
  filter: PeopleFilter = {},
): Promise<PeopleView> {
  return whyNot(actor, "person.invite") === null
    ? listForAdmins(newsroom, actor, filter)
    : listForColleagues(newsroom, filter);
}

async function listForAdmins(
  { db, clock }: Newsroom,
  actor: Actor,
  filter: PeopleFilter,
): Promise<PeopleView> {
  const { zone } = await readSiteSettings(db);
  const shown = { zone, now: clock.now(), language: actor.kind === "person" ? actor.language : "en" };
  const all = await db.person.findMany({ select: ROW_SELECT, orderBy: BY_NAME });
  const rows = all.map((read) => personRow(read, shown)).filter((row) => isMeant(row, filter));
  const accounts = all.map(accountOf);
  return {
    rows,
    people: accounts.filter((account) => account === "open").length,
    invited: accounts.filter((account) => account === "invited").length,
  };
}

async function listForColleagues({ db }: Newsroom, filter: PeopleFilter): Promise<PeopleView> {
  const all = await db.person.findMany({ select: ROW_SELECT, where: { disabledAt: null }, orderBy: BY_NAME });
  const open = all
    .filter((read) => accountOf(read) === "open")
    .map(({ id, name, role }) => ({ id, name, role }));
  const { words, role } = filter;
  return { rows: open.filter((row) => isMeant(row, { words, role })), people: open.length, invited: 0 };
}

const BY_NAME = [{ name: "asc" }, { id: "asc" }] satisfies Prisma.PersonOrderByWithRelationInput[];

/** A newsroom has some hundreds of people at the most: they are sifted here, where letters are told apart by no collation. */
function isMeant(row: PersonRow, { words, role, account }: PeopleFilter): boolean {
  if (role && row.role !== role) return false;
  if (account && row.account !== account) return false;
  const text = folded(`${row.name} ${row.email ?? ""}`);
  return folded(words ?? "")
    .split(/\s+/u)
    .every((word) => text.includes(word));
}

function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
