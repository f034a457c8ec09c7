import type { DemoPage } from "../shape";

export const ENGLISH_PAGES: DemoPage[] = [
  {
    language: "en",
    kind: "about",
    title: "About the paper",
    text: `Newsroom is a daily newspaper for Talmer and the valley of the Oimak. It appears in English, Russian and Kazakh. Eleven people write and edit it, in three rooms above the old pharmacy.

## What we promise

Every date that you read here is true. When something in an article changes after publication, the change is dated, kept and shown: under each article stands a link to everything that was done to it.

## What we do not know

We are few, and we miss things. If you know of something that we should look at, write to us. If we were wrong, report it under the article: an editor reads every report.

Talmer, the Oimak and everybody named in this paper are invented: this is a demonstration.`,
  },
  {
    language: "en",
    kind: "contact",
    title: "Contact",
    text: `The newsroom is open on weekdays from nine to six, and somebody answers the telephone until the paper is out.

- News and tips: [desk@newsroom.example](mailto:desk@newsroom.example)
- Mistakes: the link under each article, or [corrections@newsroom.example](mailto:corrections@newsroom.example)
- Letters: 4 Pharmacy Steps, Talmer
- Telephone: 0100 555 010

## Writing in confidence

Whoever needs to stay unknown should not write from a computer at work. Bring it on paper, or come by: the side door has no camera.`,
  },
  {
    language: "en",
    kind: "ethics",
    title: "How we work",
    text: `## What we pay for

We pay for our own travel, meals and tickets. We do not pay for interviews. A gift that cannot be sent back goes to the town library, with a note of who sent it.

## Who is named

We name our sources unless naming them would harm them. An editor knows who an unnamed source is. Children are named only with a parent, and never in court.

## Whose side we are on

Nobody at the paper stands for office or works for anybody who does. What a reader should know of a writer stands on the writer's own page.

## Machines

We use software to transcribe recordings and to check spelling. No article is written by a machine. If that changes, the article will say so.`,
  },
  {
    language: "en",
    kind: "corrections",
    title: "How we correct mistakes",
    before: `When we are wrong we say so under the article, and say what is right.`,
    text: `When we are wrong we say so under the article, with the date, and say what was wrong and what is right. Nothing is changed in silence.

## Four kinds of change

- **Correction**: we were wrong.
- **Clarification**: we were unclear or unfair.
- **Update**: there is something new.
- **Small fix**: a typo or a broken link, without any change of meaning. It moves no date, and it stands in the record all the same.

## Where to see it

Every article has a page with everything done to it since it was published. All corrections stand together on one page.

## Taking down

We do not take articles down because somebody dislikes them. Where a court orders it or somebody's safety is at stake, a notice stays in the article's place.`,
  },
  {
    language: "en",
    kind: "ownership",
    title: "Who owns and pays for the paper",
    text: `The paper belongs to the Oimak Press Trust, whose five trustees are elected every three years by the staff and the subscribers. Trustees do not see articles before they appear.

[table, head row]
| Where the money comes from | Share |
| Subscriptions | 61 % |
| Advertising | 27 % |
| The trust's own funds | 12 % |

No single advertiser may pay more than a twentieth of a year's income. Advertising is marked as such.`,
  },
];
