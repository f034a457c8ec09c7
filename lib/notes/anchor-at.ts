import { ANCHOR_REACH } from "./anchor-reach";
import type { Anchor, Found, Passage } from "./fields";

/** An anchor for these words; where they are too many, for the first of them. */
export function anchorAt(passages: readonly Passage[], { paragraph, start, end }: Found): Anchor {
  const { text = "", block } = passages[paragraph] ?? {};
  const stop = Math.min(end, start + ANCHOR_REACH);
  return {
    exact: text.slice(start, stop),
    before: text.slice(Math.max(0, start - ANCHOR_REACH), start),
    after: text.slice(stop, stop + ANCHOR_REACH),
    ...(block ? { block } : {}),
    paragraph,
    start,
  };
}
