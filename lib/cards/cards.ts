import { CARD_FIELDS, type CardField, type CardFields, type Cards, type CardText } from "./fields";

/** About how many characters are shown before the rest is cut: what the usual result pages and cards have room for. */
const FITS: Record<CardField, number> = {
  searchTitle: 60,
  searchDescription: 155,
  socialTitle: 70,
  socialDescription: 200,
};

/** Both cards of a story; a field that is empty says what the headline or the standfirst says. */
export function cardsOf(fields: CardFields): Cards {
  const cards = CARD_FIELDS.map((name) => [name, cutAt(textFor(name, fields), FITS[name])] as const);
  return Object.fromEntries(cards) as Cards;
}

/** A text cut at the last word that fits, with an ellipsis; a single longer word is cut where the room ends. */
export function cutAt(text: string, fits: number): CardText {
  const signs = Array.from(text.trim());
  const over = Math.max(signs.length - fits, 0);
  const whole = { length: signs.length, fits, over };
  if (over === 0) return { ...whole, shown: signs.join("") };
  const room = signs.slice(0, fits).join("");
  const word = /\s/u.test(signs[fits] ?? "") ? room : room.replace(/\s\S*$/u, "");
  return { ...whole, shown: `${word.trimEnd()}…` };
}

function textFor(name: CardField, fields: CardFields): string {
  if (fields[name].trim() !== "") return fields[name];
  return name.endsWith("Title") ? fields.headline : fields.standfirst;
}
