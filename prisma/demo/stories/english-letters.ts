import type { DemoStory } from "../shape";
import { ago, published } from "../histories";
import { list, p, pull } from "../wording";

/** Two columns that the paper printed in all its languages. */
export const LETTER_STORIES: DemoStory[] = [
  {
    key: "steps",
    language: "en",
    kind: "opinion",
    section: "opinion",
    slug: "the-steps-i-drew",
    bylines: ["vera"],
    topics: ["old-quay", "council"],
    text: {
      headline: "I drew those steps, and I was wrong",
      standfirst: "Seventeen centimetres is a good height for a step, unless you are carrying something.",
      body: [
        p(
          "The first plan of the Old Quay steps is mine. I drew it in 2009, in an office with a lift. Last week I carried a sack of potatoes down them behind a woman of eighty, and by the ninth step we had both stopped talking.",
        ),
        p(
          "A step of seventeen centimetres is in every handbook, and it is right for a staircase on which people carry a newspaper. On the quay they carry fish, prams, bicycles and one another. The old steps, which I had taken out, were twelve. I remember writing *irregular* on the plan, as a reason.",
        ),
        pull("Nobody had drawn the old steps. They had been walked into shape.", "Vera Lindt"),
        p(
          "The works committee is mending the landing this winter. It could, for the price of the stone that is already there:",
        ),
        list([
          "put the twelve back on the left, beside the rail;",
          "leave my seventeen on the right, for people with newspapers;",
          "and let somebody carry something up and down before the mortar is dry.",
        ]),
        p("I offer the potatoes."),
      ],
    },
    history: [
      ...published("vera", "ruth", 15, "06:00"),
      {
        act: "clarify",
        by: "ruth",
        when: ago(14, "10:40"),
        note: "The column could be read as if the works committee had refused to change the steps. It had not been asked.",
        text: {
          standfirst:
            "Seventeen centimetres is a good height for a step, unless you are carrying something. Nobody had asked the committee, and so I do.",
        },
      },
    ],
  },
  {
    key: "our-mistakes",
    language: "en",
    kind: "opinion",
    section: "opinion",
    slug: "why-we-print-our-mistakes",
    bylines: ["ruth"],
    topics: ["history"],
    text: {
      headline: "Why we print our mistakes where you can find them",
      standfirst: "A letter from the editor, in the hope of fewer of them.",
      body: [
        p(
          "Last year this newspaper corrected itself 143 times. I know because I wrote most of the notes, generally before breakfast. A colleague at another paper told me kindly that his had made nine.",
        ),
        p(
          "I do not believe that he makes fewer. I believe that his readers have stopped writing. Ours write about bridges, grandmothers and the number of goats; on one day in spring four of you added up the same column. It is the best desk that a small paper could have, and we do not pay it.",
        ),
        p(
          "So every article here has a page behind it which says what we have done to it since it went out, and when. Where we were wrong it says *corrected*, and says what was wrong. Where we were merely unclear it says that. Where we have learned something new it says *updated*, and we do not call a mistake by that name.",
        ),
        p("One reader asked whether it isn’t embarrassing. Yes. That is how it works."),
      ],
    },
    history: published("ruth", "helen", 29, "07:00"),
  },
];
