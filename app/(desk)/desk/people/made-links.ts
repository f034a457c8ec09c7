import type { MadeLinksShown } from "@/components/desk/people/made-links.client";
import { accountLinkAddress } from "@/lib/account-links/link-address";
import type { AccountLinkMade } from "@/lib/account-links/make-link";
import { momentOf, showMoment } from "@/lib/dates";
import { deliverLink } from "@/lib/mail/deliver";
import type { Newsroom } from "@/lib/newsroom";
import { readSiteSettings } from "@/lib/settings/site";
import type { Colleague } from "@/lib/web/actor";
import { wordsFor } from "@/lib/words/words";

type Outcome = { message: string } | { show: MadeLinksShown };

/**
 * Sends each link to whom it is for. Those that no mail takes there are shown, this once, to the admin who made them.
 * Nobody else is shown one: whoever could see both links of a change would confirm it alone.
 */
export async function sendLinks(
  newsroom: Newsroom,
  actor: Colleague,
  links: AccountLinkMade[],
): Promise<Outcome> {
  const words = wordsFor(actor.language);
  const sent = await Promise.all(
    links.map(async (link) => ({ link, how: await deliverLink(newsroom, link, { name: actor.name }) })),
  );
  const left = sent.filter(({ how }) => how !== "sent");
  const [first] = left;
  const took = sent.filter(({ how }) => how === "sent").map(({ link }) => link.to);
  if (!first) return { message: words("desk.people.said.sent", { to: took.join(", ") }) };
  if (actor.role !== "admin") return { message: words("refusals.mailFailed") };
  const { zone } = await readSiteSettings(newsroom.db);
  const until = showMoment(momentOf(first.link.endsAt), actor.language, zone).words;
  const { name } = first.link;
  const key =
    first.link.kind === "invitation" ? "invitation" : first.link.kind === "reset" ? "reset" : "email";
  return {
    show: {
      title: words(`desk.people.link.${key}`, { name }),
      about: words(first.how === "failed" ? "desk.people.link.failed" : "desk.people.link.noServer", {
        until,
      }),
      once: words("desk.people.link.once"),
      links: left.map(({ link }) => ({ address: accountLinkAddress(link), label: labelOf(link) })),
    },
  };

  function labelOf({ kind, to }: AccountLinkMade): string {
    if (kind === "emailOld" || kind === "emailNew") return words(`desk.people.link.${kind}`, { to });
    return words("desk.people.link.address", { to });
  }
}
