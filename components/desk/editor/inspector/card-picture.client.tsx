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
import type { InspectorView } from "@/lib/stories/desk-view";
import { DrawnCard } from "./drawn-card";
import { useInLibrary } from "./library-picture.client";
import { useFieldError, useMayWrite } from "./state.client";

/** The shape in which networks are given a picture that was chosen for the card. */
const CARD_SHAPE: Shape = "16:9";

type CardPictureProps = Pick<InspectorView, "edition" | "sections">;

/**
 * The picture side of a social card as it will look: the picture that was chosen for it; else a card that is drawn from
 * the paper's name, the headline and the lead picture as a square; else from the words alone. A picture that may not be
 * shown counts as none.
 */
export function CardPicture({ edition, sections }: CardPictureProps) {
  const words = useTranslations("desk.inspector.cards");
  const own = useDraftValue((draft) => draft.field("socialPicture") ?? null);
  const lead = useDraftValue((draft) => draft.field("lead"));
  const headline = useDraftValue((draft) => draft.field("headline"));
  const label = useLabel(edition, sections);
  const [ownKnown, leadKnown] = [useInLibrary(own?.pictureId ?? null), useInLibrary(lead?.pictureId ?? null)];
  if (own && !ownKnown?.barred) return <Cut use={own} picture={ownKnown} shape={CARD_SHAPE} />;
  return (
    <DrawnCard siteName={edition.siteName} label={label} headline={headline || words("noHeadline")}>
      {lead?.pictureId && !leadKnown?.barred ? <Cut use={lead} picture={leadKnown} shape="1:1" /> : null}
    </DrawnCard>
  );
}

/** What the card says that the story is: its kind, and where that says nothing its section. */
function useLabel({ labels }: InspectorView["edition"], sections: InspectorView["sections"]) {
  const kind = useDraftValue((draft) => draft.field("kind"));
  const sponsor = useDraftValue((draft) => draft.field("sponsor") ?? "").trim();
  const sectionId = useDraftValue((draft) => draft.field("sectionId"));
  if (kind === "sponsored" && sponsor) return labels.paidBy.replace("{sponsor}", () => sponsor);
  if (kind === "opinion" || kind === "analysis" || kind === "sponsored") return labels[kind];
  return sections.find(({ id }) => id === sectionId)?.name;
}

type CutProps = { use: LeadUse; picture: ReturnType<typeof useInLibrary>; shape: Shape };

/** A picture of the library in one shape; its number as long as it is not known. */
function Cut({ use, picture, shape }: CutProps) {
  const words = useTranslations("desk.inspector.cards");
  if (!picture) return <p className="nopic">{words("picture", { number: use.pictureId ?? 0 })}</p>;
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
              <Button size="sm" onClick={() => setAsks({ stands: own, shape: CARD_SHAPE })}>
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
