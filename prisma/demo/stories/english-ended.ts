import type { DemoStory } from "../shape";
import { ago, approved, published } from "../histories";
import { p, quote } from "../wording";

/** A story from the paper's printed years, and three whose public life was ended in three ways. */
export const ENDED_STORIES: DemoStory[] = [
  {
    key: "third-bridge-1996",
    language: "en",
    section: "city",
    slug: "third-bridge-passes-its-load-test",
    bylines: [{ agency: "Newsroom, printed edition" }],
    topics: ["bridges", "history"],
    text: {
      headline: "Third bridge passes its load test with eleven lorries of gravel",
      standfirst: "From the printed paper: the day on which the bridge was trusted.",
      dateline: "North bank, Talmer",
      lead: {
        picture: "gorge",
        caption: "The river above the bridge. From the paper’s own cabinet, undated.",
      },
      body: [
        p(
          "Eleven lorries loaded with gravel stood on the third bridge for one hour yesterday morning while engineers lay beneath it on a raft and looked up. The deck sank by 19 millimetres, rose again by 18, and was declared fit.",
        ),
        p(
          "The missing millimetre was discussed on the bank for some time. “A bridge has to sit down once,” the chief engineer said. “After that it knows its place.”",
        ),
        quote(["I’ll believe it when it has had a winter."], "The ferry master, asked on the landing stage"),
        p(
          "The bridge opens to traffic on the first of April. The council expects that the ferry will then be wanted for a year at the most, and has ordered its paint accordingly.",
        ),
      ],
    },
    internalNotes: "Typed from the bound volume for 1996, page 3. Checked against the microfilm by R. C.",
    history: [
      ...approved("saule", "ruth", 120),
      {
        act: "redate",
        by: "ruth",
        when: ago(120, "09:30"),
        day: "1996-03-14",
        reason: "Printed in the paper of 14 March 1996; put online from the bound volume.",
      },
      { act: "publish", by: "ruth", when: ago(120, "09:45") },
    ],
  },
  {
    key: "dredger-sale",
    language: "en",
    section: "economy",
    slug: "town-said-to-be-selling-its-dredger",
    bylines: ["larisa"],
    topics: ["budget", "oimak"],
    text: {
      headline: "Town said to be selling its dredger to a buyer downstream",
      standfirst: "A letter seen by the paper names a price of 31 million ₸.",
      dateline: "Talmer",
      body: [
        p(
          "The town is negotiating the sale of its only dredger, according to a letter on the port office’s paper that was shown to this newspaper. It names a price of 31 million ₸ and a buyer two towns downstream.",
        ),
        p(
          "The port office did not wish to speak about the letter. Without the dredger the channel at the Old Quay would silt up in three summers, by the office’s own estimate of last year.",
        ),
      ],
    },
    history: [
      ...published("larisa", "helen", 11, "15:25"),
      {
        act: "withdraw",
        by: "ruth",
        when: ago(10, "09:00"),
        note: "This article rested on a letter that we could not confirm. The port office has since shown us its register, in which no such letter was sent. We should not have published it on one document.",
      },
    ],
  },
  {
    key: "tram-copper-names",
    language: "en",
    section: "city",
    slug: "two-named-in-the-tram-depot-copper-case",
    bylines: ["saule"],
    topics: ["fire", "transport"],
    text: {
      headline: "Two named in the tram depot copper case",
      standfirst: "Police say that 900 metres of wire were taken over four nights.",
      dateline: "Talmer",
      body: [
        p(
          "Police have named two people whom they wish to question about 900 metres of copper wire taken from the old tram depot over four nights.",
        ),
        p(
          "One of the two worked at the depot until last year. Neither could be reached by the paper before this article went out.",
        ),
      ],
    },
    history: [
      ...published("saule", "helen", 21, "17:15"),
      {
        act: "kill",
        by: "ruth",
        when: ago(19, "11:05"),
        reason:
          "The court has ordered that the two may not be named before charges are brought. Order on file with the editor.",
        reasonClass: "legal",
        showHeadline: false,
        replacement: "tram-copper",
      },
    ],
  },
  {
    key: "tram-copper",
    language: "en",
    section: "city",
    slug: "copper-taken-from-the-tram-depot",
    bylines: ["saule"],
    topics: ["fire", "transport"],
    text: {
      headline: "Nine hundred metres of copper taken from the tram depot",
      standfirst: "The wire had carried nothing since 1991, and was on the list of monuments.",
      dateline: "Talmer",
      body: [
        p(
          "Somebody has taken 900 metres of copper wire from the old tram depot, over four nights and without waking the watchman, whose hut stands under it.",
        ),
        p(
          "The wire had carried no current since the trams stopped in 1991. It was kept up because the depot is a monument, and the list of monuments says *with overhead line*. Police are questioning two people; no charges have been brought.",
        ),
        p(
          "The museum has offered a coil of the same wire from its store. “It is eleven metres,” said the archivist, Ines Kalder. “One could begin at the door.”",
        ),
      ],
    },
    history: published("saule", "helen", 20, "10:40"),
  },
  {
    key: "lock-timetable",
    language: "en",
    section: "city",
    slug: "hours-of-the-temporary-footbridge",
    bylines: ["saule"],
    topics: ["bridges", "old-quay"],
    text: {
      headline: "Hours of the temporary footbridge",
      standfirst: "When you can cross, week by week.",
      dateline: "Old Quay, Talmer",
      body: [
        p(
          "The temporary footbridge at the Old Quay is open from six in the morning until ten at night while the ferry is in the dock.",
        ),
        p(
          "It is closed whenever the dredger passes, which the harbour announces by a flag and, since complaints, also by a bell.",
        ),
      ],
    },
    history: [
      ...published("saule", "helen", 410, "08:30"),
      {
        act: "unpublish",
        by: "helen",
        when: ago(371, "12:15"),
        note: "These hours ended when the footbridge was taken down. The page is no longer kept.",
        reason: "Service notice, out of date; readers were still planning by it.",
      },
    ],
  },
];
