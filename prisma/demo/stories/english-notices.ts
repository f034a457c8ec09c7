import type { DemoStory } from "../shape";
import { published, sameDay } from "../histories";
import { facts, list, p, quote } from "../wording";

/** The small news of a town, in every form that it comes in: without a standfirst, in two paragraphs, under a headline that would not stop. */
export const NOTICE_STORIES: DemoStory[] = [
  {
    key: "water-off",
    language: "en",
    section: "city",
    slug: "water-off-in-chalk-street",
    bylines: [{ agency: "Oimak News Agency" }],
    topics: ["water"],
    text: {
      headline: "Water off in Chalk Street",
      dateline: "Talmer",
      body: [
        p(
          "The waterworks will shut off Chalk Street, Mill Lane and the even side of Bell Street from nine in the morning until two in the afternoon on Thursday. A valve of 1964 is being replaced by one of 1971, which was never used.",
        ),
        p("A cart with drinking water stands at the pump. Bring something with a lid."),
      ],
    },
    history: published("saule", "helen", 5, "12:05"),
  },
  {
    key: "two-clocks",
    language: "en",
    section: "city",
    slug: "a-clock-ordered-twice",
    bylines: ["saule"],
    topics: ["council", "budget"],
    text: {
      headline:
        "After four years, two committees and a public vote on the shape of its hands, the clock for the market square turns out to have been ordered twice",
      standfirst:
        "One was paid for by the works committee and one by the culture committee. They differ by a minute.",
      dateline: "Market square, Talmer",
      body: [
        p(
          "Two crates were delivered to the market square on the same morning. Each held a clock with four faces, black hands and a plate that says *The people of Talmer to themselves*.",
        ),
        p(
          "The works committee ordered its clock from a maker at Sary in spring. The culture committee ordered its own from the same maker in May, having been told by the works committee that the matter was closed, and having understood by this that nothing had been ordered.",
        ),
        quote(
          [
            "We noticed. We thought that a town with two banks might want two clocks.",
            "We have made them a minute apart, so that people can tell them from each other.",
          ],
          "Letter from the clockmaker to the council",
        ),
        p(
          "The second clock cannot be sent back, because it has a town’s name on it. The port office has asked whether it may have one for the Old Quay. It would like the one that is slow.",
        ),
      ],
    },
    history: published("saule", "helen", 12, "08:15"),
  },
  {
    key: "last-wedding",
    language: "en",
    section: "city",
    slug: "married-for-an-hour-and-six-minutes",
    bylines: ["rosa"],
    topics: ["old-quay", "oimak"],
    text: {
      headline: "Married for an hour and six minutes",
      standfirst: "The couple on the last ferry had not planned to be on it.",
      dateline: "South bank, Talmer",
      body: [
        p(
          "Mira Sand and Timur Alken were married at the town hall at half past four and meant to walk home over the bridge. At the landing stage a deckhand looked at the dress, looked at the queue and opened the rope.",
        ),
        p(
          "“He said that livestock and weddings go first,” said Mr Alken, who keeps the books of the mill. “It is in the rules of 1935. We went on behind two goats.”",
        ),
        p(
          "Everybody on deck who had a ticket tore off a corner for them, and they have 193 corners in an envelope. The ferry master gave them the stub of the roll. The [last crossing](ferry) took six minutes, as all the others had.",
        ),
      ],
    },
    history: sameDay("rosa", "helen", 1, ["20:45", "22:30", "23:15", "23:30"]),
  },
  {
    key: "hospital-lift",
    language: "en",
    section: "city",
    slug: "hospital-gets-its-second-lift",
    bylines: ["larisa"],
    topics: ["work", "budget"],
    text: {
      headline: "The hospital’s second lift arrives, 22 years after its shaft",
      standfirst: "Four porters carried the difference.",
      dateline: "Town hospital, Talmer",
      body: [
        p(
          "When the hospital was built in 2004 it was given two lift shafts and money for one lift. The second shaft has since been a store for crutches, a choir’s echo chamber and, for one winter, a home to a swift.",
        ),
        p(
          "The new lift takes a bed, three people and a drip stand, and reaches the third floor in 14 seconds. Until now a patient waited nine minutes on an average morning. When the old lift was being serviced there were the porters.",
        ),
        facts("What the porters carried", [
          ["Beds up the stairs", "about 1,900 in all"],
          ["Most in one day", "11, on 3 February 2014"],
          ["Dropped", "none"],
        ]),
        p(
          "The four have been promised that nobody will lose work. “I’d like to press the button for a while,” said the senior porter, Anselm Reve. “I have earned some buttons.”",
        ),
      ],
    },
    history: published("larisa", "helen", 27, "10:20"),
  },
  {
    key: "first-snow",
    language: "en",
    section: "region",
    slug: "snow-closes-the-upper-road",
    bylines: ["daniyar", { agency: "Oimak News Agency" }],
    topics: ["upper-oimak", "transport"],
    text: {
      headline: "Snow",
      standfirst: "The upper road is closed above Kara. What goes, what doesn’t, and who has the key.",
      dateline: "Kara",
      body: [
        list([
          "**Closed:** the road from Kara to Upper Oimak, until the plough has been up and back.",
          "**Open:** everything below, with chains above the sawmill.",
          "**School bus:** turns at Kara. Eleven pupils from above it sleep at the boarding house; mothers have been rung.",
          "**Post:** goes on skis, letters only.",
          "**Key to the snow gate:** with Mr Tolk at the sawmill, who asks to be rung before ten at night.",
        ]),
        p("There were 34 centimetres at the gate at six in the morning, and it was still coming down."),
      ],
    },
    history: sameDay("daniyar", "helen", 6, ["06:05", "06:30", "06:35", "06:40"]),
  },
];
