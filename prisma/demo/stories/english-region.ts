import type { DemoBlock, DemoStory } from "../shape";
import { ago, published } from "../histories";
import { h2, list, p, picture, quote } from "../wording";

/** The fire as it was first reported, and once inspectors had been inside. */
const fire = (cause: string[]): DemoBlock[] => [
  p(
    "A fire in the grain elevator at Lower Oimak burned for five hours and was put out before it reached the silos. Nobody was hurt. Forty tonnes of barley were lost to water rather than flame.",
  ),
  ...cause.map(p),
  p(
    "The alarm was raised by a baker on her way to work, who saw the top window lit and knew that nobody at the elevator starts before six.",
  ),
  p(
    "Growers who were waiting to deliver have been sent to the elevator at Sary, which will work nights until the end of the week.",
  ),
];

export const REGION_STORIES: DemoStory[] = [
  {
    key: "farmsteads",
    language: "en",
    section: "region",
    slug: "farmsteads-get-their-owners-names-back",
    bylines: ["daniyar"],
    topics: ["history", "farming", "housing"],
    text: {
      headline: "Farmsteads left in the dry years get their owners’ names back",
      standfirst:
        "Volunteers with a 1940 land register have put 63 wooden signs on doors nobody has opened since.",
      dateline: "Sary plain",
      lead: {
        picture: "house",
        caption: "The Ilmar farmstead on the Sary plain. The family left in the autumn of 1938.",
      },
      body: [
        p(
          "The houses on the Sary plain have stood empty for so long that people who live nearby navigate by them: left at the one with the chimney, straight on at the one without. Since this month they have names.",
        ),
        p(
          "Twelve volunteers worked from a land register of 1940 that survived in the cellar of the savings bank. It lists each farmstead by a number and a drawing of its well. The wells are still there, and the drawings were good.",
        ),
        quote(
          [
            "No. 41, Ilmar. Two rooms, barn, well of 14 arshins, sweet. Left 9 October. Key with the neighbour.",
            "No. 42, the neighbour. Left 10 October.",
          ],
          "Land register of the Sary plain, 1940",
        ),
        p(
          "Sixty-three signs have been put up, of larch, without nails. Where a descendant could be found, he or she was asked how the name should be written. Nine came to hang the sign themselves.",
        ),
        p(
          "“My grandmother said there was a green door,” said Asel Ilmar, who is 71 and drove four hours. “I did not believe in the door. It is green on the inside.”",
        ),
        picture({
          picture: "plane",
          caption: "The plain from the air, from the plates found last year in the town museum.",
        }),
        p("The register will be shown at the museum, beside [the glass plates of 1931](biscuit-tin)."),
      ],
    },
    history: published("daniyar", "helen", 4, "16:15"),
  },
  {
    key: "elevator-fire",
    language: "en",
    section: "region",
    slug: "grain-elevator-fire",
    bylines: ["daniyar"],
    topics: ["fire", "farming"],
    text: {
      headline: "Grain elevator burns for five hours at Lower Oimak",
      standfirst: "Nobody was hurt. Forty tonnes of barley are lost.",
      dateline: "Lower Oimak",
      body: fire(["The cause is not known. Inspectors hope to enter the building today."]),
    },
    history: [
      ...published("daniyar", "helen", 3, "05:40"),
      {
        act: "update",
        by: "helen",
        when: ago(2, "06:30"),
        note: "Inspectors have entered the building and named the cause.",
        text: {
          headline: "Grain elevator fire was electrical, inspectors say",
          standfirst: "A cable rated for one dryer was feeding three.",
          body: fire([
            "The cause was electrical, inspectors said after a morning inside the building. A cable rated for one dryer was feeding three, through a junction box packed with chaff.",
            "The elevator passed its last inspection in May, when it had one dryer. The other two were bought second-hand in August. “Nobody did anything in secret,” said the inspector, Gerd Aliev. “Nobody did anything on paper either.”",
          ]),
        },
      },
    ],
  },
  {
    key: "canteens",
    language: "en",
    section: "region",
    slug: "school-canteens-drop-the-two-week-menu",
    bylines: ["daniyar"],
    topics: ["schools", "farming"],
    text: {
      headline: "School canteens drop the two-week menu",
      standfirst: "Cooks will be told on Mondays what the farms have, and decide on Tuesdays.",
      dateline: "Kara",
      body: [
        p(
          "From next week the cooks of the valley’s nine school canteens will not know a fortnight ahead what they are going to cook. They asked for it.",
        ),
        p(
          "The two-week menu was fixed in the education office each August for the whole year. It promised tomatoes in February and forbade pumpkin in October, because pumpkin was on the other fortnight. Last year 11 tonnes of food were thrown away and 4 tonnes of pumpkin were fed to pigs within sight of a school.",
        ),
        h2("How it will work"),
        list(
          [
            "On Monday the farms post what they have and at what price.",
            "On Tuesday the cooks choose, within a price of 620 ₸ a child a day.",
            "On Wednesday the menu hangs on the door, and the arguing begins.",
          ],
          true,
        ),
        p(
          "“I have cooked from that sheet for sixteen years,” said Maira Dosek, who runs the kitchen at Kara. “I can cook. I would like people to find out.”",
        ),
        p(
          "Allergy lists stay as they are, and each school keeps one dish that never changes. At Kara it is buckwheat.",
        ),
      ],
    },
    history: published("daniyar", "helen", 1, "07:31"),
  },
];
