import type { ShareView } from "./fields";

/** Addresses that pass a story on: nothing of theirs is loaded, and they learn nothing before a reader goes there. */
const TO: { to: ShareView["links"][number]["to"]; href: (url: string, headline: string) => string }[] = [
  { to: "telegram", href: (url, text) => `https://t.me/share/url?${query({ url, text })}` },
  { to: "whatsapp", href: (url, text) => `https://wa.me/?${query({ text: `${text}\n${url}` })}` },
  { to: "x", href: (url, text) => `https://x.com/intent/post?${query({ text, url })}` },
  { to: "mail", href: (url, subject) => `mailto:?${query({ subject, body: `${subject}\r\n${url}` })}` },
];

/** The links by which a story is passed on. Takes its whole address and its headline, which may hold anything. */
export function shareLinks(address: string, headline: string): ShareView {
  return { address, links: TO.map(({ to, href }) => ({ to, href: href(address, headline) })) };
}

/** A query in percent-encoding alone: programs for mail print a plus sign as what it is (RFC 6068, section 5). */
function query(fields: Record<string, string>): string {
  return Object.entries(fields)
    .map(([name, value]) => `${name}=${encodeURIComponent(value.replace(/\p{Surrogate}/gu, "\ufffd"))}`)
    .join("&");
}
