import type { DemoBlock, DemoStory } from "../shape";
import { ago, published, sameDay } from "../histories";
import { facts, h2, list, p, table } from "../wording";

/** Before and after readers asked whose hours were meant. */
const embankment = (hours: string): DemoBlock[] => [
  p(
    "After three meetings, one of them held outdoors so that everybody concerned could attend, the dog owners and the joggers of Talmer have agreed on hours for the embankment.",
  ),
  p(hours),
  p(
    "The talks were led by the retired harbour pilot Osvald Brin, who was chosen because he keeps no dog and has never been seen to run. “Each side wanted the river to itself at sunrise,” he said. “I explained that I have had it to myself at sunrise for forty years, and that it is overrated.”",
  ),
  p(
    "The agreement is not law. The council will paint the hours on the lamp posts and count complaints until spring. Last year there were 212, of which 9 were from cyclists about both.",
  ),
];

export const TOWN_STORIES: DemoStory[] = [
  {
    key: "bridge-buses",
    language: "en",
    section: "city",
    slug: "new-bridge-opens-to-buses-first",
    bylines: ["saule"],
    topics: ["bridges", "transport"],
    text: {
      headline: "New bridge opens to buses first, and to cars a week later",
      standfirst: "Engineers want seven days of loaded deck before the ribbon is cut.",
      dateline: "North bank, Talmer",
      body: [
        p(
          "The fourth bridge over the Oimak will carry buses for a week before it carries anything else. Engineers want to watch the deck under a known weight, and a bus, unlike a car, arrives when it is expected.",
        ),
        p(
          "Twenty-eight sensors were glued under the roadway over the summer. For seven days they will be read every time a No. 6 crosses, full or empty, and compared with the figures on which the deck was drawn. A difference of more than four per cent would put the opening off.",
        ),
        p(
          "“It is not that we doubt the bridge,” said the site engineer, Hanne Sorel. “It is that [three people before me](ferry) did not doubt theirs.”",
        ),
        list([
          "Buses every twelve minutes from the first morning, 05:10 to midnight.",
          "Walkers and cyclists from the same day, on the downstream side only.",
          "Cars a week later; lorries over twelve tonnes not before spring.",
        ]),
        p(
          "There will be no ceremony until the week is over. The ribbon has been bought, and is in a drawer.",
        ),
      ],
    },
    history: [
      ...sameDay("saule", "helen", 1, ["20:40", "22:05", "22:40", "22:45"]).slice(0, 3),
      { act: "publish", by: "helen", when: ago(0, "00:20") },
    ],
  },
  {
    key: "empty-flats",
    language: "en",
    kind: "analysis",
    section: "city",
    slug: "thirty-flats-stand-empty-above-the-market",
    bylines: ["saule", "ilyas"],
    topics: ["housing", "council"],
    text: {
      headline: "Thirty flats stand empty above the market, and the council owns nine",
      standfirst: "Records obtained by the paper show that the last inspection was in 2017.",
      body: [
        p(
          "Above the market hall there are thirty flats with curtains and nobody behind them. The paper asked the land office who owns them. The answer took seven weeks and covered two sheets; nine of the thirty belong to the town.",
        ),
        table(
          "Who owns the empty flats",
          [
            ["Owner", "Flats", "Empty since (median)"],
            ["The town", "9", "2014"],
            ["Two companies registered in Talmer", "13", "2018"],
            ["Private owners living elsewhere", "6", "2011"],
            ["Estates not yet divided", "2", "2003"],
          ],
          "Land office, extracts supplied to the paper",
        ),
        h2("Why the town’s nine are empty"),
        p(
          "The nine were bought in 2012 to be pulled down for a staircase that was never built. Since then each budget has carried a line for their repair, and each autumn the line has been spent on the roof below, which leaks on the vegetables.",
        ),
        p(
          "There are 340 households on the housing list. At the rate at which the town has let flats over the past five years, the last of them would move in after eleven years.",
        ),
        facts("How we counted", [
          ["Empty", "No water drawn for twelve months, by the waterworks’ own meters"],
          ["Checked", "By knocking, twice, at all thirty doors"],
        ]),
        p("The housing office said that it would inspect the nine flats before the end of the year."),
      ],
    },
    history: published("saule", "helen", 42, "06:00"),
  },
  {
    key: "embankment",
    language: "en",
    section: "city",
    slug: "dog-owners-and-joggers-agree-on-hours",
    bylines: ["saule"],
    topics: ["old-quay", "council"],
    text: {
      headline: "Dog owners and joggers agree on hours for the embankment",
      standfirst: "The treaty was negotiated by a man who has neither a dog nor the knees.",
      dateline: "Embankment, Talmer",
      body: embankment(
        "Dogs may run free until eight in the morning and after seven in the evening. Between those hours they are on a lead.",
      ),
    },
    history: [
      ...published("saule", "helen", 9, "15:00"),
      {
        act: "clarify",
        by: "helen",
        when: ago(8, "10:25"),
        note: "The article could be read as if joggers were kept off the embankment in the early morning. They are not: the hours bind the dogs only.",
        text: {
          body: embankment(
            "Dogs may run free until eight in the morning and after seven in the evening. Between those hours they are on a lead. Joggers may run at any hour; in the dogs’ hours they do so at their own risk of being joined.",
          ),
        },
      },
    ],
  },
  {
    key: "gorge-path",
    language: "en",
    section: "city",
    slug: "walkers-may-use-the-gorge-path-again",
    bylines: ["saule", { agency: "Oimak News Agency" }],
    topics: ["oimak", "fire"],
    text: {
      headline: "Walkers may use the gorge path again from Monday",
      standfirst: "Rockfall netting has been tested with a two-tonne block and a good deal of shouting.",
      dateline: "The gorge, above Talmer",
      lead: {
        picture: "gorge",
        caption: "The gorge from the upper bend, before the path was cut into the left wall.",
      },
      body: [
        p(
          "The path through the gorge opens again on Monday after nineteen months. In that time 1.4 kilometres of steel netting have been hung above it, and one block of two tonnes has been pushed off the top to see what the netting would do.",
        ),
        p(
          "It held. The block was lowered the last nine metres by hand, by eight men who had a clear idea of what they thought of the method.",
        ),
        p(
          "The path was closed when a fall in March of last year took away a handrail and a bench. Nobody was hurt. The bench has not been replaced; a survey found that people who sat there looked at the river and not at the rock.",
        ),
        p("Helmets are advised and can be borrowed at the lower gate against a deposit of 500 ₸."),
      ],
    },
    history: published("saule", "helen", 3, "18:05"),
  },
];
