import type { DemoStory } from "../shape";
import { published, sameDay } from "../histories";
import { facts, h2, list, p, quote, table } from "../wording";

/** Stories of two to five years ago: what later ones refer to, and what makes an archive. */
export const OLDER_STORIES: DemoStory[] = [
  {
    key: "rink-reopens",
    language: "en",
    section: "sport",
    slug: "the-rink-reopens-after-three-winters",
    bylines: ["temir"],
    topics: ["rink", "energy"],
    text: {
      headline: "The rink reopens after three winters, with a compressor from a dairy",
      standfirst: "It used to cool milk. It does not know the difference.",
      dateline: "The rink, Talmer",
      body: [
        p(
          "There is ice in Talmer again. The rink, which closed when its cooling plant of 1979 gave up in the middle of a figure, opened on Saturday with a compressor that had cooled milk at Sary for eleven years.",
        ),
        p(
          "It makes a sheet of 28 by 58 metres in nine hours and uses a third less electricity than its predecessor. The first on the ice was the caretaker, Yuri Malt, who skated one round in his work jacket and pronounced it “hard, but young”.",
        ),
        p(
          "Juniors train from Tuesday. They have kept in practice on the river, where nobody could build a goal that stayed.",
        ),
      ],
    },
    history: published("temir", "helen", 748, "18:00"),
  },
  {
    key: "fare-120",
    language: "en",
    section: "city",
    slug: "ferry-fare-rises-to-120-tenge",
    bylines: ["saule"],
    topics: ["transport", "old-quay", "budget"],
    text: {
      headline: "Ferry fare rises to 120 ₸, the first change in eleven years",
      standfirst: "The till has been adjusted with a file.",
      dateline: "Old Quay, Talmer",
      body: [
        p(
          "A crossing on the ferry costs 120 ₸ from today. It had cost 60 since 2012, and before that whatever the ferry master thought that the weather was worth.",
        ),
        p(
          "The till, which has two drawers and no zero, has been adjusted by the port’s fitter. Season tickets stay at 2,400 ₸ a month until the roll is used up.",
        ),
        quote(["It pays for the rope."], "Rima Osken, asked what the new fare pays for"),
      ],
    },
    history: published("saule", "helen", 1105, "08:00"),
  },
  {
    key: "sary-nine",
    language: "en",
    section: "region",
    slug: "sary-keeps-its-school-with-nine-pupils",
    bylines: ["daniyar"],
    topics: ["schools", "council"],
    text: {
      headline: "Sary keeps its school, with nine pupils and a condition",
      standfirst: "Somebody has to move in before the autumn after next.",
      dateline: "Sary",
      body: [
        p(
          "The school at Sary stays open. The region decided by one vote to keep it for two more years, with nine pupils, two teachers and a stove that one of the fathers tends.",
        ),
        p(
          "The condition is a tenth pupil. The village has put the house of the former vet up for nothing, to any family with a child of school age and an opinion about goats.",
        ),
        p("By Sunday there had been 31 letters, one of them from a boy of eight who offered to come alone."),
      ],
    },
    history: published("daniyar", "helen", 1268, "13:15"),
  },
  {
    key: "cormorants",
    language: "en",
    section: "environment",
    slug: "cormorants-take-the-piers-of-the-second-bridge",
    bylines: ["marta"],
    topics: ["oimak", "bridges"],
    text: {
      headline: "Cormorants take the piers of the second bridge",
      standfirst: "Four pairs, four piers, no planning permission.",
      dateline: "The gorge, above Talmer",
      lead: {
        picture: "gorge",
        caption: "The bend at which the second bridge stood until 1974. The piers are just above the water.",
      },
      body: [
        p(
          "The four stumps in the gorge that were left by the flood of 1974 have tenants. Four pairs of cormorants have built on them, one to a pier, at the distance at which the engineers had placed the lamps.",
        ),
        p(
          "Anglers have counted what a cormorant eats, which is half a kilogram a day. The basin office has counted what an angler takes, and is not going to publish the comparison until both sides have calmed down.",
        ),
      ],
    },
    history: published("marta", "helen", 1349, "15:30"),
  },
  {
    key: "evening-buses",
    language: "en",
    section: "economy",
    slug: "evening-buses-cut-to-every-forty-minutes",
    bylines: ["larisa"],
    topics: ["transport", "budget"],
    text: {
      headline: "Evening buses cut to every forty minutes",
      standfirst: "The company expects to save 14 million ₸ and to lose nobody.",
      dateline: "Talmer",
      body: [
        p(
          "From Monday the No. 6 runs every forty minutes after seven in the evening instead of every fifteen. The bus company says that it will save 14 million ₸ a year.",
        ),
        table(
          "Passengers after seven in the evening, a day",
          [
            ["Year", "Passengers"],
            ["Five years ago", "1,310"],
            ["Three years ago", "1,180"],
            ["Last year", "1,240"],
          ],
          "Town bus company",
        ),
        p(
          "The plan assumes that the passengers will come at the times at which there is a bus. “People are reasonable,” the company’s director, Viktor Senn, told the council. The timetable clerk asked for his doubts to be put in the minutes.",
        ),
      ],
    },
    history: published("larisa", "helen", 1486, "09:55"),
  },
  {
    key: "head-count",
    language: "en",
    section: "city",
    slug: "talmer-has-41206-people-and-asks-for-one-more",
    bylines: ["ilyas"],
    topics: ["council", "history"],
    text: {
      headline: "Talmer has 41,206 people, and asks for one more",
      standfirst: "The count was finished on a Tuesday. On Wednesday there were twins and a funeral.",
      dateline: "Talmer",
      body: [
        p(
          "Counted house by house, on foot and in nine days, Talmer has 41,206 inhabitants: 380 more than ten years ago and one fewer than it needs for a second judge.",
        ),
        facts("The count", [
          ["North bank", "23,911"],
          ["South bank", "17,288"],
          ["On the water", "7"],
        ]),
        h2("The seven"),
        p(
          "They are the crew of the dredger and three people who live on a barge and asked to be entered as such. On Wednesday the town’s doctor reported twins. The office replied that the day of the count was Tuesday, and sent its congratulations.",
        ),
      ],
    },
    history: published("ilyas", "helen", 1702, "11:00"),
  },
  {
    key: "low-water",
    language: "en",
    section: "environment",
    slug: "the-oimak-falls-below-its-minimum-for-a-second-day",
    bylines: ["marta", "saule"],
    topics: ["water", "oimak"],
    text: {
      headline: "The Oimak falls below its minimum for a second day",
      standfirst: "Fourteen cubic metres a second is the law. This morning there were thirteen.",
      dateline: "Old Quay, Talmer",
      body: [
        p(
          "For the second day running the river at the Old Quay carries less water than the law requires. At seven in the morning the gauge gave 13.1 cubic metres a second; the minimum is 14.",
        ),
        list([
          "The sluices of the lower canals were shut at noon yesterday.",
          "The ferry runs with half its load, and with a man at the bow who sounds.",
          "Fish are being carried from the mill pool in buckets. Bring a bucket.",
        ]),
        p(
          "The basin office expects rain in the upper valley by the end of the week. “We have promised it to the river,” said Lev Ansar, who read the gauge twice.",
        ),
      ],
    },
    history: sameDay("marta", "helen", 1884, ["07:20", "08:30", "08:50", "09:00"]),
  },
];
