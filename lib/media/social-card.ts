import { sha256 } from "@/lib/chain";
import { isRowId } from "@/lib/row-id";

/** What is drawn on the card that social networks show of a story for which nobody chose a picture. */
export type SocialCard = {
  storyId: number;
  siteName: string;
  headline: string;
  /** The section, or what the story is where it is not news. */
  label?: string;
  /** The name of the file of its lead picture, cut to a square. */
  picture?: string;
};

/** The size that every network shows whole, in pixels (1.91 to 1). */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** Goes up with every change of how cards look: what was drawn before stays at the name that it had. */
const DESIGN = 1;

/** The name of a card, made from all that it shows: "card-12-1c9d….jpg". */
export function cardName(card: SocialCard): string {
  const { storyId, siteName, headline, label = "", picture = "" } = card;
  const key = sha256(JSON.stringify([DESIGN, siteName, headline, label, picture])).slice(0, 16);
  return `card-${storyId}-${key}.jpg`;
}

/** Of which story this is the name of a card; null for what is no such name. */
export function storyOfCard(name: string): number | null {
  const id = Number(/^card-([1-9]\d{0,9})-[0-9a-f]{16}\.jpg$/.exec(name)?.[1]);
  return isRowId(id) ? id : null;
}
