import type { AccountLinkMade } from "@/lib/account-links/make-link";
import type { Newsroom } from "@/lib/newsroom";
import { accountLinkMail, accountNewsMail, type AccountNews } from "./account-mail";
import { sendMail, type Mail } from "./send-mail";

/** How it went: on its way, no server is set, or the server did not take it and has said why in our log. */
export type Delivery = "sent" | "noServer" | "failed";

/** Sends a link to whom it is for. Where that fails whoever may see it has to bring it to them. */
export async function deliverLink(
  newsroom: Newsroom,
  link: AccountLinkMade,
  by?: { name: string },
): Promise<Delivery> {
  return deliver(await accountLinkMail(newsroom, link, by));
}

/** Tells somebody by mail what was done to their account. */
export async function deliverNews(
  newsroom: Newsroom,
  news: AccountNews,
  told: { to: string | null; name: string; language: string; email?: string | null },
): Promise<Delivery> {
  const { to } = told;
  return to === null
    ? "noServer"
    : deliver(await accountNewsMail(newsroom, news, { ...told, to, email: told.email ?? "" }));
}

async function deliver(mail: Mail): Promise<Delivery> {
  try {
    return await sendMail(mail);
  } catch (error) {
    console.error("A mail was not taken.", error);
    return "failed";
  }
}
