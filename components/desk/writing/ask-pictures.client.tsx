"use client";

import type { PictureUse } from "@/lib/body/body";
import type { PictureAsk } from "./blocks/block-host";
import { CutPicture } from "./cut-picture.client";
import { PickPicture } from "./pick-picture.client";

type AskPicturesProps = { asks: PictureAsk; answer: (uses: PictureUse[] | null) => void };

/** Whatever is asked about pictures: which of the library, or what of the one that stands there is shown. */
export function AskPictures({
  asks: { many = false, adds = false, stands, shape },
  answer,
}: AskPicturesProps) {
  if (!stands) return <PickPicture many={many} adds={adds} answer={answer} />;
  return <CutPicture stands={stands} {...(shape ? { shape } : {})} answer={(cut) => answer(cut && [cut])} />;
}
