import {
  card,
  divider,
  facts,
  gallery,
  h2,
  h3,
  list,
  p,
  picture,
  pull,
  quote,
  sources,
  table,
} from "../wording";
import type { DemoBlock, DemoStory } from "../shape";
import { ago, published, sameDay } from "../histories";

const PASSENGERS = table(
  "Passengers by decade",
  [
    ["Decade", "Passengers", "Crossings", "Days lost to ice", "Fare at the end"],
    ["1936–1945", "1,204,000", "61,300", "312", "0.20 r."],
    ["1946–1975", "9,870,000", "214,900", "744", "0.05 r."],
    ["1976–1995", "4,410,000", "98,700", "291", "2 ₸"],
    ["1996–2015", "1,933,000", "70,200", "118", "60 ₸"],
    ["2016–2026", "461,000", "33,800", "27", "120 ₸"],
  ],
  "Talmer port office, crossing ledgers",
);

/** How the feature ends: the figures, the river, and the chalk. */
const END: DemoBlock[] = [
  PASSENGERS,
  facts(
    "The ferry in figures",
    [
      ["In service", "1935–2026"],
      ["Length of the crossing", "310 m"],
      ["Time, bank to bank", "6 min"],
      ["Longest stop", "41 days, winter 1969"],
      ["Crew", "4"],
    ],
    ["The boat was rebuilt twice, in 1958 and in 1983. Only the bell is as old as the crossing."],
  ),
  gallery("The river that the ferry shared", [
    { picture: "boats", caption: "Cargo boats below the Old Quay, waiting for the lock." },
    {
      picture: "valley",
      caption: "The snow above Kara, which decided each spring how high the landing stage had to float.",
    },
  ]),
  divider,
  p(
    "The wedding party got off first. Mrs Osken waited until the deck was empty, rang the bell once, as the rules require when a boat is secured, and walked up the steps without looking at the door. Behind her a deckhand wiped off the chalk: *17:40, Old Quay, last*.",
  ),
  sources([
    "Crossing ledgers of the Talmer port office, 1935–2026, read by the paper in the reading room.",
    "Minutes of the town council, volumes for 1962, 1974 and 2011.",
    "Conversations with six passengers and the four members of the crew.",
  ]),
  card(
    "https://museum.newsroom.example/crossing",
    "The crossing: a hut, a bell and a door",
    "Talmer town museum",
  ),
];

/** The feature, whose first version went out before the crew had answered. */
const feature = (crew: string): DemoBlock[] => [
  p(
    "The last crossing left eleven minutes late, because nobody on the landing stage would agree to be the last passenger. There were 214 of them in the end, by the count of the two deckhands who walked the queue with a clicker: shift workers from the brickworks, pupils of the music school, a couple who had been married for an hour, and a man with two goats who said he had a season ticket and intended to use it.",
  ),
  p(
    "The ferry opened in 1935, when Talmer had one street on each bank and no bridge at all. It has stopped because the fourth bridge is about to open, and because the town has decided that [it cannot pay for both](bus-costs).",
  ),
  h2("A timetable written on a door"),
  p(
    "The boat has no name. In the town’s accounts it is “crossing, self-propelled, one”. For most of its life the timetable was chalked on the door of the ticket hut, and for most of its life the timetable was *right*. When the river rose the chalk line rose with it, and people read the door from the hill before they decided whether to come down.",
  ),
  pull("A bridge is always there. A ferry is somebody’s promise to come back.", "Rima Osken, ferry master"),
  p(
    "“A bridge is always there,” said Rima Osken, who has been ferry master since 1998. “A ferry is somebody’s promise to come back. It is not the same thing, and I don’t think it costs the same either.”",
  ),
  h3("Ice, water and one inspector"),
  p(
    "Three bridges were built upstream in her lifetime and her father’s. The first was taken by ice, the second by the flood of 1974, and the third was closed in 2011 when an inspector put his hand through the deck. Each time the ferry went back to running from five in the morning until midnight.",
  ),
  quote(
    [
      "The commission finds the crossing slow, draughty and frequently occupied by livestock, and recommends that it continue.",
    ],
    "Minutes of the Talmer town council, 4 March 1962",
  ),
  p(
    "That sentence hung framed in the ticket hut until last week. It has gone to the museum, with the clicker, the brass bell and the door.",
  ),
  picture(
    {
      picture: "gorge",
      caption: "The gorge above Talmer. The second bridge stood at the far bend until the flood of 1974.",
    },
    "wide",
  ),
  h2("What replaces it"),
  p(
    "When the bridge opens, the No. 6 bus will cross it every twelve minutes. The council has promised three things to the people who used the boat:",
  ),
  list(
    [
      "Season tickets for the ferry are good on the bus **until 31 March**.",
      [
        "The landing stage stays open to walkers:",
        ["lamps lit until midnight;", "the bench and the bell post kept."],
      ],
      crew,
    ],
    true,
  ),
  p(
    "Nobody disputes the arithmetic. In its best decade the ferry carried more than four million people; in the last one it carried fewer than half a million, and every one of them cost the town 340 ₸ more than the fare.",
  ),
  ...END,
];

export const RIVER_STORIES: DemoStory[] = [
  {
    key: "ferry",
    language: "en",
    section: "city",
    slug: "the-ferry-that-outlived-three-bridges",
    bylines: ["saule", "ilyas"],
    topics: ["oimak", "transport", "bridges", "budget", "old-quay"],
    text: {
      headline: "The ferry that outlived three bridges makes its last crossing",
      standfirst:
        "For ninety-one years it went where the road could not. On its last day it carried 214 people, two goats and a wedding party across the Oimak, and tied up for good.",
      dateline: "Old Quay, Talmer",
      lead: {
        picture: "boats",
        caption:
          "The Old Quay in the years when the ferry shared the river with cargo boats. The landing stage is on the left.",
      },
      body: feature("The four members of the crew will be offered work at the port office."),
    },
    history: [
      ...sameDay("saule", "helen", 1, ["18:10", "19:30", "19:50", "20:05"]),
      {
        act: "update",
        by: "helen",
        when: ago(1, "21:30"),
        note: "Two of the four members of the crew have accepted work at the port office.",
        text: {
          body: feature(
            "The four members of the crew have been offered work at the port office. Two have accepted.",
          ),
        },
      },
    ],
  },
  {
    key: "lock-vote",
    language: "en",
    section: "city",
    slug: "council-votes-to-reopen-the-old-lock",
    bylines: ["saule"],
    topics: ["council", "oimak", "budget"],
    text: {
      headline: "Council votes 7–4 to reopen the old lock",
      standfirst: "The lock closed in 1988 for want of a spare gate. The gate has been found.",
      dateline: "Town hall, Talmer",
      lead: { picture: "boats", caption: "Boats waiting below the lock in the years when it worked." },
      body: [
        p(
          "Boats will pass the old lock again after thirty-eight years, if the gate that has spent them in a brickworks shed still fits the wall it was made for. The town council voted 7–4 to find out, and set aside 18 million ₸ to do it.",
        ),
        p(
          "The lock was shut in 1988, when its lower gate cracked and the spare could not be found. The spare was listed as scrap. It was in fact holding up one end of a drying shelf at the brickworks, where a stoker recognised the maker’s plate in spring and rang the port office.",
        ),
        p(
          "“We have been looking at it every day for as long as I’ve worked here,” said the stoker, Pavel Ruun. “We thought it was a very good shelf.”",
        ),
        p(
          "Those against the money said that a lock without cargo is an ornament. Once the ferry ties up, the only craft that would use it are nine pleasure boats and the dredger, and the dredger is usually on the right side of it already.",
        ),
        p(
          "Those in favour pointed to the dredger. It now takes four days and two cranes to move it past the lock by road, once a year, at 2.6 million ₸ a time. “In seven years the gate has paid for itself,” said the chair of the works committee, Ena Torvald. “After that it is free, and it is also beautiful, which is not a line in the budget.”",
        ),
        p(
          "The gate will be measured this month. If it is more than three centimetres out, the council votes again.",
        ),
      ],
    },
    history: published("saule", "helen", 2, "19:10"),
  },
];
