/** How a story looks before it is opened: as a search result, and as a card in a social network. */

/** The fields of a story that its cards are made of. */
export type CardFields = {
  headline: string;
  standfirst: string;
  searchTitle: string;
  searchDescription: string;
  socialTitle: string;
  socialDescription: string;
};

export const CARD_FIELDS = ["searchTitle", "searchDescription", "socialTitle", "socialDescription"] as const;
export type CardField = (typeof CARD_FIELDS)[number];

/** A text as a card shows it: as far as it fits, and how much does not. Lengths are in characters as people count them. */
export type CardText = { shown: string; length: number; fits: number; over: number };

export type Cards = Record<CardField, CardText>;

/** The headline of a drawn card is set as large as it fits, in pixels; more of it than fits in the smallest size is cut. */
export const HEADLINE_SIZES = [72, 64, 56, 50, 44, 39, 35, 31] as const;

/** What a drawn card says a story is, in the words of its language; `paidBy` holds "{sponsor}" where the payer is named. */
export type CardLabels = Record<"opinion" | "analysis" | "sponsored" | "paidBy", string>;
