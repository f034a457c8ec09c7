/** The smallest thing that is compared: a word, a number, a sign that counts. */
export type Token = {
  /** As printed. */
  text: string;
  /** Equal keys say the same: case, ё, quotation marks and the look of a number are no part of it. */
  key: string;
  kind: "word" | "number" | "negation";
  /** Belongs to a number, and is printed so: what it counts ("40 homes"), or a bound ("over"); null for other words. */
  counts: string | null;
  /** "sure" where only a name is written with a capital, "maybe" where a sentence begins. */
  name: "sure" | "maybe" | "no";
  quoted: boolean;
};

/** A token that still knows its place in the paragraph. */
export type Placed = Token & { from: number; to: number; opens: boolean; title: boolean };
