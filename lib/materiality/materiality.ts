import type { StoryContent } from "@/lib/stories/fields";
import { withoutSuggestions } from "@/lib/body/versions";
import { cutKey } from "@/lib/media/cut-key";
import { changesBetween, readUnit, type ReadUnit } from "./moves";
import {
  MEANT_FIELDS,
  type MeantField,
  type Materiality,
  type Place,
  type Turnover,
  type Weighty,
} from "./fields";
import { lexiconFor } from "./lexicons";
import { picturesOf, struckText, textsOf, type Unit } from "./texts";
import type { Token } from "./token";
import { tokensOf } from "./tokens";
import { weigh, type Weighed } from "./weighed";

/**
 * How many changed words are too many for a small fix: one in twenty of the longer text, but three always pass (a
 * doubled word, a wrong preposition), and more than thirty, about two sentences, never do: in a long text as well,
 * so much says something new.
 */
const LARGE = { share: 0.05, atLeast: 3, atMost: 30 };

type Compared = { place: Place; before: Token[]; after: Token[]; weighed: Weighed[] };

/**
 * What a change from one published text to another does to its meaning, read in the edition's language. Material is
 * a headline that changes by more than typography and spelling; a number, name, quoted word or negation that
 * changed, vanished or came; a field that carries meaning; or too large a share of words. Spaces, quotation marks,
 * dashes, capitals, marks, the address of a link, and one wrong letter in an ordinary word are not, and a block that
 * moves within its section says what it said; inside a quotation and a name every letter counts. Where the words
 * alone cannot tell, as with a Russian name in another case, it is material: a reason lets a fix pass all the same.
 */
export function materiality(earlier: StoryContent, later: StoryContent, language: string): Materiality {
  const [before, after] = [decided(earlier), decided(later)];
  const parts = compare(textsOf(before), textsOf(after), language);
  const turnover = (sort: Weighty) => turnoverOf(parts, sort);
  const found = {
    numbers: turnover("numbers"),
    names: turnover("names"),
    quoted: turnover("quoted"),
    negations: turnover("negations"),
  };
  const headline = differs(parts, "headline") ? { before: before.headline, after: after.headline } : null;
  const fields = meantFields(before, after, parts);
  const { share, large } = shareOf(parts);
  const weighty = Object.values(found).some(({ exchanges }) => exchanges.length > 0);
  return {
    ...found,
    headline,
    share,
    large,
    fields,
    recut: isRecut(before, after),
    material: headline !== null || weighty || fields.length > 0 || large,
    needsNote: owesNote(parts),
  };
}

/** A text without what is only suggested: that says nothing to readers yet. */
function decided(content: StoryContent): StoryContent {
  return { ...content, body: withoutSuggestions(content.body) };
}

function compare(before: Record<Place, Unit[]>, after: Record<Place, Unit[]>, language: string): Compared[] {
  const lexicon = lexiconFor(language);
  const read = (units: Unit[]) =>
    units.map(({ passages, ...place }) =>
      readUnit(
        place,
        passages.flatMap((passage) => tokensOf(passage, language, lexicon)),
      ),
    );
  const places = Object.keys(before) as Place[];
  const parts = places.map((place) => ({ place, before: read(before[place]), after: read(after[place]) }));
  const isName = nameTest(parts.flatMap((part) => [...part.before, ...part.after]));
  return parts.map(({ place, before, after }) => ({
    place,
    before: all(before),
    after: all(after),
    weighed: changesBetween(before, after).map((change) => weigh(change, { place, lexicon, isName })),
  }));
}

/** A name where a capital can mean nothing else, and at the start of a sentence where it is one elsewhere. */
function nameTest(units: ReadUnit[]): (token: Token) => boolean {
  const known = new Set(
    all(units).flatMap(({ name, key }) => (name === "sure" ? [key.replace("“", "")] : [])),
  );
  return ({ name, key }) => name === "sure" || (name === "maybe" && known.has(key.replace("“", "")));
}

function all(units: ReadUnit[]): Token[] {
  return units.flatMap(({ tokens }) => tokens);
}

function turnoverOf(parts: Compared[], sort: Weighty): Turnover {
  const found = new Map<string, Turnover["exchanges"][number]>();
  for (const { weighed } of parts)
    for (const { exchanges } of weighed)
      for (const { place, before, after, ...rest } of exchanges)
        if (rest.sort === sort) found.set(JSON.stringify([place, before, after]), { place, before, after });
  const exchanges = [...found.values()];
  const said = (side: "before" | "after") => [...new Set(exchanges.flatMap((each) => each[side] ?? []))];
  return { gone: said("before"), come: said("after"), exchanges };
}

/** Something published stands there no longer: another stands in its place, or nothing does in the whole text. */
function owesNote(parts: Compared[]): boolean {
  const text = ` ${parts.flatMap(({ after }) => after.map(({ key }) => key)).join(" ")} `;
  return parts.some(({ weighed }) =>
    weighed.some(({ exchanges }) =>
      exchanges.some(
        ({ sort, before, after, keys }) =>
          sort !== "negations" && before !== null && (after !== null || !text.includes(` ${keys} `)),
      ),
    ),
  );
}

function differs(parts: Compared[], place: Place): boolean {
  return parts.some((part) => part.place === place && part.weighed.some(({ words }) => words > 0));
}

function shareOf(parts: Compared[]): { share: number; large: boolean } {
  const count = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0);
  const changed = count(parts.flatMap(({ weighed }) => weighed.map(({ words }) => words)));
  const longer = Math.max(
    count(parts.map(({ before }) => before.length)),
    count(parts.map(({ after }) => after.length)),
  );
  const limit = Math.min(LARGE.atMost, Math.max(LARGE.atLeast, longer * LARGE.share));
  return { share: longer === 0 ? 0 : Math.min(1, changed / longer), large: changed > limit };
}

function meantFields(before: StoryContent, after: StoryContent, parts: Compared[]): MeantField[] {
  const changed: Record<MeantField, boolean> = {
    kind: before.kind !== after.kind,
    byline: differs(parts, "byline"),
    dateline: differs(parts, "dateline"),
    sponsor: (before.sponsor ?? "") !== (after.sponsor ?? ""),
    aiAssistance: (before.aiAssistance ?? "") !== (after.aiAssistance ?? ""),
    leadPicture: (before.lead?.pictureId ?? null) !== (after.lead?.pictureId ?? null),
    pictures: pictureIds(before) !== pictureIds(after),
    socialPicture: before.socialPicture?.pictureId !== after.socialPicture?.pictureId,
    embeds: embedded(before) !== embedded(after),
    struck: struckText(before.body) !== struckText(after.body),
  };
  return MEANT_FIELDS.filter((field) => changed[field]);
}

/** Whether a picture that stands in both texts is shown in a cut in which it was not shown before. */
function isRecut(before: StoryContent, after: StoryContent): boolean {
  const was = cutsOf(before);
  return cutsOf(after).some(
    ({ id, cut }) => was.some((one) => one.id === id) && !was.some((one) => one.id === id && one.cut === cut),
  );
}

/** Every picture of a text with its cut. */
function cutsOf({ lead, body, socialPicture }: StoryContent): { id: number | null; cut: string }[] {
  return [
    ...(lead ? [{ id: lead.pictureId, cut: cutKey(lead, "lead") }] : []),
    ...[...picturesOf(body), ...(socialPicture ? [socialPicture] : [])].map((use) => ({
      id: use.pictureId,
      cut: cutKey(use, "body"),
    })),
  ];
}

/** In the order of their numbers: a picture that moves shows what it showed. */
function pictureIds({ body }: StoryContent): string {
  return picturesOf(body)
    .map(({ pictureId }) => pictureId)
    .sort((one, other) => one - other)
    .join(" ");
}

/** What is shown from elsewhere; a plain link is only an address. */
function embedded({ body }: StoryContent): string {
  return body.blocks
    .flatMap((block) => (block.type === "embed" && block.provider !== "link" ? [block.href] : []))
    .sort()
    .join(" ");
}
