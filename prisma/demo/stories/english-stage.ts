import type { DemoStory } from "../shape";
import { ago, published, sameDay } from "../histories";
import { facts, gallery, h2, p, picture, pull, table } from "../wording";

/** The match as it was first told, and the name that readers put right. */
const REFEREE = (years: string) => [
  p(
    "Juri Pell has whistled for the junior ice in this valley for " +
      years +
      " years. In that time he has sent off 41 players, two coaches and a dog, and has apologised to all but the dog.",
  ),
  p(
    "He keeps a book. After each match he writes down what he got wrong, with the minute, and on Monday he rings whoever it was done to. Most are children. “I ring the house,” he said, “and a mother says: what has he done? And I say: nothing, that’s why I’m ringing.”",
  ),
  pull("I have a whistle so that somebody can be wrong in time.", "Juri Pell"),
  table(
    "From the referee’s book, last season",
    [
      ["Mistake", "Times", "Calls made"],
      ["Offside that was not", "14", "14"],
      ["Hook not seen", "9", "9"],
      ["Wrong player sent off", "2", "3"],
      ["Goal not given", "1", "1, and a cake"],
    ],
    "Juri Pell, by permission",
  ),
  p(
    "The goal not given would have put Kara second. Its coach framed the page. Next season the league wants all its referees to keep such a book; one has said that he would need a larger one.",
  ),
];

export const STAGE_STORIES: DemoStory[] = [
  {
    key: "crossing-room",
    language: "en",
    kind: "review",
    section: "culture",
    slug: "the-room-that-rings-when-you-leave",
    bylines: ["rosa"],
    topics: ["museum", "oimak", "history"],
    text: {
      headline: "The room that rings when you leave it",
      standfirst: "“The Crossing”, at the town museum: one door, one bell, ninety-one years.",
      lead: {
        picture: "plane",
        caption: "One of the plates in the window. The landing stage is the scratch at the lower edge.",
      },
      body: [
        p(
          "The museum had four weeks, one room and a door with chalk on it, and it opened two hours after [the boat had tied up](ferry). A bigger museum would have built a ferry. This one has put in the counter and the door, hung the bell by the way out, still wet, and left the rest of the floor empty.",
        ),
        h2("What is there"),
        p(
          "The ledgers lie open at the year in which you were born, if you ask. A loudspeaker under the floor gives the sound of the engine from so far away that you take it for the heating. The [glass plates](biscuit-tin) hang in the window, and at three in the afternoon the sun goes through 1931.",
        ),
        gallery("In the room", [
          {
            picture: "boats",
            caption: "By the door: the quay, before anybody thought that it would need explaining.",
          },
          { picture: "gorge", caption: "The second bridge, by its absence." },
        ]),
        h2("What is not"),
        p(
          "There is no screen. There are no goats. The minutes of 1962 hang where they hung, beside the till, at the height of the ferry master’s eyes and not of mine.",
        ),
        p(
          "To go out you pull the bell, once, as the rules required when a boat was secured. On the first evening I heard it forty times in an hour, and each time somebody in the room looked at the door. Go on a weekday. Go alone.",
        ),
        facts("“The Crossing”", [
          ["Where", "Town museum, ground floor"],
          ["Until", "the ice goes out"],
          ["Tickets", "120 ₸, the fare"],
        ]),
      ],
    },
    history: [
      ...sameDay("rosa", "ruth", 1, ["19:50", "22:40", "23:30", "23:45"]).slice(0, 3),
      { act: "publish", by: "ruth", when: ago(0, "00:10") },
    ],
  },
  {
    key: "piano-window",
    language: "en",
    section: "culture",
    slug: "a-piano-comes-in-by-the-window",
    bylines: ["rosa"],
    topics: ["music", "schools"],
    text: {
      headline: "The music school’s new piano comes in by the window, and the old one won’t leave",
      standfirst: "It was built in 1953, and the stairs were built after it.",
      dateline: "Music school, Talmer",
      body: [
        p(
          "The new grand piano of the music school went in through a second-floor window on Friday, on two straps and the arm of a crane lent by the port. It took eleven minutes. The street was closed, and the first-years sang to keep it calm.",
        ),
        p(
          "The old one was to go out the same way. It turned out to be four centimetres longer than any window in the house. Nobody living had seen it come in; in 1953 the staircase was still a hole.",
        ),
        p(
          "The school has therefore two grand pianos in a room for one. “We shall play music for two pianos,” said the head, Lidia Farn. “There is more of it than you think, and none of it is easy.”",
        ),
        picture(
          {
            picture: "allium",
            caption:
              "From the programme of the first concert, which the pupils drew: the sound of two pianos.",
          },
          "wide",
        ),
      ],
    },
    history: published("rosa", "helen", 39, "12:50"),
  },
  {
    key: "referee",
    language: "en",
    section: "sport",
    slug: "the-referee-who-rings-on-mondays",
    bylines: ["temir"],
    topics: ["rink"],
    text: {
      headline: "The referee who rings on Mondays",
      standfirst: "Juri Pell writes down what he got wrong, and then tells whoever it was done to.",
      dateline: "Talmer",
      body: REFEREE("twenty-six"),
    },
    history: [
      ...published("temir", "helen", 14, "18:30"),
      {
        act: "correct",
        by: "helen",
        when: ago(13, "09:10"),
        note: "Mr Pell has been a referee for twenty-four years, not twenty-six. He rang on Monday to say that the mistake was his.",
        text: { body: REFEREE("twenty-four") },
      },
    ],
  },
  {
    key: "racing-eight",
    language: "en",
    section: "sport",
    slug: "rowing-club-wins-a-boat-it-cannot-turn",
    bylines: ["temir"],
    topics: ["oimak", "bridges"],
    text: {
      headline: "Rowing club wins a boat that it cannot turn round",
      standfirst: "An eight is eighteen metres long. The river between the bridges is not always.",
      dateline: "Boathouse, Talmer",
      lead: { picture: "boats", caption: "The quay from which the club rows, in longer and slower boats." },
      body: [
        p(
          "The women’s four of the Talmer rowing club has won the regional draw for club boats. The prize is a racing eight, new, in carbon, 18.1 metres long. The club has eight women. It has also measured its river.",
        ),
        p(
          "Between the piers of the third bridge and the booms of the fourth there are 21 metres of free water. An eight with its oars out is turned in 24. “We can go up,” said the stroke, Yelna Marsh. “We can go down backwards. There’s a technique.”",
        ),
        p(
          "The booms go when the new bridge is finished. Until then the crew trains in the harbour basin, where it has a run of nine strokes and then stops, which the coach says is very good for the start.",
        ),
      ],
    },
    history: published("temir", "helen", 47, "17:25"),
  },
];
