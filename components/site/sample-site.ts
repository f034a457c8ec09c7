import { A_DAY, CORRECTED, PUBLISHED, TEASER } from "@/components/story/sample-story";
import type { SearchView } from "@/lib/search/fields";
import type { FrontPartView, FrontView, TeaserView } from "@/lib/stories/view";

/** What the pages of a site are given, for tests: people, places and events are made up. */

let number = 100;
/** A story in a list, each time another one. */
export const story = (change: Partial<TeaserView> = {}): TeaserView => ({
  ...TEASER,
  id: number++,
  ...change,
});
/** What a story must have, and nothing else. */
export const BARE = () => ({ section: undefined, standfirst: undefined, picture: undefined, bylines: [] });

const PARTS: FrontPartView[] = [
  { id: "top", layout: "lead", stories: [story(), story(), story(BARE()), story(), story(BARE())] },
  { id: "river", layout: "river", stories: [story({ published: CORRECTED }), story(), story(BARE())] },
  {
    id: "latest",
    layout: "latest",
    stories: [
      story(),
      story({ latest: { kind: "corrected", moment: CORRECTED } }),
      story({ published: A_DAY }),
    ],
  },
  {
    id: "opinion",
    layout: "opinion",
    stories: [story({ kind: "opinion" }), story({ kind: "opinion", bylines: [] })],
  },
  { id: "good", layout: "columns", name: "The valley", stories: [story(), story(BARE())] },
  { id: "long", layout: "rows", stories: [story(), story(BARE())] },
  {
    id: "city",
    layout: "desk",
    about: { name: "City", href: "/city" },
    stories: [story(), story(BARE())],
  },
  { id: "again", layout: "lead", name: "Also today", stories: [story()] },
];
export const FRONT: FrontView = {
  banner: { words: "The lock is open", href: "/city/lock", since: PUBLISHED },
  day: { machine: "2026-03-05", words: "Thursday, 5 March", yesterday: "2026-03-04" },
  parts: PARTS,
};
/** The front with this part and no other. */
export const alone = (part: FrontPartView): FrontView => ({ ...FRONT, parts: [part] });
export const DAYS = [
  { dayWords: "Wednesday, 4 March", machine: "2026-03-04", stories: [story(), story(BARE())] },
  { dayWords: "26 October 2022", machine: "2022-10-26", stories: [story({ published: A_DAY })] },
];
/** Links to so many pages of a list, the newest first. */
export const pages = (count: number, current: number) =>
  Array.from({ length: count }, (_, index) => count - index).map((page) => ({
    number: page,
    href: `/city?page=${page}`,
    current: page === current,
  }));

/** A search before a word is typed. */
export const SEARCH: SearchView = {
  asked: { words: "", limits: {}, order: "relevance" },
  unclear: [],
  count: 0,
  found: [],
  facets: [],
  pages: [],
  otherOrder: "/search?q=lock&order=time",
  near: [],
  recent: [],
  elsewhere: {},
};
export const FOUND: SearchView = {
  ...SEARCH,
  asked: { words: '"<lock>"', limits: { section: "city" }, from: "2026-01-01", order: "time" },
  count: 2,
  found: [
    {
      story: story(),
      headline: [
        { text: "The ", marked: false },
        { text: "<lock>", marked: true },
      ],
      excerpt: [
        { text: "The ", marked: false },
        { text: "lock", marked: true },
        { text: " … opens", marked: false },
      ],
    },
    { story: story(BARE()), headline: [{ text: "The lock", marked: false }], excerpt: [] },
  ],
  facets: [
    {
      name: "section",
      all: { count: 3, href: "/search?q=x", current: false },
      values: [{ value: "city", words: "City", count: 2, href: "/search?q=x&section=city", current: true }],
    },
    {
      name: "kind",
      all: { count: 2, href: "/search?q=x", current: true },
      values: [{ value: "news", kind: "news", count: 2, href: "/search?q=x&kind=news", current: false }],
    },
  ],
  pages: pages(2, 1).reverse(),
};

/** React puts a preload for the first picture before the page; on a real page it goes to the head. */
export const withoutPreloads = (html: string) => html.replace(/^<link rel="preload" as="image"[^>]*>/, "");
