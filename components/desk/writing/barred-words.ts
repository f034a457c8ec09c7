import type { BlockHost, PictureThumb } from "./blocks/block-host";

type Barred = NonNullable<PictureThumb["barred"]>;

/** Why a picture may not be shown any more, and since when, in words under "desk.blocks". */
export function barredWords(barred: Barred, words: BlockHost["words"]): string {
  const since = barred.since.words;
  return barred.why === "doNotUse"
    ? words("barred.doNotUse", { since, reason: barred.reason })
    : words("barred.expired", { since });
}
