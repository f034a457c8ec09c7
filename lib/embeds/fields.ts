/** Where a card's thing lives. Whatever is not known by name is a plain link. */
export type EmbedProvider = "youtube" | "vimeo" | "x" | "telegram" | "instagram" | "link";

/** An address as a card keeps it: without what only tracks, and with what its own words say of the title. */
export type EmbedAddress = { provider: EmbedProvider; href: string; title: string | null };
