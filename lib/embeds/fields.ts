/** Where a card's thing lives. Whatever is not known by name is a plain link. */
export type EmbedProvider = "youtube" | "vimeo" | "x" | "telegram" | "instagram" | "link";

/** An address as a card keeps it: without what only tracks, and with what its own words say of the title. */
export type EmbedAddress = { provider: EmbedProvider; href: string; title: string | null };

/** Where each provider's things live, without "www." and what phones are sent to. */
export const PROVIDER_HOSTS: Record<Exclude<EmbedProvider, "link">, readonly string[]> = {
  youtube: ["youtube.com", "music.youtube.com", "youtube-nocookie.com", "youtu.be"],
  vimeo: ["vimeo.com", "player.vimeo.com"],
  x: ["x.com", "twitter.com"],
  telegram: ["t.me", "telegram.me"],
  instagram: ["instagram.com"],
};

/** The host of a web address as the providers are listed. */
export function embedHost(url: URL): string {
  return url.hostname.replace(/^(?:www|m|mobile)\./, "");
}

/** Whether an address is one of the provider that a card names; a plain link may lead anywhere. */
export function leadsTo(provider: EmbedProvider, href: string): boolean {
  if (provider === "link") return true;
  if (!/^https?:/i.test(href) || !URL.canParse(href)) return false;
  return PROVIDER_HOSTS[provider].includes(embedHost(new URL(href)));
}
