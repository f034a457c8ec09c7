import type { DemoStory } from "../shape";
import { ago, published } from "../histories";
import { card, divider, gallery, h2, list, p, quote } from "../wording";

export const CULTURE_STORIES: DemoStory[] = [
  {
    key: "biscuit-tin",
    language: "en",
    section: "culture",
    slug: "a-1931-flight-in-a-biscuit-tin",
    bylines: ["rosa"],
    topics: ["museum", "history"],
    text: {
      headline: "The archivist who found a 1931 flight in a biscuit tin",
      standfirst: "Fourty-one glass plates show the valley before the first bridge, and one careful pilot.",
      dateline: "Town museum, Talmer",
      lead: {
        picture: "plane",
        caption: "One of the forty-one plates. The pilot’s shadow is on the field at lower right.",
      },
      body: [
        p(
          "The tin says *assorted* and weighs nine kilograms. It stood on a shelf in the museum’s cellar for sixty years under the heading “kitchen”, because that is what it looked like, until Ines Kalder moved it to mop and heard glass.",
        ),
        p(
          "Inside, wrapped in pages of a flying manual, were forty-one glass plates of the Oimak valley, taken from the air in the course of one flight on 2 June 1931. Thirty-nine are whole. On the lid, in pencil, somebody had written: *Do not let Anton carry this.*",
        ),
        gallery("From the tin", [
          { picture: "plane", caption: "Plate 7. A second machine, seen from above; nobody knows whose." },
          {
            picture: "boats",
            caption: "Plate 22. The quay on the day of the flight, with the cargo boats in.",
          },
          { picture: "gorge", caption: "Plate 30. The gorge, four years before the first bridge was begun." },
        ]),
        p(
          "The pilot was a surveyor, Edda Vorn, who had been sent to photograph a route for a railway that was never built. She flew in strips, and at the end of each she wrote the height, the light and what she had eaten.",
        ),
        quote(
          [
            "Strip 9. 1,400 m. Sun low. Cheese. Engine the same as before, that is to say, a matter of opinion.",
          ],
          "Flight book of Edda Vorn, 2 June 1931",
        ),
        divider,
        p("The plates can be seen at the museum from next week. The tin is shown with them, closed."),
        card("https://museum.newsroom.example/plates", "Forty-one plates, one flight", "Talmer town museum"),
      ],
    },
    history: [
      ...published("rosa", "helen", 5, "07:10"),
      {
        act: "fix",
        by: "helen",
        when: ago(5, "07:52"),
        reason: "“Fourty-one” in the standfirst is a slip of spelling; the number was right everywhere.",
        text: {
          standfirst:
            "Forty-one glass plates show the valley before the first bridge, and one careful pilot.",
        },
      },
    ],
  },
  {
    key: "welders",
    language: "en",
    section: "culture",
    slug: "a-choir-of-welders-wins-the-regional-round",
    bylines: ["rosa"],
    topics: ["music", "work"],
    text: {
      headline: "A choir of welders wins the regional round",
      standfirst: "They rehearse in the paint shop because the echo is better.",
      dateline: "Talmer",
      body: [
        p(
          "The choir of the Talmer ship repair yard has won the regional round with a programme of three songs, one of which it had learned on the bus. Of its twenty-two singers nineteen are welders. The other three are, in the words of the conductor, “allowed”.",
        ),
        p(
          "The yard’s choir was founded in 1971 to use up an hour between shifts. It rehearses in the paint shop, where the echo lasts four seconds and smoking has always been forbidden. The jury praised its breath.",
        ),
        p(
          "“A weld is one long note,” said the conductor, Greta Onn, who teaches at the music school and has never held a torch. “You start together, you don’t stop in the middle, and everybody can see it afterwards if you did.”",
        ),
        list([
          "*The Ice Goes Out*, traditional, in an arrangement from the yard",
          "*Song of the Third Bridge*, words by a former inspector",
          "*Evening at Kara*, learned between Sary and the concert hall",
        ]),
        p(
          "The national round is in spring. The yard has given the choir four days’ leave and the loan of a bus.",
        ),
      ],
    },
    history: published("rosa", "helen", 16, "11:30"),
  },
  {
    key: "twice-cinema",
    language: "en",
    kind: "review",
    section: "culture",
    slug: "the-cinema-that-shows-every-film-twice",
    bylines: ["rosa"],
    topics: ["music"],
    text: {
      headline: "At the cinema that shows every film twice, the second time is the better film",
      standfirst: "The Aurora’s autumn season, reviewed once.",
      body: [
        p(
          "The Aurora has one screen, ninety seats and a rule: every ticket is good for two showings of the same film, at seven and at half past nine. Most people stay. I have now sat through its whole autumn season, and I no longer trust anybody who has seen a film once.",
        ),
        h2("“The Lock-keeper’s Daughter”"),
        p(
          "At seven it is a slow story about a girl who waits for a boat. At half past nine you know that there is no boat, and it becomes a quick one about everybody who lets her wait. The sound is a river, recorded by someone who likes rivers.",
        ),
        h2("“Ninety Seats”"),
        p(
          "A comedy about a cinema, which the Aurora was brave to show. It is twenty minutes too long, and it is the same twenty minutes both times. The man in front of me laughed at half past nine at what he had slept through at seven.",
        ),
        p("The tea is free in the interval. Go hungry, sit on the left, stay."),
      ],
    },
    history: published("rosa", "ruth", 64, "17:00"),
  },
  {
    key: "ice-words",
    language: "en",
    section: "culture",
    slug: "a-dictionary-of-the-rivers-forty-words-for-ice",
    bylines: ["rosa"],
    topics: ["oimak", "history"],
    text: {
      headline: "A dictionary of the river’s forty words for ice",
      standfirst: "Collected over thirty winters from people who had to walk on it.",
      dateline: "Upper Oimak",
      lead: { picture: "valley", caption: "The upper valley in the last week before the river closes." },
      body: [
        p(
          "There is a word on the upper Oimak for ice that will bear a dog but not its owner, and another for ice that has just decided. Tamar Weil, who taught school at Kara, wrote down forty of them over thirty winters, and they have now been printed.",
        ),
        p(
          "Eleven of the words are warnings and six are insults. Two mean the same thing but may not be used in the same house. One, *sherel*, is the sound of the river closing at night, and cannot be used in daytime without making people look at their feet.",
        ),
        p(
          "“I asked everybody the same question,” she writes in the preface. “I asked: what would you shout? It is a mistake to ask people what a word means. They will try to be helpful.”",
        ),
        p(
          "The dictionary has 112 pages, is bound in oilcloth, and fits the pocket of a ferry master’s coat. It was tried.",
        ),
      ],
    },
    history: published("rosa", "helen", 298, "10:00"),
  },
];
