import type { DemoBlock, DemoStory } from "../shape";
import { ago, published } from "../histories";
import { card, facts, h2, list, p, pull, questions, sources, table } from "../wording";

/** The bread of the first version came to 311 ₸ when its parts were added up. */
const loaf = (shop: string) =>
  table(
    "Where the price of a loaf goes, ₸",
    [
      ["Part", "Five years ago", "Today"],
      ["Grain", "41", "58"],
      ["Milling", "14", "19"],
      ["Heat for the oven", "22", "61"],
      ["Wages", "48", "88"],
      ["Rent and carriage", "25", "46"],
      ["The shop’s part", "20", shop],
      ["The loaf", "170", "310"],
    ],
    "Books of two bakeries in Talmer, which opened them to the paper",
  );

const bread = (shop: string): DemoBlock[] => [
  p(
    "A white loaf of 600 grams cost 170 ₸ in Talmer five years ago and costs 310 today. Two bakers let us read their books. Both had expected to find the miller in them.",
  ),
  loaf(shop),
  p(
    "Of the 140 tenge by which the loaf has risen, grain is 17. Heat alone is 39, and wages are 40. “People come in and ask what the harvest has done to me,” said the baker Sofi Lamm. “I show them the gas meter. It is behind the flour.”",
  ),
  facts(
    "What would make it cheaper",
    [["A second shift", "minus 12 ₸: the oven stays hot"]],
    [
      "Neither baker has found anybody to work it:",
      ["it begins at one in the morning;", "there is no bus before five."],
    ],
  ),
  card(
    "https://statistics.newsroom.example/prices",
    "Prices in the valley, month by month",
    "Regional office of statistics",
  ),
];

/** Where money comes from and goes to, in figures that can be checked. */
export const MONEY_STORIES: DemoStory[] = [
  {
    key: "town-million",
    language: "en",
    kind: "analysis",
    section: "economy",
    slug: "the-towns-budget-in-one-hundred-tenge",
    bylines: ["ilyas", "larisa"],
    topics: ["budget", "council"],
    text: {
      headline: "The town’s budget in one hundred tenge",
      standfirst: "Of every hundred that Talmer spends, sixty-one are promised before the council sits down.",
      body: [
        p(
          "Next year’s budget has 212 pages and comes to 9.4 billion ₸, a figure at which nobody can get angry. So we have divided it by ninety-four million. What is left is a hundred tenge, and they can be counted on a kitchen table.",
        ),
        table(
          "One hundred tenge, as the council will spend them",
          [
            ["For", "Last year", "Next year"],
            ["Schools and kindergartens", "34", "33"],
            ["Heat, water, light", "17", "19"],
            ["Roads and bridges", "13", "16"],
            ["Buses and the ferry", "6", "4"],
            ["Clinic and care", "9", "9"],
            ["Interest", "5", "8"],
            ["Everything else", "16", "11"],
          ],
          "Draft budget, tables 2 and 14; sums by the paper",
        ),
        p(
          "Sixty-one of the hundred are fixed before anybody votes: wages, interest, contracts for gas. Of the thirty-nine that remain, sixteen have gone to the bridge. The council argues about twenty-three tenge, and on the first evening it argued about two.",
        ),
        pull("I can tell you what a town loves by its ‘everything else’.", "Ena Torvald, works committee"),
        h2("Three things that the figures hide"),
        list(
          [
            "The ferry’s two tenge do not come back. They go to the No. 6, which [needs three](bus-costs).",
            "Interest has risen because the bridge was paid for with a loan. It is dearer than the schools’ books, libraries and lunches together.",
            "“Everything else” falls by a third. In it are the museum, the rink, the benches and the fireworks.",
          ],
          true,
        ),
        p(
          "The council votes in the third week of December. Its sittings are public, and the gallery has 40 seats.",
        ),
        sources(
          [
            "Draft budget of the town of Talmer, tables 2, 14 and 31.",
            "Accounts of the previous year, as audited.",
          ],
          "What we read",
        ),
      ],
    },
    history: published("ilyas", "helen", 4, "06:00"),
  },
  {
    key: "bread",
    language: "en",
    kind: "explainer",
    section: "economy",
    slug: "how-a-loaf-got-to-310-tenge",
    bylines: ["larisa"],
    topics: ["farming", "work"],
    text: {
      headline: "How a loaf got to 310 ₸",
      standfirst: "The grain is not to blame. Look at the oven.",
      dateline: "Talmer",
      body: bread("39"),
    },
    history: [
      ...published("larisa", "helen", 51, "07:45"),
      {
        act: "correct",
        by: "helen",
        when: ago(50, "11:20"),
        note: "The shop’s part of today’s price is 38 ₸. We printed 39, and the column did not add up to 310, as four readers have shown us.",
        text: { body: bread("38") },
      },
    ],
  },
  {
    key: "season-tickets",
    language: "en",
    kind: "explainer",
    section: "economy",
    slug: "what-your-ferry-ticket-is-worth",
    bylines: ["larisa", "saule"],
    topics: ["transport", "old-quay"],
    text: {
      headline: "What your ferry ticket is worth now",
      standfirst: "Season tickets, corners, tokens and one goat pass: six questions to the bus company.",
      body: [
        questions([
          [
            "I have a season ticket.",
            "It is good on every bus of the No. 6 until 31 March. Show it to the driver; the machines do not know it.",
          ],
          [
            "It runs longer than that.",
            "Then the rest is paid back at the port office, by the day, from the first week of April.",
          ],
          [
            "I have a strip of single tickets.",
            "Each is good for one ride on the bus until 31 March. They may also be kept:",
            ["the museum takes strips of before 1990;", "nobody takes strips with corners torn off."],
          ],
          [
            "I have a brass token.",
            "It was withdrawn in 1961. The port office will look at it with you and give it back.",
          ],
          [
            "I had a pass for animals.",
            "The bus carries dogs in a basket. There were four goat passes, and their holders have been written to.",
          ],
          [
            "Who pays for all this?",
            "The town, with 2.4 million ₸ put by in the budget. The company expects to need half of it, because people keep tickets.",
          ],
        ]),
        p(
          "Write to [tickets@port.newsroom.example](mailto:tickets@port.newsroom.example), or ask at the hut while it stands.",
        ),
      ],
    },
    history: published("larisa", "helen", 24, "16:45"),
  },
];
