import { accountLinkAddress } from "@/lib/account-links/link-address";
import type { AccountLinkMade } from "@/lib/account-links/make-link";
import { momentOf, showMoment } from "@/lib/dates";
import type { Newsroom } from "@/lib/newsroom";
import { readSiteSettings } from "@/lib/settings/site";
import { wordsFor } from "@/lib/words/words";
import { asOneLine } from "./one-line";
import type { Mail } from "./send-mail";
import { newsroomName } from "./newsroom-name";

/** Who made a link; absent where whoever it is for asked for it. */
type Maker = { name: string };

/** The mail that brings a link to whom it is for: what it does, how long it works, and what to do if one did not ask for it. */
export async function accountLinkMail(newsroom: Newsroom, link: AccountLinkMade, by?: Maker): Promise<Mail> {
  const { kind, to, language } = link;
  const words = wordsFor(language);
  const key = kind === "reset" && by ? "resetMade" : kind;
  const values = {
    site: await newsroomName(newsroom, language),
    name: asOneLine(link.name),
    by: asOneLine(by?.name ?? ""),
    role: link.role,
    email: link.email,
    address: accountLinkAddress(link),
    until: await untilWords(newsroom, link.endsAt, language),
  };
  return { to, subject: words(`mail.${key}.subject`, values), text: words(`mail.${key}.text`, values) };
}

/** What somebody is told by mail after it was done. */
export type AccountNews = "passwordSet" | "emailChanged";

type Told = { to: string; name: string; language: string; email?: string };

/** The mail that tells somebody what was done to their account, in case it was not they. */
export async function accountNewsMail(newsroom: Newsroom, news: AccountNews, told: Told): Promise<Mail> {
  const { to, name, language, email = "" } = told;
  const words = wordsFor(language);
  const { contactEmail } = await readSiteSettings(newsroom.db);
  const values = {
    ...{ email, site: await newsroomName(newsroom, language), name: asOneLine(name) },
    at: await untilWords(newsroom, newsroom.clock.now(), language),
    hasContact: contactEmail ? "yes" : "no",
    contact: asOneLine(contactEmail),
  };
  return { to, subject: words(`mail.${news}.subject`, values), text: words(`mail.${news}.text`, values) };
}

/** "30 November 2026, 09:30 (+05), Asia/Almaty" */
async function untilWords({ db }: Newsroom, instant: Date, language: string): Promise<string> {
  const { zone } = await readSiteSettings(db);
  return `${showMoment(momentOf(instant), language, zone).words}, ${zone}`;
}
