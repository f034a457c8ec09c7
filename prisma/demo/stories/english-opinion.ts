import type { DemoStory } from "../shape";
import { published, sameDay } from "../histories";
import { list, p } from "../wording";

export const OPINION_STORIES: DemoStory[] = [
  {
    key: "benches",
    language: "en",
    kind: "opinion",
    section: "opinion",
    slug: "a-town-is-measured-by-its-benches",
    bylines: ["vera"],
    topics: ["council", "housing"],
    text: {
      headline: "A town is measured by its benches",
      standfirst: "We have 212, and 61 of them face a wall.",
      body: [
        p(
          "I have sat on every public bench in Talmer. It took a summer, and I recommend it to the works committee, which can have my list and my cushion.",
        ),
        p(
          "There are 212. Sixty-one face a wall. Thirty face the bench opposite, at the distance at which two strangers must either become friends or leave. Nineteen have been given a rail in the middle so that nobody may lie down, and nobody does; nobody sits there either.",
        ),
        p(
          "A bench is the cheapest building that a town can put up. It says: you may stop here, you needn’t buy anything, we had thought of you. A town that takes its benches away is saying something too, and the first to hear it are the people who walk slowly.",
        ),
        p("So I ask for three things, none of which needs an architect:"),
        list([
          "~~Ask the works committee.~~ Turn the sixty-one round.",
          "Put one at every stop of the No. 6, before the shelter and not after it.",
          "Leave the one at the Old Quay exactly where it is.",
        ]),
        p("I have not forgotten the cost. It is a carpenter, for a winter."),
      ],
    },
    history: published("vera", "ruth", 2, "06:00"),
  },
  {
    key: "mild-winter",
    language: "en",
    kind: "opinion",
    section: "opinion",
    slug: "stop-calling-it-a-mild-winter",
    bylines: ["temir"],
    topics: ["snow", "water"],
    text: {
      headline: "Stop calling it a mild winter",
      standfirst: "Mild is a word for cheese.",
      lead: { picture: "valley", caption: "The upper valley in a winter that did its work." },
      body: [
        p(
          "Every year now somebody in an office says that we have had a mild winter, in the voice in which one is told that a dog is friendly. Mild is a word for cheese. What we had was a winter that did not do its work.",
        ),
        p(
          "A winter has three jobs here. It stores the water that we drink in July. It kills the beetle that eats the spruce. It closes the river, so that Upper Oimak can visit its cousins without driving round by Sary. Last year it did the third for eleven days.",
        ),
        p(
          "I write about sport, and I ought to keep to it. But the rink makes its ice with a compressor now, the ski school is looking for a higher hill, and [the marathon](river-marathon) has moved its date twice to follow the frost. My whole section of this newspaper stands on something that is getting thinner.",
        ),
        p("So let us say *short*, or *absent*. A thing that is called by its name can be planned for."),
      ],
    },
    history: published("temir", "helen", 7, "06:10"),
  },
  {
    key: "ferry-timetables",
    language: "en",
    kind: "opinion",
    section: "opinion",
    slug: "what-the-ferry-knew-about-timetables",
    bylines: ["rosa"],
    topics: ["transport", "old-quay"],
    text: {
      headline: "What the ferry knew about timetables",
      standfirst: "It was written in chalk, and it was true.",
      lead: { picture: "boats", caption: "The river below the hut with the door." },
      body: [
        p(
          "The bus company prints its timetable on enamelled steel. The ferry’s was written in chalk on a door. I have missed buses in three countries by believing steel, and never once missed [the ferry](ferry) by believing the chalk.",
        ),
        p(
          "The difference is not the material but the person holding it. A timetable is a promise with numbers in it, and someone has to be ashamed when it is broken. Rima Osken came out of her hut and wiped off the line she could not keep. It took her four seconds, and then everybody knew.",
        ),
        p(
          "The new bus stops will have screens. I am told that they can show delays to the minute, and also the weather and advertisements for mattresses. I hope somebody will be given the right to walk up to them with a sleeve.",
        ),
      ],
    },
    history: sameDay("rosa", "helen", 1, ["20:10", "21:20", "21:50", "22:15"]),
  },
];
