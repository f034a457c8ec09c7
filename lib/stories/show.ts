import type { StoryContent } from "./fields";
import type { Lookups } from "./lookups";
import { bodyLookups } from "./lookups";
import { showImage, showPicture, type PictureFile } from "./show-picture";
import type { ImageView } from "@/lib/media/view";
import type { AuthorView, BylineView, LinkView, StampView, StoryView, TeaserView } from "./view";
import type { LabelView } from "@/lib/disclosures/fields";
import type { LeadUse } from "@/lib/body/body";
import { paragraphsOf } from "@/lib/body/plain-text";
import { cutAt } from "@/lib/cards/cards";
import { CARD_FIELDS } from "@/lib/cards/fields";
import { changesHref } from "@/lib/editions/addresses";
import { momentOf, showMoment } from "@/lib/dates";
import type { Moment, ShownMoment } from "@/lib/moments";
import { seen } from "@/lib/said";
import type { Stamps } from "@/lib/stamps";
import { wordsFor } from "@/lib/words/words";

/** A text and its dates on the way to a page. */
export type Shown = {
  id: number;
  language: string;
  zone: string;
  href: string;
  content: StoryContent;
  stamps: Stamps | null;
  /** The number of its newest public entry. */
  entry?: number | undefined;
  section?: LinkView | undefined;
  lookups: Lookups;
};

/** A story as a list shows it, or null for one that was never published. */
export function showTeaser(shown: Shown): TeaserView | null {
  const { content, stamps, lookups } = shown;
  if (!stamps) return null;
  const file = leadFile(shown);
  const latest = latestStamp(stamps);
  return {
    id: shown.id,
    ...(shown.entry === undefined ? {} : { entry: shown.entry }),
    href: shown.href,
    kind: content.kind,
    ...labelOf(shown),
    headline: content.headline,
    bylines: bylinesOf(content, lookups),
    published: say(shown, stamps.published.moment),
    ...(seen(content.standfirst) ? { standfirst: content.standfirst } : {}),
    ...(shown.section ? { section: shown.section } : {}),
    ...(file && content.lead ? { picture: showPicture(file, content.lead, "3:2") } : {}),
    ...(latest ? { latest: { kind: latest.kind, moment: say(shown, latest.moment) } } : {}),
  };
}

/** What a story's own page shows, but for what comes from other stories. */
export function showStory(shown: Shown): Omit<StoryView, "related" | "notes" | "part" | "share"> {
  const { content, stamps, lookups } = shown;
  return {
    id: shown.id,
    ...(shown.entry === undefined ? {} : { entry: shown.entry }),
    language: shown.language,
    href: shown.href,
    changesHref: changesHref(shown.href),
    kind: content.kind,
    ...labelOf(shown),
    ...disclosuresOf(content),
    headline: content.headline,
    bylines: bylinesOf(content, lookups),
    stamps: stamps ? stampViews(shown, stamps) : [],
    blocks: content.body.blocks,
    lookups: bodyLookups(content, lookups, (instant) => say(shown, momentOf(instant))),
    topics: content.topicIds.flatMap((id) => lookups.topics.get(id) ?? []),
    authors: authorsOf(content, lookups),
    ...(shown.section ? { section: shown.section } : {}),
    ...(seen(content.standfirst) ? { standfirst: content.standfirst } : {}),
    ...(seen(content.dateline) ? { dateline: content.dateline } : {}),
    ...leadOf(shown),
    ...(stamps?.onSiteSince ? { onSiteSince: say(shown, stamps.onSiteSince) } : {}),
    ...cardsOf(content),
  };
}

/** The file of the lead picture, where it may be shown. */
export function leadFile({ content, lookups }: Shown) {
  return content.lead?.pictureId ? lookups.pictures.get(content.lead.pictureId) : undefined;
}

/** The lead picture, or since when it is shown no more, or what an imported page said of one that is still to be found. */
function leadOf(shown: Shown): Pick<StoryView, "lead" | "crops" | "leadLost" | "leadWords"> {
  const { lead } = shown.content;
  if (!lead) return {};
  const file = leadFile(shown);
  if (file) return { lead: showPicture(file, lead, "used"), crops: cropsOf(file, lead) };
  const lostAt = shown.lookups.lost.get(lead.pictureId ?? 0);
  if (lostAt) return { leadLost: say(shown, momentOf(lostAt)) };
  const words = leadWords(lead);
  return words ? { leadWords: words } : {};
}

/** The shapes in which search engines ask for a picture (developers.google.com/search, "Article structured data"). */
const CROPS = ["16:9", "4:3", "1:1"] as const;

function cropsOf(file: PictureFile, lead: LeadUse): ImageView[] {
  return CROPS.map((shape) => showImage(file, lead, shape));
}

/** What a reader is told of the kind; news, and what is read as news, goes without. */
export function labelOf({ content, language }: Pick<Shown, "content" | "language">): { label?: LabelView } {
  const { kind } = content;
  if (kind !== "opinion" && kind !== "analysis" && kind !== "sponsored") return {};
  const sponsor = seen(content.sponsor);
  const words = wordsFor(language);
  if (kind !== "sponsored" || !sponsor) return { label: { kind, words: words(`site.labels.${kind}`) } };
  return { label: { kind, words: words("site.labels.paidBy", { sponsor }) } };
}

/** Who paid for the text and what a machine did for it. A name that is left from when it was sponsored is none. */
function disclosuresOf({ kind, sponsor, aiAssistance }: StoryContent) {
  const [payer, assistance] = [kind === "sponsored" && seen(sponsor), seen(aiAssistance)];
  return { ...(payer ? { sponsor: payer } : {}), ...(assistance ? { aiAssistance: assistance } : {}) };
}

/** How much of its first words stands for a standfirst that is missing, in characters. */
const OPENING = 155;

/** What is written for the cards; a text without a standfirst is described by its first words. */
function cardsOf(content: StoryContent): Pick<StoryView, "cards"> {
  const [first = ""] = seen(content.standfirst) ? [] : paragraphsOf(content.body);
  const opening = cutAt(first, OPENING).shown;
  const written = CARD_FIELDS.flatMap((name) => {
    const words = seen(content[name]) || (name.endsWith("Description") ? opening : "");
    return words ? [[name, words]] : [];
  });
  return written.length > 0 ? { cards: Object.fromEntries(written) as StoryView["cards"] } : {};
}

/** The stamps in the order readers see them: published, then whatever is true of updated, corrected, clarified. */
export function stampViews(shown: Pick<Shown, "href" | "language" | "zone">, stamps: Stamps): StampView[] {
  return (["published", "updated", "corrected", "clarified"] as const).flatMap((kind) => {
    const stamp = stamps[kind];
    if (!stamp) return [];
    return [{ kind, moment: say(shown, stamp.moment), href: changesHref(shown.href, stamp.number) }];
  });
}

function latestStamp(stamps: Stamps) {
  for (const kind of ["updated", "corrected", "clarified"] as const) {
    const stamp = stamps[kind];
    if (stamp && stamp.number === stamps.modified.number) return { kind, moment: stamp.moment };
  }
  return null;
}

function bylinesOf(content: StoryContent, lookups: Lookups): BylineView[] {
  return content.bylines.map((line) => {
    const person = line.personId === undefined ? undefined : lookups.people.get(line.personId);
    return {
      name: line.name,
      ...(line.role ? { role: line.role } : {}),
      ...(person ? { href: person.href } : {}),
    };
  });
}

function authorsOf(content: StoryContent, lookups: Lookups): AuthorView[] {
  return content.bylines.flatMap((line) => {
    const person = line.personId === undefined ? undefined : lookups.people.get(line.personId);
    if (!person) return [];
    const { name, href, title, about, contact, disclosures } = person;
    return [
      {
        ...{ name, href },
        ...(title ? { role: title } : {}),
        ...(about ? { about } : {}),
        ...(contact ? { contact } : {}),
        ...(disclosures ? { disclosures } : {}),
      },
    ];
  });
}

function leadWords({ caption, credit }: NonNullable<StoryContent["lead"]>) {
  if (!caption && !credit) return null;
  return { ...(caption ? { caption } : {}), ...(credit ? { credit } : {}) };
}

function say({ language, zone }: Pick<Shown, "language" | "zone">, moment: Moment): ShownMoment {
  return showMoment(moment, language, zone);
}
