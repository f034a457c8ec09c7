import type { DemoStory } from "../shape";
import { published } from "../histories";
import { h2, p, pull } from "../wording";

/** Stories of the last two years, which keep the older pages of each section from being empty. */
export const ARCHIVE_STORIES: DemoStory[] = [
  {
    key: "botanic-window",
    language: "en",
    section: "culture",
    slug: "a-botanist-leaves-the-museum-her-window",
    bylines: ["rosa"],
    topics: ["museum", "history"],
    text: {
      headline: "A botanist leaves the museum her window, with everything on the sill",
      standfirst: "Sixty pots, each with the date on which it disappointed her.",
      dateline: "Talmer",
      lead: {
        picture: "acanthus",
        caption: "From the botanist’s own plates: a stem that she drew every Sunday for a year.",
      },
      body: [
        p(
          "Hedda Moss, who taught botany at the school on the south bank for thirty-four years, has left the town museum a window. The frame came with it, because she had written on that too.",
        ),
        p(
          "On the sill stood sixty pots. Each carries a label with the name of the plant, the place where she took it and, in red, the date on which it disappointed her. Some have nine red dates and are in flower.",
        ),
        pull("It does not grow for you. Write down what it does.", "Label on pot 17"),
        p("The window faces south in the museum too. Visitors are asked not to water."),
      ],
    },
    history: published("rosa", "ruth", 201, "09:00"),
  },
  {
    key: "flood-marks",
    language: "en",
    kind: "explainer",
    section: "region",
    slug: "how-to-read-a-flood-mark",
    bylines: ["daniyar", "marta"],
    topics: ["oimak", "history", "water"],
    text: {
      headline: "How to read a flood mark",
      standfirst: "There are 88 cut into the valley’s walls. Three are jokes.",
      lead: {
        picture: "gorge",
        caption: "The narrowest place on the river. The mark of 1974 is above the edge of the picture.",
      },
      body: [
        p(
          "A flood mark is a line with a year. It says that water stood here, and that afterwards somebody was still there with a chisel. The basin office has now [listed the marks](https://basin.newsroom.example/flood-marks) of the valley: there are 88, on mills, churches, one mosque and a bakery.",
        ),
        h2("Look for the hand"),
        p(
          "A mark cut while the wall was wet is shallow and slopes. One cut a year later, from memory, is deep, level and usually too high; memory adds about a hand.",
        ),
        h2("Look for company"),
        p(
          "A single mark of 1974 may be an error. Four on one street that agree to two centimetres are an instrument. The office has used them to redraw the line to which the river may come once in a hundred years.",
        ),
        p("Three marks are jokes. The one in the bakery, at 2.4 metres, gives the height of the baker."),
      ],
    },
    history: published("daniyar", "helen", 512, "10:30"),
  },
  {
    key: "second-reservoir",
    language: "en",
    section: "environment",
    slug: "second-reservoir-to-be-emptied-and-scraped",
    bylines: ["marta"],
    topics: ["water", "budget"],
    text: {
      headline: "Second reservoir to be emptied and scraped",
      standfirst: "Four metres of silt have taken a fifth of its volume.",
      dateline: "Second reservoir",
      body: [
        p(
          "The second of Talmer’s reservoirs will be emptied in spring for the first time since it was filled in 1968. Silt has taken a fifth of its volume and, at the dam, four metres of its depth.",
        ),
        p(
          "The work takes seven weeks and costs 140 million ₸, most of it for lorries. The silt is good soil. Growers below the gorge may fetch it for nothing, and 31 have put their names down.",
        ),
        p(
          "What else will be found is not known. The basin office has asked three people who lost boats there to come with descriptions.",
        ),
      ],
    },
    history: published("marta", "helen", 702, "11:45"),
  },
];
