import { keyOfUse, type Block, type PictureUse, type Run } from "@/lib/body/body";
import type { ShownMoment } from "@/lib/moments";
import type { PictureView } from "@/lib/media/view";
import type { SiteView, StoryView, TeaserView } from "@/lib/stories/view";

/** A story with everything in it, for tests: people, places and events are made up. */

export const runs = (text: string): Run[] => [{ text }];

export const PUBLISHED: ShownMoment = {
  precision: "instant",
  machine: "2026-03-04T07:30:00+05:00",
  words: "4 March 2026, 07:30 (+05)",
  dayWords: "4 March 2026",
  timeWords: "07:30",
};

export const CORRECTED: ShownMoment = {
  precision: "instant",
  machine: "2026-03-05T18:10:00+05:00",
  words: "5 March 2026, 18:10 (+05)",
  dayWords: "5 March 2026",
  timeWords: "18:10",
};

export const A_DAY: ShownMoment = {
  precision: "day",
  machine: "2022-10-26",
  words: "26 October 2022",
  dayWords: "26 October 2022",
};

export const PICTURE: PictureView = {
  files: filesAs("jpg"),
  sources: [
    { type: "image/avif", files: filesAs("avif") },
    { type: "image/webp", files: filesAs("webp") },
  ],
  width: 1024,
  height: 683,
  alt: "A wooden lock gate half open",
  caption: "The old lock in the week before the survey.",
  credit: "Photograph: Dana Ermek",
};

function filesAs(ending: string) {
  return [208, 480, 968].map((width) => ({ href: `/media/lock-${width}.${ending}`, width }));
}

/** What a page knows of the pictures of these blocks, each as its use wants it. */
export function picturesIn(blocks: readonly Block[]): StoryView["lookups"]["pictures"] {
  const uses = blocks.flatMap((block) =>
    block.type === "picture" ? [block.picture] : block.type === "gallery" ? block.pictures : [],
  );
  const known = uses.filter(({ pictureId }) => pictureId === 1);
  return Object.fromEntries(known.map((use) => [keyOfUse(use), asUsed(use)]));
}

function asUsed({ alt, decorative, caption, credit }: PictureUse): PictureView {
  const { alt: _alt, caption: _caption, credit: _credit, ...file } = PICTURE;
  return {
    ...file,
    ...(decorative ? { alt: "" } : alt ? { alt } : {}),
    ...(caption ? { caption } : {}),
    ...(credit ? { credit } : {}),
  };
}

export const TEASER: TeaserView = {
  id: 7,
  href: "/region/a-bell-for-the-school",
  kind: "news",
  headline: "The school on the hill gets its bell back",
  standfirst: "It had hung in a barn since the flood.",
  section: { name: "Region", href: "/region" },
  bylines: [{ name: "Marta Quill", href: "/people/marta-quill" }],
  picture: PICTURE,
  published: PUBLISHED,
};

/** One block of every kind that the body's schema knows, each with all it can hold. */
export const EVERY_BLOCK: Block[] = [
  {
    type: "paragraph",
    text: [
      { text: "The gate is " },
      { text: "older", marks: [{ type: "bold" }, { type: "italic" }] },
      { text: " than the " },
      { text: "bridge", marks: [{ type: "storyLink", storyId: 12 }] },
      { text: ",\nand " },
      { text: "nobody", marks: [{ type: "strike" }] },
      { text: " ", marks: [] },
      { text: "the record", marks: [{ type: "link", href: "https://records.example/lock" }] },
      {
        text: " says so.",
        marks: [{ type: "link", href: "https://records.example/lock" }, { type: "bold" }],
      },
    ],
  },
  { type: "heading", level: 2, text: runs("What the survey found") },
  { type: "heading", level: 3, text: runs("Below the water line") },
  {
    type: "list",
    ordered: true,
    items: [
      {
        text: runs("Two hinges are missing."),
        list: { type: "list", ordered: false, items: [{ text: runs("Both upper") }] },
      },
      { text: runs("The sill holds.") },
    ],
  },
  {
    type: "quote",
    paragraphs: [runs("It opens."), runs("It also closes.")],
    attribution: "Surveyor’s note, 1931",
  },
  { type: "pullQuote", text: runs("A gate is a door with patience."), attribution: "Lev Ansar" },
  {
    type: "picture",
    width: "wide",
    picture: { pictureId: 1, alt: "The sill", caption: "The sill at low water.", credit: "Dana Ermek" },
  },
  {
    type: "gallery",
    title: "The lock, hinge by hinge",
    pictures: [
      { pictureId: 1, alt: "First hinge", caption: "First.", credit: "Dana Ermek" },
      { pictureId: 1, decorative: true },
    ],
  },
  {
    type: "embed",
    provider: "youtube",
    href: "https://video.example/watch",
    title: "The gate opens",
    source: "Port office",
  },
  {
    type: "table",
    caption: "Boats through the lock",
    source: "Port office ledgers",
    headRow: true,
    headColumn: true,
    rows: [
      [[], runs("Boats"), runs("Longest wait")],
      [runs("1930"), runs("1,204"), runs("two hours")],
      [runs("1988"), runs("61")],
    ],
  },
  {
    type: "factBox",
    title: "The lock in figures",
    blocks: [
      { type: "paragraph", text: runs("Measured in March.") },
      { type: "list", ordered: false, items: [{ text: runs("One chamber") }] },
      { type: "pairs", pairs: [{ term: "Length", text: runs("31 m") }] },
    ],
  },
  { type: "divider" },
  {
    type: "questions",
    items: [
      {
        question: runs("Who pays?"),
        answer: [
          { type: "paragraph", text: runs("The town.") },
          { type: "list", ordered: false, items: [{ text: runs("And the port.") }] },
        ],
      },
    ],
  },
  { type: "sources", title: "What this rests on", items: [runs("Survey of the old lock, March 2026")] },
  { type: "paragraph", text: runs("None of us has seen it open.") },
];

export const FULL_STORY: StoryView = {
  id: 3,
  language: "en",
  href: "/city/old-lock",
  changesHref: "/city/old-lock/changes",
  kind: "news",
  headline: "Council votes to open the old lock",
  section: { name: "City", href: "/city" },
  standfirst: "The gate that closed in 1988 has been found, and it fits.",
  bylines: [
    { name: "Saule Tamirova", role: "city reporter", href: "/people/saule-tamirova" },
    { name: "Oimak News Agency" },
  ],
  dateline: "Old Quay, Talmer",
  stamps: [
    { kind: "published", moment: PUBLISHED, href: "/city/old-lock/changes#entry-1" },
    { kind: "corrected", moment: CORRECTED, href: "/city/old-lock/changes#entry-2" },
  ],
  onSiteSince: CORRECTED,
  lead: PICTURE,
  blocks: EVERY_BLOCK,
  lookups: { pictures: picturesIn(EVERY_BLOCK), stories: { 12: "/city/new-bridge" } },
  notes: [
    {
      kind: "corrected",
      note: "We wrote that the lock closed in 1998.",
      moment: CORRECTED,
      href: "/x/changes#entry-2",
    },
    { kind: "clarified", note: "The vote was on money only.", moment: CORRECTED, href: "/x/changes#entry-3" },
  ],
  topics: [{ name: "The Oimak", href: "/topics/oimak" }],
  authors: [
    {
      name: "Saule Tamirova",
      href: "/people/saule-tamirova",
      role: "city reporter",
      about: "Covers the river.",
    },
  ],
  aiAssistance: "A program copied the tables; Saule Tamirova checked every row.",
  part: {
    series: { name: "The old lock", href: "/series/the-old-lock" },
    place: { number: 2, count: 5 },
    previous: { name: "The gate nobody missed", href: "/city/the-gate" },
    next: { name: "What the sill holds", href: "/city/the-sill" },
  },
  share: {
    address: "https://newsroom.example/city/old-lock",
    links: [
      { to: "telegram", href: "https://t.me/share/url?url=https%3A%2F%2Fnewsroom.example%2Fcity%2Fold-lock" },
      {
        to: "mail",
        href: "mailto:?subject=The%20lock&body=https%3A%2F%2Fnewsroom.example%2Fcity%2Fold-lock",
      },
    ],
  },
  related: [TEASER],
  withdrawn: { moment: CORRECTED, note: "The survey was of another lock." },
};

export const SITE: SiteView = {
  siteName: "Newsroom",
  description: "A daily newspaper for Talmer.",
  language: "en",
  direction: "ltr",
  homeHref: "/",
  searchHref: "/search",
  archiveHref: "/archive",
  correctionsHref: "/corrections",
  feeds: { rss: "/feed.xml", atom: "/feed.atom", json: "/feed.json" },
  lastUpdate: CORRECTED,
  editions: [
    { language: "en", name: "English", href: "/", current: true },
    { language: "ru", name: "Русский", href: "/ru", current: false },
  ],
  sections: [
    { name: "City", href: "/city", current: true },
    { name: "Region", href: "/region", current: false },
  ],
  contactEmail: "corrections@newsroom.example",
  year: 2026,
};
