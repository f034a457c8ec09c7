import { published } from "../histories";
import type { DemoStory } from "../shape";
import { h2, list, p } from "../wording";

/** Work that somebody paid for: it stands in no list, and says who paid wherever it is named. */
export const SPONSORED_STORIES: DemoStory[] = [
  {
    key: "dairy-courses",
    language: "en",
    kind: "sponsored",
    sponsor: "Talmer Dairy Cooperative",
    section: "economy",
    slug: "learn-to-make-cheese-in-four-evenings",
    bylines: [{ agency: "Talmer Dairy Cooperative" }],
    topics: ["work"],
    text: {
      headline: "Learn to make cheese in four evenings",
      standfirst: "The cooperative opens its old copper vats to anybody who can lift a bucket.",
      body: [
        p(
          "From January the cooperative teaches what its members know: how milk becomes cheese, in a room that smells of it, on four evenings of two hours each.",
        ),
        h2("What you take home"),
        list([
          "A wheel of your own, left to ripen in our cellar until Easter.",
          "Rennet for ten more.",
          "The telephone number of somebody who has done it wrong before you.",
        ]),
        p(
          "Places are given in the order of letters. Dates and the form are [on the cooperative’s page](https://dairy.example/courses).",
        ),
      ],
    },
    history: published("ilyas", "helen", 6, "09:30"),
  },
];
