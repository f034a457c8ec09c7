import type { DemoStory } from "../shape";
import { ago, approved, published, submitted } from "../histories";
import { list, p } from "../wording";

/** What the desk is working on: nothing here is public but one story's present text. */
export const UNDER_WAY_STORIES: DemoStory[] = [
  {
    key: "untitled-greenhouse",
    language: "en",
    section: "region",
    slug: "",
    bylines: ["daniyar"],
    topics: ["schools"],
    text: {
      headline: "",
      body: [
        p(
          "School at Kara wants to keep its greenhouse. Called the head, rings back after lunch. 240 square metres, built by pupils.",
        ),
      ],
    },
    dueIn: { days: 2, at: "16:00" },
    askedWords: 350,
    internalNotes: "Ask who pays for the glass.",
    history: [{ act: "create", by: "daniyar", when: ago(1, "11:25") }],
  },
  {
    key: "snow-shovels",
    language: "en",
    section: "city",
    slug: "library-to-lend-snow-shovels",
    bylines: ["saule"],
    topics: ["council"],
    text: {
      headline: "Library to lend snow shovels, one per household",
      standfirst: "Forty shovels, two weeks at a time, no renewals while it is snowing.",
      dateline: "Town library, Talmer",
      body: [
        p(
          "The town library will lend snow shovels this winter, on the same card as books and for the same two weeks.",
        ),
        p(
          "There are forty, bought with fines. A shovel may be reserved but not renewed while it is snowing.",
        ),
      ],
    },
    dueIn: { days: 1, at: "12:00" },
    askedWords: 250,
    history: [
      { act: "create", by: "saule", when: ago(2, "15:10") },
      {
        act: "save",
        by: "saule",
        when: ago(1, "10:05"),
        text: {
          body: [
            p(
              "The town library will lend snow shovels this winter, on the same card as books and for the same two weeks.",
            ),
            p(
              "There are forty, bought with fines. A shovel may be reserved but not renewed while it is snowing.",
            ),
            list(["Fine for a late shovel: 50 ₸ a day", "Fine for a broken one: the shovel"]),
          ],
        },
      },
    ],
  },
  {
    key: "night-buses",
    language: "en",
    section: "city",
    slug: "night-buses-to-run-until-one",
    bylines: ["saule", "larisa"],
    topics: ["transport", "budget"],
    text: {
      headline: "Night buses to run until one o’clock",
      standfirst: "Two buses, one line, and a driver who asked for it.",
      dateline: "Talmer",
      body: [
        p(
          "Two buses will run on the No. 6 until one in the morning from next month, for a trial of three months.",
        ),
        p(
          "The company reckons with eleven passengers a bus, most of them from the late shift at the brickworks, where the present last bus leaves nine minutes before the gate opens.",
        ),
        p("The trial costs 3.8 million ₸ and ends by itself unless the council votes to go on."),
      ],
    },
    dueIn: { days: 1, at: "07:00" },
    askedWords: 300,
    history: [
      { act: "create", by: "saule", when: ago(2, "10:17") },
      { act: "share", by: "saule", when: ago(2, "10:20"), with: "larisa" },
      {
        act: "embargo",
        by: "saule",
        when: ago(2, "10:21"),
        until: { days: 1, at: "07:00" },
        reason: "The bus company tells its drivers at seven, and asked us to wait for that.",
      },
      { act: "submit", by: "saule", when: ago(2, "16:17") },
    ],
  },
  {
    key: "voles",
    language: "en",
    section: "environment",
    slug: "spruce-nursery-loses-seedlings-to-voles",
    bylines: ["marta"],
    topics: ["upper-oimak"],
    text: {
      headline: "Spruce nursery loses a third of its seedlings to voles",
      standfirst: "The other two thirds are behind wire, and the voles have noticed.",
      dateline: "Upper Oimak",
      lead: { picture: "valley", caption: "Spruce above the nursery." },
      body: [
        p(
          "The forest nursery at Upper Oimak has lost 41,000 of its 120,000 spruce seedlings to voles since the snow came late.",
        ),
        p(
          "Wire now stands round the rest. The foresters have put up eleven poles for owls, and one owl has come to look.",
        ),
      ],
    },
    dueIn: { days: 3, at: "15:00" },
    askedWords: 400,
    history: [
      ...submitted("marta", 2),
      {
        act: "return",
        by: "helen",
        when: ago(1, "12:20"),
        note: "41,000 of 120,000 is more than a third by a little, so please say how they were counted. And can we hear the foresters themselves, not only their poles?",
      },
    ],
  },
  {
    key: "market-roof",
    language: "en",
    section: "city",
    slug: "market-hall-roof-to-be-lifted-in-one-piece",
    bylines: ["saule"],
    topics: ["housing", "council"],
    text: {
      headline: "Market hall roof to be lifted in one piece",
      standfirst: "Two cranes, one hour, and nobody beneath it but the architect, who insists.",
      dateline: "Market hall, Talmer",
      body: [
        p(
          "The roof of the market hall will be lifted off in one piece, mended on the ground and put back before the frost.",
        ),
        p(
          "It weighs 64 tonnes. Taking it apart would have meant numbering 2,900 boards, which was done in 1978, with two numbering systems.",
        ),
      ],
    },
    dueIn: { days: 1, at: "06:00" },
    askedWords: 280,
    history: [
      ...approved("saule", "helen", 1),
      { act: "schedule", by: "helen", when: ago(1, "18:24"), for: { days: 1, at: "06:00" } },
    ],
  },
  {
    key: "air-stations",
    language: "en",
    section: "environment",
    slug: "two-more-stations-will-measure-the-air",
    bylines: ["marta"],
    topics: ["energy", "work"],
    text: {
      headline: "Two more stations will measure the air by the brickworks",
      standfirst: "Residents chose the places by voting with clothes-pegs.",
      dateline: "North bank, Talmer",
      lead: {
        picture: "allium",
        caption: "Wild onion, which the residents plant where they hang their washing.",
      },
      body: [
        p(
          "Two more stations will measure the air by the brickworks from the new year. The residents of the north bank chose where, by pegging cloths to a line and seeing which went grey.",
        ),
        p(
          "The stations cost 7 million ₸ each and report every ten minutes. The cloths cost nothing and took nine days.",
        ),
      ],
    },
    history: [
      ...published("marta", "helen", 2, "09:25"),
      {
        act: "save",
        by: "marta",
        when: ago(1, "17:05"),
        text: {
          body: [
            p(
              "Two more stations will measure the air by the brickworks from the new year. The residents of the north bank chose where, by pegging cloths to a line and seeing which went grey.",
            ),
            p(
              "The stations cost 7 million ₸ each and report every ten minutes. The cloths cost nothing and took nine days.",
            ),
            p("The brickworks has offered to pay for a third, if it is put upwind."),
          ],
        },
      },
    ],
  },
];
