import { published } from "../histories";
import type { DemoSeries, DemoStory } from "../shape";
import { h2, list, p, pull, sources } from "../wording";

/** What the paper has published in parts. */
export const SERIES: DemoSeries[] = [
  {
    key: "snow-to-tap",
    en: {
      name: "From snow to tap",
      slug: "from-snow-to-tap",
      about:
        "Where a glass of Talmer’s water has been before it is drunk: three parts, from the stakes at Kara to the pipe under Chalk Street.",
    },
  },
];

const part = { language: "en", section: "environment", bylines: ["marta"], series: "snow-to-tap" } as const;

export const TAP_STORIES: DemoStory[] = [
  {
    ...part,
    bylines: ["marta"],
    key: "tap-snow",
    slug: "one-glass-of-water-starts-as-a-stake",
    topics: ["water", "snow"],
    text: {
      headline: "One glass of water starts as a mark on a stake",
      standfirst:
        "Before the town knows how much it will drink in July, somebody walks up to Kara and reads a number.",
      dateline: "Kara",
      lead: { picture: "valley", caption: "The slope below the Kara station, where the walk begins." },
      body: [
        p(
          "The stake is a length of larch with paint on it, a stripe for every five centimetres. It stands where the wind neither takes snow away nor brings any, and finding that place took eleven winters.",
        ),
        p(
          "A reading is three numbers: the depth, the weight of a core pushed into a tin tube, and the time. Depth alone says little, the observers like to tell visitors: ten centimetres of new snow are a glass, ten of old snow a jug.",
        ),
        h2("What a number becomes"),
        list([
          "The **depth** goes into a notebook that stays at the station.",
          "The **weight** is sent down by radio, spoken twice.",
          "The **time** decides whether the reading counts: after ten in the morning it does not.",
        ]),
        p(
          "In April the numbers of all stations are added up and divided by the area of the valley. What comes out is how much water lies up there and has not come down yet.",
        ),
        pull("Snow is a reservoir that nobody had to pay for.", "An observer at Kara"),
      ],
    },
    history: published("marta", "helen", 16, "07:00"),
  },
  {
    ...part,
    bylines: ["marta"],
    key: "tap-reservoir",
    slug: "the-summer-is-kept-in-two-basins",
    topics: ["water"],
    aiAssistance:
      "A program read 1,460 daily levels from scans of the keeper’s handwritten books. Marta Quill compared every tenth with the paper, and each one that is named here; four were wrong and have been put right.",
    text: {
      headline: "The summer is kept in two basins, and a book says how well",
      standfirst:
        "Four years of the keeper’s handwriting show when Talmer came close to running short, and how close.",
      dateline: "Second reservoir",
      body: [
        p(
          "Every morning the keeper of the second reservoir writes one line: the level, the weather and whether the sluice was moved. There are four years of such lines, in eight books with oilcloth covers.",
        ),
        p(
          "The lowest line is from a September: 23 per cent, wind, sluice not moved. The town noticed nothing. Nine days later it rained.",
        ),
        h2("The sluice that is never quite shut"),
        p(
          "Three fingers of water go through it at all times, for the fish at the Old Quay and for the wood of the gate, which would dry out and leak. It has been so since the basin was built, [before it was scraped](second-reservoir) as after it.",
        ),
        sources(["Books of the keeper, second reservoir, the last four years."], "What we read"),
      ],
    },
    history: published("marta", "helen", 13, "07:00"),
  },
  {
    ...part,
    bylines: ["marta"],
    key: "tap-pipe",
    slug: "what-happens-in-the-last-nine-kilometres",
    topics: ["water", "housing"],
    text: {
      headline: "What happens to water in its last nine kilometres",
      standfirst:
        "It is filtered through sand, listened to at night, and loses a tenth of itself on the way.",
      dateline: "Talmer",
      body: [
        p(
          "Between the second reservoir and a kitchen lie nine kilometres of pipe, the oldest of it under Chalk Street. At two in the morning, when nobody draws water, a fitter walks along it with a brass rod held to his ear.",
        ),
        p(
          "A sound pipe is silent. A leak the width of a pin sings, he says, and one the width of a pencil mutters. He marks the place with chalk; the digging is for others.",
        ),
        p(
          "One litre in ten is lost before it reaches a tap. Twelve years ago it was one in four. The rest arrives cold, because the pipe lies below the frost, [as the snow that it was](tap-snow).",
        ),
      ],
    },
    history: published("marta", "helen", 9, "07:00"),
  },
];
