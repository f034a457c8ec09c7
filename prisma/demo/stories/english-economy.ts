import type { DemoBlock, DemoStory } from "../shape";
import { ago, published } from "../histories";
import { facts, h2, p, pull, table } from "../wording";

/** The year was given with its last two figures exchanged. */
const brickworks = (year: string): DemoBlock[] => [
  p(
    "The brickworks has taken on forty apprentices, the most in one year since it began to count them. Eleven are women, which is eleven more than last year.",
  ),
  p(
    `The works opened in ${year} to build the north bank and has outlived most of what it built there. It now fires nine million bricks a year in two kilns, a third of them for the restoration of its own earlier ones.`,
  ),
  p(
    "An apprentice earns 148,000 ₸ a month in the first year and learns to tell the heat of a kiln by the colour of a spy-hole. There is a thermometer as well. “The thermometer is for the insurance,” said the foreman, Lasse Orun.",
  ),
  p(
    "Two deckhands of the ferry, which ties up this month, applied. Both were told that they were too experienced, and then asked to come anyway.",
  ),
];

export const ECONOMY_STORIES: DemoStory[] = [
  {
    key: "bus-costs",
    language: "en",
    kind: "analysis",
    section: "economy",
    slug: "what-a-bus-costs-to-run",
    bylines: ["ilyas", "larisa"],
    topics: ["transport", "budget"],
    text: {
      headline: "What a bus costs to run, and who pays for the empty seats",
      standfirst:
        "Every empty seat on the No. 6 costs the town 11 ₸ a kilometre. The timetable decides how many there are.",
      body: [
        p(
          "A bus on the No. 6 costs 1,140 ₸ an hour before anybody drives it anywhere. That is the depot, the insurance and the driver’s chair. Moving it costs more, and moving it empty costs almost exactly the same as moving it full.",
        ),
        table(
          "The No. 6, by hour of the day",
          [
            ["Hours", "Seats filled", "Cost per passenger", "Fare"],
            ["05–07", "31%", "214 ₸", "120 ₸"],
            ["07–09", "94%", "71 ₸", "120 ₸"],
            ["09–15", "38%", "176 ₸", "120 ₸"],
            ["15–18", "88%", "76 ₸", "120 ₸"],
            ["18–24", "17%", "391 ₸", "120 ₸"],
          ],
          "Town bus company, ticket machines, twelve months",
        ),
        p(
          "The full hours pay for the empty ones, but not for all of them. What is missing comes from the town: 96 million ₸ last year, or about what the town spends on lighting its streets for people to walk home in.",
        ),
        h2("Why not run fewer?"),
        p(
          "Because people do not take the bus that runs; they take the bus that they trust to run. When the evening service was cut to every forty minutes in 2022, the evening lost a third of its passengers, and the morning lost a tenth. They had bought cars.",
        ),
        pull("Nobody buys half a car.", "Oskar Lem, timetable clerk"),
        p(
          "The ferry, which stops this month, costs the town 340 ₸ a passenger more than its fare. On the same sum the last bus of the evening is dearer. Nobody has proposed to make it its last crossing.",
        ),
        facts("The No. 6", [
          ["Length", "8.4 km"],
          ["Buses", "6, and one that is being mended"],
          ["Passengers last year", "1,310,000"],
        ]),
      ],
    },
    history: published("ilyas", "helen", 8, "07:00"),
  },
  {
    key: "brickworks",
    language: "en",
    section: "economy",
    slug: "brickworks-takes-on-forty-apprentices",
    bylines: ["larisa"],
    topics: ["work"],
    text: {
      headline: "Brickworks takes on forty apprentices",
      standfirst: "They will learn to read a kiln by its colour, and a thermometer for the insurance.",
      dateline: "Brickworks, Talmer",
      body: brickworks("1945"),
    },
    history: [
      ...published("larisa", "helen", 6, "09:15"),
      {
        act: "correct",
        by: "helen",
        when: ago(4, "10:06"),
        note: "An earlier version of this article said that the works opened in 1945. It opened in 1954.",
        text: { body: brickworks("1954") },
      },
    ],
  },
  {
    key: "heating",
    language: "en",
    section: "economy",
    slug: "heating-bills-fall-for-the-first-time-in-six-winters",
    bylines: ["larisa"],
    topics: ["energy", "housing"],
    text: {
      headline: "Heating bills fall for the first time in six winters",
      standfirst: "A milder autumn and a renegotiated gas contract take 4,100 ₸ off the average flat.",
      dateline: "Talmer",
      body: [
        p(
          "The average flat in Talmer will pay 4,100 ₸ less for its heat this season than last, the heating company said. It is the first fall in six winters and the first letter from the company in some time that people have opened standing up.",
        ),
        p(
          "A little over half of the saving comes from a gas contract that was renegotiated in spring. The rest is the weather, which nobody negotiated and which the company has promised not to take credit for.",
        ),
        p(
          "Flats in the nine-storey blocks by the rink save least, about 900 ₸, because their pipes run outside. A programme to wrap them begins next summer; 34 of the 61 risers are paid for.",
        ),
        p(
          "Those who pay by the square metre need do nothing. Those with meters will see the new price from the next bill. “Please do not open the window to celebrate,” the letter ends.",
        ),
      ],
    },
    history: published("larisa", "helen", 0, "00:35"),
  },
  {
    key: "apples",
    language: "en",
    section: "economy",
    slug: "apple-growers-ask-for-a-frost-fund",
    bylines: ["larisa", "marta"],
    topics: ["farming", "budget"],
    text: {
      headline: "Apple growers ask for a frost fund of their own",
      standfirst: "They would pay in by the tree and be paid by the thermometer.",
      dateline: "Lower Oimak",
      lead: {
        picture: "allium",
        caption:
          "Wild onion, which growers leave between the rows because it flowers before the apples and freezes first.",
      },
      body: [
        p(
          "The apple growers of the lower valley want to insure one another against frost, and have asked the region to match what they put in. The fund would take 60 ₸ a tree a year and pay out by a single rule: the reading of a sealed thermometer at blossom.",
        ),
        p(
          "Ordinary insurance pays for fruit that was lost, which has to be counted, argued over and, growers say, occasionally eaten by the assessor. A thermometer is quicker. Below minus 2.2 degrees on any night between the first flower and the last, every member within four kilometres is paid the same for each tree.",
        ),
        p(
          "“Some will be paid who lost nothing,” said Nurlan Daut, who has 1,900 trees. “We talked about that for one evening. Then we talked about the years in which some of us lost everything and the assessor came in August.”",
        ),
        p(
          "The region has said that it will answer in January, after the first frosts and before the first bills.",
        ),
      ],
    },
    history: published("larisa", "helen", 7, "13:20"),
  },
];
