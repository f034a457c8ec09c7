import type { DemoStory } from "../shape";
import { published } from "../histories";
import { divider, h2, list, p, picture, pull, questions, quote, sources, table } from "../wording";

/** From the villages, and from the river above them. */
export const VALLEY_STORIES: DemoStory[] = [
  {
    key: "one-tractor",
    language: "en",
    section: "region",
    slug: "a-village-that-shares-one-tractor",
    bylines: ["daniyar"],
    topics: ["farming", "work"],
    text: {
      headline: "Nineteen farms, one tractor and a bell",
      standfirst: "At Lower Oimak nobody has owned the tractor since 1994, and it has never been late.",
      dateline: "Lower Oimak",
      lead: {
        picture: "house",
        caption: "The shed at the end of the village, where the tractor has its bed.",
      },
      body: [
        p(
          "When the collective farm was divided in 1994 there were nineteen shares and one tractor that started. It was valued at four cows, and no family had four cows to give the other eighteen. So it was left out of the papers.",
        ),
        p(
          "It has belonged to nobody ever since. It stands in a shed with a bell; whoever has finished rings, and whoever is next on the board comes and drives it off warm. The order of the board is drawn in March from a hat, and the hat is also nobody’s.",
        ),
        pull("It has nineteen mothers. Nobody dares return it dirty.", "Berta Koll, grower"),
        h2("The rules"),
        list(
          [
            "Whoever drives it fills it.",
            [
              "Whoever breaks it mends it,",
              ["with help, if asked before dark;", "without remarks, if asked at all."],
            ],
            "Rain does not move the board.",
          ],
          true,
        ),
        p(
          "A dealer from Sary came this year with a newer one on a loan. He was shown the shed, given lunch, and asked which of the nineteen he would like to sign. He is thinking about it.",
        ),
      ],
    },
    history: published("daniyar", "helen", 19, "14:10"),
  },
  {
    key: "small-schools",
    language: "en",
    kind: "analysis",
    section: "region",
    slug: "what-a-small-school-costs",
    bylines: ["daniyar", "ilyas"],
    topics: ["schools", "budget"],
    text: {
      headline: "What a small school costs, and what it costs to close one",
      standfirst:
        "The region has shut four in ten years, and saved less than it now spends on ploughing the way to them.",
      body: [
        p(
          "Four village schools of the valley have been closed since 2016. Each time the sum was the same: so many pupils, so much a head. The paper has followed the four sums to where they went afterwards.",
        ),
        table(
          "Four schools, the year before they closed and last year, million ₸",
          [
            ["School", "Pupils", "Cost a year", "Buses and boarding now"],
            ["Ilmar", "14", "21.4", "16.9"],
            ["Mill", "9", "17.8", "14.2"],
            ["Upper bridge", "11", "19.0", "24.6"],
            ["Sawmill", "8", "16.1", "12.7"],
            ["Together", "42", "74.3", "68.4"],
          ],
          "Education office; the region’s accounts for 2015–2025",
        ),
        p(
          "On paper the region saves 5.9 million ₸ a year. In the same accounts, under roads, stand 8.1 million for keeping two of the bus routes open in winter, which nobody had ploughed before.",
        ),
        h2("What is not in the table"),
        p(
          "Of the 42 families 17 have since moved to Talmer. Their houses are empty, and with them went two shops, a midwife and the band. [Sary](sary-nine), which kept its school with nine pupils, has nineteen today.",
        ),
        p(
          "A school is not kept open by arithmetic, and nobody we spoke to said that it should be. But the four were closed by arithmetic, and the arithmetic was wrong.",
        ),
        sources([
          "Accounts of the region, 2015–2025, chapters on education and on roads.",
          "Lists of pupils, with names removed, from the education office.",
        ]),
      ],
    },
    history: published("daniyar", "ruth", 34, "06:30"),
  },
  {
    key: "post-by-sledge",
    language: "en",
    section: "region",
    slug: "post-goes-up-by-sledge",
    bylines: ["daniyar"],
    topics: ["upper-oimak", "snow", "work"],
    text: {
      headline: "Upper Oimak’s post goes by sledge again, and arrives a day sooner",
      standfirst: "The van went round by Sary. The dog goes straight.",
      dateline: "Upper Oimak",
      lead: {
        picture: "valley",
        caption: "The sledge road runs below the trees. The motor road is on the far side of the ridge.",
      },
      body: [
        p(
          "From the first firm snow until April the letters for Upper Oimak are carried over the saddle by Edo Marr, two skis and a dog called Parcel. It is nineteen kilometres. By road it is ninety-four.",
        ),
        p(
          "The post office gave up the sledge in 2009 and bought a van. In the seventeen winters since, the van has been late on 611 days, by its own log. Mr Marr offered to try the saddle for one month at his own risk; he was late once, when Parcel met a fox.",
        ),
        quote(
          ["Carrier to supply own dog.", "Dog to be entered as equipment."],
          "Contract of carriage, paragraphs 7 and 8",
        ),
        p("Parcels over two kilograms still go by van. The dog’s wage is 9,000 ₸ a month, in meat."),
      ],
    },
    history: published("daniyar", "helen", 88, "09:40"),
  },
  {
    key: "cucumber-smell",
    language: "en",
    kind: "explainer",
    section: "environment",
    slug: "why-the-river-smells-of-cucumbers",
    bylines: ["marta"],
    topics: ["oimak", "water"],
    text: {
      headline: "Why the river smells of cucumbers in April",
      standfirst: "It is a fish, it is harmless, and there is a word for people who cannot smell it.",
      lead: {
        picture: "boats",
        caption: "Smelt boats at the Old Quay, from the years when there were forty.",
      },
      body: [
        p(
          "For nine or ten days each April the whole south bank smells as if somebody were slicing cucumbers. Visitors look for the market. The smell comes from the river, and it has scales.",
        ),
        questions([
          [
            "What is it?",
            "Smelt, a silver fish as long as a hand, which comes up the Oimak to spawn when the water reaches four degrees. Its skin gives off the same substance that a cut cucumber does.",
            "Nobody knows what the fish wants with it.",
          ],
          [
            "Can I catch them?",
            "Yes, with a hand net, from the bank, for your own pan:",
            [
              "up to three kilograms a day;",
              "not at the mouth of the mill stream;",
              "not on the two days that the basin office posts at the quay.",
            ],
          ],
          [
            "Is there less of it than there was?",
            "There was. The run of 2021 was the smallest that anybody had written down. Last April’s was twice as large, and the basin office thanks [two wet springs](low-water) and no one else.",
          ],
          [
            "I smell nothing. Is that serious?",
            "About one person in twelve does not. The river word is *april-deaf*.",
          ],
        ]),
        divider,
        picture({
          picture: "gorge",
          caption:
            "They go no farther than the foot of the gorge. The current is stronger than their reasons.",
        }),
        p("The first net of the year is eaten standing up. Flour, butter, salt; the cucumber is in it."),
      ],
    },
    history: published("marta", "helen", 222, "08:30"),
  },
];
