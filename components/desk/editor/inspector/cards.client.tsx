"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { FieldError, fieldIds } from "@/components/ui/field";
import { useDraftField, useDraftValue } from "@/components/desk/writing/draft.client";
import { Limit } from "@/components/desk/writing/limit";
import { CARD_FIELDS, type CardField, type CardFields, type Cards, type CardText } from "@/lib/cards/fields";
import type { InspectorView } from "@/lib/stories/desk-view";
import { CardPicture, CardPictureField } from "./card-picture.client";
import { useFieldError } from "./state.client";
import { useTools } from "./tools.client";

type CardsProps = Pick<InspectorView, "edition" | "sections"> & {
  /** "newsroom.example" */
  host: string;
};

/** How the story looks before it is opened, as it is typed: a search result and a social card, and the words for them. */
export function CardsPart(props: CardsProps) {
  const { loadCards } = useTools();
  const [cardsOf, setCardsOf] = useState<((fields: CardFields) => Cards) | null>(null);
  useEffect(() => void loadCards().then((loaded) => setCardsOf(() => loaded)), [loadCards]);
  return cardsOf ? <BothCards {...props} cardsOf={cardsOf} /> : null;
}

type BothProps = CardsProps & { cardsOf: (fields: CardFields) => Cards };

function BothCards({ edition, sections, host, cardsOf }: BothProps) {
  const { siteName, language } = edition;
  const words = useTranslations("desk.inspector.cards");
  const [searchTitle, searchDescription, socialTitle, socialDescription] = [
    useField("searchTitle"),
    useField("searchDescription"),
    useField("socialTitle"),
    useField("socialDescription"),
  ];
  const cards = cardsOf({
    ...{ searchTitle, searchDescription, socialTitle, socialDescription },
    headline: useField("headline"),
    standfirst: useField("standfirst"),
  });
  return (
    <div className="stack">
      <figure className="card-search">
        <figcaption>{words("search")}</figcaption>
        <div lang={language}>
          <p className="xs">
            {siteName} · {host}
          </p>
          <p className="title">{cards.searchTitle.shown || words("noHeadline")}</p>
          <p className="small">{cards.searchDescription.shown || words("noDescription")}</p>
        </div>
      </figure>
      <figure className="card-social">
        <figcaption>{words("social")}</figcaption>
        <div lang={language}>
          <CardPicture edition={edition} sections={sections} />
          <p className="xs">{host}</p>
          <p className="title">{cards.socialTitle.shown || words("noHeadline")}</p>
          <p className="small">{cards.socialDescription.shown}</p>
        </div>
      </figure>
      <CardPictureField />
      <p className="hint">{words("hint")}</p>
      {CARD_FIELDS.map((name) => (
        <CardTextField key={name} name={name} cards={cards} language={language} />
      ))}
    </div>
  );
}

function useField(name: CardField | "headline" | "standfirst"): string {
  return useDraftValue((draft) => draft.field(name));
}

type FieldProps = { name: CardField; cards: Cards; language: string };

function CardTextField({ name, cards, language }: FieldProps) {
  const words = useTranslations("desk.inspector.cards");
  const [value, setValue] = useDraftField(name);
  const error = useFieldError(name);
  return (
    <div className="field">
      <label htmlFor={name}>{words(name)}</label>
      <textarea
        className="area"
        rows={name.endsWith("Title") ? 1 : 2}
        lang={language}
        value={value}
        onChange={(event) => setValue(event.target.value.replace(/\n/g, " "))}
        {...fieldIds({ name, hint: true, error })}
      />
      <p className="hint" id={`${name}-hint`}>
        <Counter text={cards[name]} borrowed={value.trim() === ""} />
      </p>
      <Limit name={name} text={value} longest={name.endsWith("Title") ? 200 : 500} />
      <FieldError name={name} error={error} />
    </div>
  );
}

/** How long the shown text is, and how much of it is cut. */
function Counter({ text: { length, fits, over }, borrowed }: { text: CardText; borrowed: boolean }) {
  const words = useTranslations("desk.inspector.cards");
  const counted = words(over > 0 ? "over" : "fits", { length, fits, over });
  return (
    <span className={over > 0 ? "num over" : "num"}>
      {counted} {borrowed && length > 0 ? words("borrowed") : null}
    </span>
  );
}
