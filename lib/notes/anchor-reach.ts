/** The most letters of a text that an anchor keeps of each: its words, and what stands on either side of them. */
export const ANCHOR_REACH = 64;
