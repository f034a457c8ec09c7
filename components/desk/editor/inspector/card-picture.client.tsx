"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import type { PictureAsk } from "@/components/desk/writing/blocks/block-host";
import { AskPictures } from "@/components/desk/writing/ask-pictures.client";
import { CutImage } from "@/components/desk/writing/cut-image";
import { useDraftField, useDraftValue } from "@/components/desk/writing/draft.client";
import type { LeadUse, PictureUse } from "@/lib/body/body";
import type { Shape } from "@/lib/media/shapes";
import { useInLibrary } from "./library-picture.client";
import { useFieldError, useMayWrite } from "./state.client";

type CardPictureProps = { siteName: string; title: string };

/**
 * The picture side of a social card as it will look: the picture that was chosen for it; else a card that is drawn from
 * the paper's name, the headline and the lead picture as a square; else from the words alone.
 */
export function CardPicture({ siteName, title }: CardPictureProps) {
  const words = useTranslations("desk.inspector.cards");
  const own = useDraftValue((draft) => draft.field("socialPicture") ?? null);
  const lead = useDraftValue((draft) => draft.field("lead"));
  const use = own ?? lead;
  if (own) return <Cut use={own} shape="16:9" gone={words("picture", { number: own.pictureId })} />;
  return (
    <div className={use?.pictureId ? "drawn-card with-picture" : "drawn-card"}>
      <div>
        <p className="drawn-card__paper">{siteName}</p>
        <p className="drawn-card__title">{title}</p>
      </div>
      {use?.pictureId ? (
        <Cut use={use} shape="1:1" gone={words("picture", { number: use.pictureId })} />
      ) : null}
    </div>
  );
}

/** A picture of the library in one shape; its number as long as it is not known. */
function Cut({ use, shape, gone }: { use: LeadUse; shape: Shape; gone: string }) {
  const picture = useInLibrary(use.pictureId);
  if (!picture) return <p className="nopic">{gone}</p>;
  return <CutImage picture={picture} use={{ ...use, framing: { ...use.framing, shape } }} alt="" />;
}

/** Another picture for the card than the story's own: chosen, cut and taken out. */
export function CardPictureField() {
  const words = useTranslations("desk.inspector.cards");
  const [own, set] = useDraftField("socialPicture");
  const mayWrite = useMayWrite();
  const error = useFieldError("socialPicture");
  const [asks, setAsks] = useState<PictureAsk | null>(null);
  const answer = (uses: PictureUse[] | null) => {
    setAsks(null);
    const [use] = uses ?? [];
    if (use) set(asks?.stands && own ? recut(own, use) : use);
  };
  return (
    <fieldset className="field plain" id="socialPicture" tabIndex={-1}>
      <legend className="label">{words("pictureTitle")}</legend>
      {mayWrite ? (
        <div className="line">
          <Button size="sm" onClick={() => setAsks({})}>
            {words(own ? "pictureReplace" : "pictureChoose")}
          </Button>
          {own ? (
            <>
              <Button size="sm" onClick={() => setAsks({ stands: own })}>
                {words("pictureCut")}
              </Button>
              <Button size="sm" tone="quiet" onClick={() => set(undefined)}>
                {words("pictureRemove")}
              </Button>
            </>
          ) : null}
        </div>
      ) : null}
      {own ? null : <p className="hint">{words("pictureHint")}</p>}
      <FieldError name="socialPicture" {...(error ? { error } : {})} />
      {asks ? <AskPictures asks={asks} answer={answer} /> : null}
    </fieldset>
  );
}

/** The same picture under the same words, with another cut. */
function recut({ crop: _crop, framing: _framing, ...said }: PictureUse, cut: PictureUse): PictureUse {
  return { ...said, ...cut };
}
