import type { DemoBlock, DemoStory } from "../shape";
import { ago, sameDay } from "../histories";
import { facts, h3, p } from "../wording";

type Entry = [time: string, ...words: string[]];

/** A report that grows: the newest entry stands first. */
const report = (opening: DemoBlock[], entries: Entry[]): DemoBlock[] => [
  ...opening,
  ...[...entries].reverse().flatMap(([time, ...words]) => [h3(time), ...words.map(p)]),
];

const GATE: DemoBlock[] = [
  p(
    "The spare gate of the old lock travels tonight from the brickworks to the port yard, where it will be weighed and measured. It goes by night because it is wider than the road. The council [voted for this](lock-vote) yesterday evening.",
  ),
  facts("The load", [
    ["Gate", "Oak and iron, 1931"],
    ["Size", "6.4 by 4.1 m"],
    ["Way", "5.2 km, two corners and the market"],
  ]),
];

const GATE_NIGHT: Entry[] = [
  [
    "21:35",
    "The shelf has been emptied and the gate is free. It came away from the wall with a sound that the stoker, Pavel Ruun, says he has been waiting nineteen years to hear.",
  ],
  [
    "22:20",
    "The lorry has left the works at a walk, with eleven people around it and a boy on a bicycle in front, whom nobody asked.",
  ],
  [
    "23:05",
    "At the corner of Chalk Street the gate is four centimetres wider than the houses. A drainpipe has been unscrewed. Its owner, Mrs Abend, made tea and wants it noted that the pipe was straight before.",
    "The drainpipe is going back up as the lorry pulls away.",
  ],
  [
    "23:50",
    "The market is behind them. The awning of the fish stall was rolled up by its owner, who had said at the council that he was against the whole thing. “I’m still against it,” he said, holding the crank.",
  ],
  [
    "00:25",
    "The gate is in the port yard. It weighs 7.9 tonnes, of which the port office thinks half a tonne is brick dust. It will be measured by daylight.",
  ],
];

const gate = (entries: number) => report(GATE, GATE_NIGHT.slice(0, entries));

type Cut = { cause: string; homes: string; engineer: string; clinic: string };

const CUT: DemoBlock[] = [
  p(
    "The north bank of Talmer lost its electricity shortly after six in the evening. This report was kept through the night.",
  ),
];

const cut = ({ cause, homes, engineer, clinic }: Cut, entries: number) =>
  report(
    [
      ...CUT,
      facts("In short", [
        ["Without power", homes],
        ["Cause", cause],
        ["Since", "18:07"],
      ]),
    ],
    (
      [
        [
          "18:40",
          "The north bank is dark from the bridge to the brickworks. The kilns are on gas and burning; their doors are worked by hand.",
          clinic,
        ],
        [
          "19:25",
          `A crew has found the place, in the cable cellar under the mill. “It is not a long repair,” said the engineer, ${engineer} Halm. “It is a long walk to the spare part.” The spare part is at Sary.`,
        ],
        [
          "20:50",
          "The bakery on Mill Lane is selling what was in the ovens by the light of a bus that stopped outside and left its headlamps on. The driver is off duty and was given a loaf.",
        ],
        [
          "22:15",
          "Power is back in the streets by the river. The hill follows street by street, because everything there was switched on when it went.",
        ],
        [
          "23:40",
          "All lights are on. The town asks people on the hill to read their meters tomorrow, since some clocks in them have started from the beginning.",
        ],
      ] satisfies Entry[]
    ).slice(0, entries),
  );

const UNKNOWN: Cut = {
  cause: "Not known",
  homes: "About 3,000 homes",
  engineer: "Jon",
  clinic: "The clinic has its own generator, which started.",
};
const KNOWN: Cut = { ...UNKNOWN, cause: "A cable joint under the mill" };
const CLEAR: Cut = {
  ...KNOWN,
  clinic:
    "The clinic has its own generator, which started. No operation was under way, and none was put off.",
};
const RIGHT: Cut = { ...CLEAR, homes: "2,140 homes" };
const SPELT: Cut = { ...RIGHT, engineer: "John" };

/** Two reports that were kept while something happened. */
export const NIGHT_STORIES: DemoStory[] = [
  {
    key: "gate-night",
    language: "en",
    kind: "live",
    section: "city",
    slug: "the-night-of-the-lock-gate",
    bylines: ["saule", "daniyar"],
    topics: ["oimak", "council"],
    text: {
      headline: "The night of the lock gate: eight tonnes of oak go through the town",
      standfirst: "Followed on foot from the brickworks to the port yard.",
      dateline: "Talmer",
      body: gate(1),
    },
    history: [
      ...sameDay("saule", "helen", 1, ["21:12", "21:28", "21:31", "21:38"]),
      {
        act: "update",
        by: "helen",
        when: ago(1, "22:22"),
        text: { body: gate(2) },
        note: "The lorry has left the brickworks.",
      },
      {
        act: "update",
        by: "helen",
        when: ago(1, "23:12"),
        text: { body: gate(3) },
        note: "Stopped at Chalk Street, and past it.",
      },
      {
        act: "update",
        by: "helen",
        when: ago(1, "23:52"),
        text: { body: gate(4) },
        note: "Past the market.",
      },
      {
        act: "update",
        by: "helen",
        when: ago(0, "00:28"),
        note: "The gate has arrived and been weighed: 7.9 tonnes.",
        text: {
          standfirst: "Followed on foot from the brickworks to the port yard, where it weighed 7.9 tonnes.",
          body: gate(5),
        },
      },
    ],
  },
  {
    key: "power-cut",
    language: "en",
    kind: "live",
    section: "city",
    slug: "north-bank-without-power",
    bylines: ["saule", "larisa", { agency: "Oimak News Agency" }],
    topics: ["energy", "fire"],
    text: {
      headline: "North bank without power",
      standfirst: "What is known, hour by hour.",
      dateline: "North bank, Talmer",
      body: cut(UNKNOWN, 1),
    },
    history: [
      ...sameDay("saule", "helen", 75, ["18:20", "18:38", "18:40", "18:42"]),
      {
        act: "update",
        by: "helen",
        when: ago(75, "19:30"),
        note: "The place of the fault has been found.",
        text: { body: cut(KNOWN, 2) },
      },
      {
        act: "clarify",
        by: "helen",
        when: ago(75, "20:02"),
        note: "Readers asked whether patients were in danger. They were not, and the text now says so.",
        text: { body: cut(CLEAR, 2) },
      },
      {
        act: "update",
        by: "helen",
        when: ago(75, "20:55"),
        note: "From Mill Lane.",
        text: { body: cut(CLEAR, 3) },
      },
      {
        act: "correct",
        by: "helen",
        when: ago(75, "21:30"),
        note: "We said that about 3,000 homes were without power. The grid counts 2,140; we had taken the figure for the whole north bank, flats that are not let included.",
        text: { body: cut(RIGHT, 3) },
      },
      {
        act: "update",
        by: "helen",
        when: ago(75, "22:20"),
        note: "Power is back by the river.",
        text: { body: cut(RIGHT, 4) },
      },
      {
        act: "update",
        by: "helen",
        when: ago(75, "23:46"),
        note: "The repair is finished.",
        text: { headline: "North bank has its power back after five and a half hours", body: cut(RIGHT, 5) },
      },
      {
        act: "fix",
        by: "helen",
        when: ago(74, "09:15"),
        reason: "Mr Halm spells his first name with an h.",
        text: { body: cut(SPELT, 5) },
      },
    ],
  },
];
