import type { DemoBlock, DemoStory } from "../shape";
import { ago, published } from "../histories";
import { facts, p } from "../wording";

/** The sisters were mixed up in the first version. */
const draw = (scorer: string): DemoBlock[] => [
  p(
    "The junior skaters of Talmer drew 3–3 with Sary at home, twenty-six seconds before the end and several minutes after part of the crowd had gone to look for its coats.",
  ),
  p(scorer),
  p(
    "Sary had led 3–1 until the fifty-first minute, mostly by standing still in good places. “They played chess,” said the coach, Juno Park. “We played on ice. It is not always an advantage.”",
  ),
  p(
    "The return match is in three weeks. Sary has asked for the same referee, who has asked for another match.",
  ),
];

export const SPORT_STORIES: DemoStory[] = [
  {
    key: "skaters-away",
    language: "en",
    section: "sport",
    slug: "junior-skaters-win-away",
    bylines: ["temir"],
    topics: ["rink"],
    text: {
      headline: "Junior skaters win away for the first time since the rink reopened",
      standfirst: "Four goals at Kara, and a bus that sang.",
      dateline: "Kara",
      body: [
        p(
          "It took the junior skaters of Talmer two seasons, nineteen matches and a new set of blades to win away from home. They did it at Kara, 4–2, on ice so hard that the linesman fell twice and blamed it once.",
        ),
        p(
          "Alina Mert scored in the fourth minute and again in the ninth. Kara drew level before the break, as Kara does. In the last period Talmer did what it had practised on Tuesdays, which is to pass, and scored twice from it.",
        ),
        p(
          "In goal Dana Mert, the scorer’s sister, stopped twenty-two shots. “At home we have one goal and two of us,” she said. “She has been shooting at me since I was five. Kara was a rest.”",
        ),
        facts("The match", [
          ["Result", "Kara 2, Talmer 4"],
          ["Goals for Talmer", "A. Mert 2, R. Olm, S. Beken"],
          ["Crowd", "310, counted at the tea urn"],
        ]),
        p(
          "Talmer is fifth of nine, two points behind Sary, which it [held to a draw](juniors-draw) last week.",
        ),
      ],
    },
    history: published("temir", "helen", 1, "19:40"),
  },
  {
    key: "juniors-draw",
    language: "en",
    section: "sport",
    slug: "junior-skaters-draw-in-the-last-minute",
    bylines: ["temir"],
    topics: ["rink"],
    text: {
      headline: "Junior skaters draw in the last minute",
      standfirst: "Part of the crowd was looking for its coats.",
      dateline: "The rink, Talmer",
      body: draw(
        "The equaliser was scored by Dana Mert, from a rebound, with her stick held the wrong way round.",
      ),
    },
    history: [
      ...published("temir", "helen", 8, "20:50"),
      {
        act: "correct",
        by: "helen",
        when: ago(7, "21:30"),
        note: "The equaliser was scored by Alina Mert. We gave it to her sister Dana, who was in goal.",
        text: {
          body: draw(
            "The equaliser was scored by Alina Mert, from a rebound, with her stick held the wrong way round.",
          ),
        },
      },
    ],
  },
  {
    key: "river-marathon",
    language: "en",
    kind: "explainer",
    section: "sport",
    slug: "how-the-river-marathon-is-measured",
    bylines: ["temir", "ilyas"],
    topics: ["oimak"],
    text: {
      headline: "How to measure 42 kilometres of a river that moves",
      standfirst: "The course of the ice marathon is drawn again every winter, by two people and a chain.",
      lead: { picture: "gorge", caption: "Kilometre 31, in the gorge, as it looks when there is no race." },
      body: [
        p(
          "A road stays where it was measured. The ice marathon runs on the Oimak, which freezes along a different line each winter, so that last year’s forty-second kilometre may be this year’s open water.",
        ),
        p(
          "Twelve days before the start two surveyors walk the course with a steel chain of fifty metres, 844 lengths and a bit. They are followed by a third person with a drill and a fourth with a rope tied to the third.",
        ),
        p(
          "The rules of the federation allow an error of one part in a thousand, and only on the long side. Nobody has ever complained of running too little. In 2019 the course was found to be 38 metres short after the finish; the first six runners were sent back to do them, and came in in another order.",
        ),
        p("Entry closes when the ice is 25 centimetres thick at the Old Quay, whichever day that is."),
      ],
    },
    history: published("temir", "helen", 330, "12:00"),
  },
];
