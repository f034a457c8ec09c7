"use client";

import { useTranslations } from "use-intl";
import type { Framed } from "@/lib/media/shapes";
import { barredWords } from "./barred-words";
import type { PictureThumb } from "./blocks/block-host";
import { CutImage } from "./cut-image";

type Props = { picture: PictureThumb; use: Framed; alt: string };

/** The lead picture as the text cuts it. One that may not be shown any more stands pale, over why and since when. */
export function LeadImage({ picture, use, alt }: Props) {
  const words = useTranslations("desk.blocks");
  const { src, width, height, barred } = picture;
  const isCut = (use.crop ?? use.framing?.shape) !== undefined;
  return (
    <>
      {isCut ? <CutImage {...{ picture, use, alt }} /> : <img {...{ src, width, height, alt }} />}
      {barred ? <p className="barred">{barredWords(barred, words)}</p> : null}
    </>
  );
}
