import type { DemoBlock, DemoStory } from "../shape";
import { ago, published } from "../histories";
import { h2, list, p, pull, questions, sources } from "../wording";

type Version = { share: string; reader: string; limits: string; reservoirs: string };

/** The same article at each step of its life: what was wrong or missing is a word in its place. */
const drier = ({ share, reader, limits, reservoirs }: Version): DemoBlock[] => [
  p(
    `The snow that fills Talmer’s taps in July is ${share} thinner than the town’s water plan says it should be, according to readings taken this month at the stations of the upper valley.`,
  ),
  p(
    "Nineteen of the twenty-two stations stood below the plan’s figure. At Kara, the highest, the stake showed 38 centimetres where the plan assumes 51.",
  ),
  p(
    `“One dry autumn is weather,” said ${reader} Ansar, who reads the stakes for the basin office. “We have had five, and they all went into the plan as exceptions.”`,
  ),
  h2("Why the plan was generous"),
  p(
    "The plan was drawn up in 2014 and rests on an average of thirty winters, the oldest of which was 1981. Measured against the last ten winters only, this reading would be almost ordinary.",
  ),
  p(limits),
  pull(
    "We would rather be told in January than in June. In June the seed is in the ground.",
    "Nurlan Daut, grower, Lower Oimak",
  ),
  p(reservoirs),
];

const FIRST: Version = {
  share: "a third",
  reader: "Leo",
  limits: "The basin office did not answer questions before this article went out.",
  reservoirs:
    "The town itself is not expected to run short. Its two reservoirs hold 61 per cent of their volume.",
};
const UPDATED: Version = {
  ...FIRST,
  limits:
    "The basin office said that it would shorten the period to fifteen winters and publish new limits in January. Farms below the gorge would then receive water for 118 days rather than 140.",
};
const CLARIFIED: Version = {
  ...UPDATED,
  reservoirs:
    "The town itself is not expected to run short. Its two reservoirs hold 61 per cent of their volume, four points more than a year ago, because the second was cleared of silt in spring.",
};
const CORRECTED: Version = { ...CLARIFIED, share: "a quarter" };
const FIXED: Version = { ...CORRECTED, reader: "Lev" };

export const WATER_STORIES: DemoStory[] = [
  {
    key: "upper-valley",
    language: "en",
    section: "environment",
    slug: "upper-valley-drier-than-the-water-plan-assumes",
    bylines: ["marta"],
    topics: ["water", "snow", "farming", "upper-oimak"],
    text: {
      headline: "The upper valley is a third drier than the water plan assumes",
      standfirst:
        "Nineteen of twenty-two snow stations read below the figure on which Talmer’s summer supply is planned. The plan will be rewritten in January.",
      dateline: "Talmer and Upper Oimak",
      lead: {
        picture: "valley",
        caption: "The upper valley above the Kara station. Its snow feeds the Oimak from April to July.",
      },
      body: drier(FIRST),
    },
    history: [
      ...published("marta", "helen", 5, "06:30"),
      {
        act: "update",
        by: "helen",
        when: ago(4, "11:15"),
        note: "The basin office has announced new limits for January.",
        text: { body: drier(UPDATED) },
      },
      {
        act: "clarify",
        by: "helen",
        when: ago(4, "17:42"),
        note: "Readers asked whether the town itself will run short. It will not, and the text now says why.",
        text: { body: drier(CLARIFIED) },
      },
      {
        act: "correct",
        by: "helen",
        when: ago(3, "18:20"),
        note: "An earlier version of this article said the upper valley was a third drier than the water plan assumes. It is a quarter drier. The error was ours: we divided by this year’s figure instead of the plan’s.",
        text: {
          headline: "The upper valley is a quarter drier than the water plan assumes",
          body: drier(CORRECTED),
        },
      },
      {
        act: "fix",
        by: "helen",
        when: ago(2, "09:04"),
        reason:
          "Mr Ansar’s first name was misspelt. It is Lev, as his own letter shows; nothing else changes.",
        text: { body: drier(FIXED) },
      },
    ],
  },
  {
    key: "limits-explained",
    language: "en",
    kind: "explainer",
    section: "environment",
    slug: "what-the-new-water-limits-mean",
    bylines: ["marta", "ilyas"],
    topics: ["water", "farming"],
    text: {
      headline: "What the new water limits mean for a farm, a flat and a fish",
      standfirst: "The basin office will count fifteen winters instead of thirty. Five answers.",
      lead: { picture: "valley", caption: "Where the limits begin: the snow above Kara." },
      body: [
        p(
          "In January the basin office publishes new limits for the Oimak. They rest on [this month’s snow readings](upper-valley), and on a decision about how long a memory a water plan should have.",
        ),
        questions([
          [
            "Why does the number of winters matter?",
            "A plan shares out an average. The thirty winters in the old plan include eleven wet ones from the eighties. Fifteen winters leave those out, so the average falls by about a fifth, and every share falls with it.",
          ],
          [
            "Who gets less?",
            "Farms below the gorge: 118 days of water instead of 140. Growers above the gorge keep their days but lose the right to carry unused ones into August.",
          ],
          [
            "Will taps in Talmer run dry?",
            "No. Households use nine per cent of what the river gives in a dry year, and the law serves them first.",
          ],
          [
            "Can a farm buy days from another?",
            "Yes, since 2019, but only within one canal, and the price must be posted at the lock-keeper’s door for a week.",
          ],
          [
            "And the fish?",
            "The minimum flow at the Old Quay stays at 14 cubic metres a second. It was last broken on two days in 2021.",
          ],
        ]),
        h2("What to do now"),
        list([
          "Growers can ask the basin office for a provisional figure **before** they order seed.",
          "Objections are heard in the second week of December, in person or by letter.",
          "Flats need do nothing.",
        ]),
        sources(
          [
            "Basin office: *Notice on the reference period*, this month.",
            "Water plan of the Oimak valley, 2014, tables 3 and 8.",
          ],
          "What we read",
        ),
      ],
    },
    history: published("marta", "helen", 3, "12:10"),
  },
  {
    key: "beavers",
    language: "en",
    section: "environment",
    slug: "beavers-dam-the-spillway",
    bylines: ["marta"],
    topics: ["water", "oimak"],
    text: {
      headline: "Beavers dam the spillway, and the basin office would like them thanked",
      standfirst: "The dam holds back silt that last year cost 2.1 million ₸ to remove.",
      dateline: "Second reservoir",
      body: [
        p(
          "A family of beavers has built a dam eleven metres long across the spillway of the second reservoir, on the exact line where engineers had asked for money to build one.",
        ),
        p(
          "The spillway carries silt into the settling pond each autumn. Clearing it took two excavators and 2.1 million ₸ last year. This year the pond is clear and the silt lies behind a wall of willow, where it belongs.",
        ),
        p(
          "“We had a drawing,” said the reservoir’s engineer, Tove Abil. “Theirs has a better curve. I have asked whether the office can pay them in poplar.”",
        ),
        p(
          "The basin office is not entirely joking. A beaver dam is a structure within the meaning of the reservoir rules, and structures must have an owner who answers for them. For the time being the owner is entered in the register as *local residents*.",
        ),
        p(
          "If the dam rises above 1.2 metres a pipe will be laid through it. The residents have been known to block those too.",
        ),
      ],
    },
    history: published("marta", "helen", 2, "12:40"),
  },
];
