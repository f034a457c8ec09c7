import type { FrontChange, FrontContainerView, FrontDeskView, FrontPlace } from "@/lib/fronts/fields";
import type { Words } from "@/lib/words/words";
import { fillWords, partName } from "./part-name";
import { storyName } from "./story-name";

type ChangesProps = { front: FrontDeskView; words: Words };

/** What the draft changes, a sentence each. */
export function Changes({ front, words }: ChangesProps) {
  const paid = sponsoredIn(front);
  return (
    <ul className="frontchanges">
      {front.changes.map((change) => (
        <li key={JSON.stringify(change)}>
          {"storyId" in change && paid.has(change.storyId ?? 0) ? (
            <>
              <span className="badge warn">{words("desk.front.sponsored")}</span>{" "}
            </>
          ) : null}
          {sentenceOf(change, front, words)}
        </li>
      ))}
    </ul>
  );
}

function sponsoredIn({ draft, readers, leftOut }: FrontDeskView): ReadonlySet<number> {
  const placed = [...draft, ...readers].flatMap(({ places }) =>
    places.flatMap(({ story, meanwhile }) => [story, meanwhile]),
  );
  return new Set([...placed, ...leftOut].flatMap((story) => (story?.sponsored ? story.id : [])));
}

function sentenceOf(change: FrontChange, front: FrontDeskView, words: Words): string {
  if ("container" in change) return partSentence(change, front, words);
  if ("storyId" in change && change.what !== "bannerLink") return storySentence(change, front, words);
  return bannerSentence(change, front, words);
}

type StoryChange = Exclude<Extract<FrontChange, { storyId: number }>, { what: "bannerLink" }>;

function storySentence(change: StoryChange, front: FrontDeskView, words: Words): string {
  const name = nameOf(change.storyId, front, words);
  switch (change.what) {
    case "headline":
      return headlineSentence(name, change, words);
    case "picture":
      return words(`desk.front.changes.${PICTURE[change.is]}`, { name });
    case "until":
      return change.is === undefined
        ? words("desk.front.changes.untilNever", { name })
        : words("desk.front.changes.until", { name, moment: front.ends[change.is] ?? "" });
    case "leftOut":
    case "letIn":
    case "dressed":
      return words(`desk.front.changes.${change.what}`, { name });
    case "leaves":
      return words("desk.front.changes.leaves", { name, ...wasAt(change.from, front, words) });
    case "moves": {
      const values = { name, ...isAt(change.to, front, words), ...wasAt(change.from, front, words) };
      return words(`desk.front.changes.${leads(change.to, front) ? "leads" : "moves"}`, values);
    }
    default: {
      const key = change.what === "comes" && leads(change.to, front) ? "comesLeads" : change.what;
      return words(`desk.front.changes.${key}`, { name, ...isAt(change.to, front, words) });
    }
  }
}

const PICTURE = {
  own: "pictureOwn",
  none: "pictureNone",
  other: "pictureOther",
  described: "pictureDescribed",
} as const;

function headlineSentence(name: string, { was, is }: { was?: string; is?: string }, words: Words): string {
  if (is === undefined) return words("desk.front.changes.headlineOwn", { name, was: was ?? "" });
  return was === undefined
    ? words("desk.front.changes.headlineNew", { name, is })
    : words("desk.front.changes.headlineOther", { name, is, was });
}

type PartChange = Extract<FrontChange, { container: string }>;

function partSentence(change: PartChange, { draft, readers }: FrontDeskView, words: Words): string {
  const [now, before] = [draft, readers].map((parts) => parts.find(({ id }) => id === change.container));
  const part = now ?? before;
  const name = part ? partName(part, words) : change.container;
  if (change.what === "containerMoved") {
    const rank = (parts: readonly FrontContainerView[]) =>
      parts.findIndex(({ id }) => id === change.container) + 1;
    return words("desk.front.changes.containerMoved", { part: name, place: rank(draft), was: rank(readers) });
  }
  if (change.what !== "containerChanged" || !now || !before)
    return words(
      change.what === "containerRemoved"
        ? "desk.front.changes.containerRemoved"
        : "desk.front.changes.containerAdded",
      { part: name },
    );
  switch (change.of) {
    case "name":
      return words("desk.front.changes.name", { is: name, was: partName(before, words) });
    case "layout": {
      const layout = (one: FrontContainerView) => words(`desk.front.layouts.${one.layout}`);
      return words("desk.front.changes.layout", { part: name, is: layout(now), was: layout(before) });
    }
    case "places":
      return words("desk.front.changes.places", {
        part: name,
        is: now.places.length,
        was: before.places.length,
      });
    case "fill":
      return words("desk.front.changes.fill", {
        part: name,
        is: fillWords(now, words),
        was: fillWords(before, words),
      });
  }
}

type BannerChange = Exclude<FrontChange, PartChange | StoryChange>;

function bannerSentence(change: BannerChange, front: FrontDeskView, words: Words): string {
  switch (change.what) {
    case "bannerBegins":
    case "bannerEnds":
      return words(`desk.front.changes.${change.what}`, { words: change.words });
    case "bannerWords":
      return words("desk.front.changes.bannerWords", { is: change.is, was: change.was });
    case "bannerLink":
      return change.storyId === undefined
        ? words("desk.front.changes.bannerNoLink")
        : words("desk.front.changes.bannerLink", { name: nameOf(change.storyId, front, words) });
    case "bannerUntil":
      return change.is === undefined
        ? words("desk.front.changes.bannerNever")
        : words("desk.front.changes.bannerUntil", { moment: front.ends[change.is] ?? "" });
    case "banner":
      return words("desk.front.changes.banner");
  }
}

function nameOf(storyId: number, { headlines, sealed }: FrontDeskView, words: Words): string {
  const isSealed = sealed.includes(storyId);
  return storyName({ headline: headlines[storyId] ?? "", ...(isSealed ? { sealed: true } : {}) }, words);
}

/** A place of the draft in words; a part that is gone is called by what it was. */
function isAt({ container, place }: FrontPlace, { draft, readers }: FrontDeskView, words: Words) {
  const part = [...draft, ...readers].find(({ id }) => id === container);
  return { part: part ? partName(part, words) : container, place };
}

function wasAt({ container, place }: FrontPlace, { draft, readers }: FrontDeskView, words: Words) {
  const part = [...readers, ...draft].find(({ id }) => id === container);
  return { before: part ? partName(part, words) : container, was: place };
}

function leads({ container, place }: FrontPlace, { draft: [first] }: FrontDeskView): boolean {
  return place === 1 && first?.id === container && first.layout === "lead";
}
