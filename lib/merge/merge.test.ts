import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bodySchema } from "@/lib/body/body";
import type { Draft } from "@/lib/writing/fields";
import { anyBlocks, anyDraft, anyEdit, draftWith, edited, paragraph, textsOf } from "./drafts-for-tests";
import { joinedDraft } from "./joined";
import { keyOf } from "./key";
import { commonBase, mergeDrafts } from "./merge";

const [A, B, C] = [
  paragraph("The lock at Mill Lane was built in 1911 of larch and iron.", "a"),
  paragraph("It was closed in March after a survey found the gates rotten.", "b"),
  paragraph("A vote on money for new gates is to be held on Thursday.", "c"),
];
const BASE = draftWith([A, B, C]);

function merged(mine: Draft, theirs: Draft, base = BASE) {
  const { draft, questions } = mergeDrafts(base, mine, theirs);
  return { texts: textsOf(draft), draft, questions };
}

describe("two texts that grew out of one", () => {
  it("are joined without a question where different paragraphs were edited, neighbours too", () => {
    const mine = draftWith([
      paragraph("The lock at Mill Lane was built in 1912 of larch and iron.", "a"),
      B,
      C,
    ]);
    const theirs = draftWith([
      A,
      paragraph("It was closed in April after a survey found the gates rotten.", "b"),
      C,
    ]);
    expect(merged(mine, theirs)).toMatchObject({
      questions: [],
      texts: [
        "The lock at Mill Lane was built in 1912 of larch and iron.",
        "It was closed in April after a survey found the gates rotten.",
        "A vote on money for new gates is to be held on Thursday.",
      ],
    });
  });

  it("are joined the same way where paragraphs have no names", () => {
    const bare = (text: string) => paragraph(text);
    const base = draftWith(textsOf(BASE).map(bare));
    const mine = draftWith(
      ["The old lock at Mill Lane was built in 1912.", ...textsOf(BASE).slice(1)].map(bare),
    );
    const theirs = draftWith(
      [...textsOf(BASE).slice(0, 2), "A vote on money is to be held on Friday."].map(bare),
    );
    expect(merged(mine, theirs, base)).toMatchObject({
      questions: [],
      texts: [textsOf(mine)[0], textsOf(BASE)[1], textsOf(theirs)[2]],
    });
  });

  it("ask where both changed one paragraph differently, and say what it was", () => {
    const [mine, theirs] = [paragraph("Mine.", "b"), paragraph("Theirs.", "b")];
    const { questions } = merged(draftWith([A, mine, C]), draftWith([A, theirs, C]));
    expect(questions).toEqual([expect.objectContaining({ place: "body", base: B, mine, theirs })]);
  });

  it("ask where one took out what the other changed", () => {
    const theirs = paragraph("It was closed in April after a survey found the gates rotten.", "b");
    const { questions } = merged(draftWith([A, C]), draftWith([A, theirs, C]));
    expect(questions).toEqual([expect.objectContaining({ base: B, mine: null, theirs })]);
  });

  it("keep both where both put something in at one place, theirs first", () => {
    const mine = draftWith([A, paragraph("My own new words."), B, C]);
    const theirs = draftWith([A, paragraph("Other words of theirs."), B, C]);
    expect(merged(mine, theirs)).toMatchObject({
      questions: [],
      texts: [textsOf(BASE)[0], "Other words of theirs.", "My own new words.", ...textsOf(BASE).slice(1)],
    });
  });

  it("keep both where both began to write in one empty paragraph", () => {
    const base = draftWith([paragraph("")]);
    const [mine, theirs] = [draftWith([paragraph("Mine")]), draftWith([paragraph("Theirs")])];
    expect(merged(mine, theirs, base)).toMatchObject({ questions: [], texts: ["Theirs", "Mine"] });
  });

  it("hold once what both put in alike, even where one took out its neighbour", () => {
    const fresh = paragraph("The mayor was not there.");
    const { texts, questions } = merged(draftWith([A, fresh, C]), draftWith([A, B, fresh, C]));
    expect(questions).toEqual([]);
    expect(texts).toEqual([textsOf(BASE)[0], "The mayor was not there.", textsOf(BASE)[2]]);
  });

  it("edit a paragraph where the other one moved it to", () => {
    const changed = paragraph("The lock at Mill Lane was built in 1912 of larch and iron.", "a");
    const { texts, questions } = merged(draftWith([B, C, A]), draftWith([changed, B, C]));
    expect(questions).toEqual([]);
    expect(texts.at(-1)).toBe("The lock at Mill Lane was built in 1912 of larch and iron.");
    expect(texts).toHaveLength(3);
  });

  it("join topics one by one, and a lead picture's words as long as both mean one picture", () => {
    const base = draftWith([], { topicIds: [1, 2], lead: { pictureId: 4, caption: "Gates" } });
    const mine = draftWith([], { topicIds: [2, 3], lead: { pictureId: 4, caption: "Old gates" } });
    const theirs = draftWith([], {
      topicIds: [1, 2, 5],
      lead: { pictureId: 4, caption: "Gates", alt: "A gate" },
    });
    const { draft, questions } = merged(mine, theirs, base);
    expect(questions).toEqual([]);
    expect(draft.content.topicIds).toEqual([2, 5, 3]);
    expect(draft.content.lead).toEqual({ pictureId: 4, caption: "Old gates", alt: "A gate" });
  });

  it("keep a field that only one of them has yet, and lose one that was emptied", () => {
    const mine = draftWith([], { sponsor: "Talmer Dairy", series: { seriesId: 3 } });
    const theirs = draftWith([], { aiAssistance: "Translated by machine." });
    const { draft, questions } = merged(mine, theirs, draftWith([]));
    expect(questions).toEqual([]);
    expect(draft.content).toMatchObject({ sponsor: "Talmer Dairy", series: { seriesId: 3 } });
    expect(draft.content.aiAssistance).toBe("Translated by machine.");
    const emptied = merged(draftWith([]), mine, mine);
    expect(emptied.draft.content.sponsor).toBeUndefined();
    expect(emptied.draft.content.series).toBeUndefined();
  });

  it("ask where both disclosed something else", () => {
    const [mine, theirs] = [draftWith([], { sponsor: "A" }), draftWith([], { sponsor: "B" })];
    const { questions } = merged(mine, theirs, draftWith([]));
    expect(questions).toEqual([expect.objectContaining({ place: "sponsor", mine: "A", theirs: "B" })]);
  });

  it("never put one picture's words under another", () => {
    const base = draftWith([], { lead: { pictureId: 4, caption: "Gates" } });
    const mine = draftWith([], { lead: { pictureId: 7, caption: "Gates" } });
    const theirs = draftWith([], { lead: { pictureId: 4, caption: "The gates in 1911" } });
    expect(merged(mine, theirs, base).questions).toEqual([expect.objectContaining({ place: "lead" })]);
  });

  it("ask where both wrote another headline", () => {
    const [mine, theirs] = [
      draftWith([A, B, C], { headline: "Mine" }),
      draftWith([A, B, C], { headline: "Theirs" }),
    ];
    expect(merged(mine, theirs).questions).toEqual([
      expect.objectContaining({ place: "headline", base: "", mine: "Mine", theirs: "Theirs" }),
    ]);
  });
});

describe("a decision", () => {
  const { parts, questions } = mergeDrafts(
    BASE,
    draftWith([A, paragraph("Mine.", "b"), C]),
    draftWith([A, paragraph("Theirs.", "b"), C]),
  );
  const key = questions[0]?.key ?? "";

  it.each([
    ["mine" as const, ["Mine."]],
    ["theirs" as const, ["Theirs."]],
    ["both" as const, ["Theirs.", "Mine."]],
    [{ anew: "Something new." }, ["Something new."]],
  ])("for %o gives the text that was chosen", (choice, texts) => {
    const chosen = joinedDraft(parts, { [key]: choice });
    expect(textsOf(chosen)).toEqual([textsOf(BASE)[0], ...texts, textsOf(BASE)[2]]);
    expect(bodySchema.safeParse(chosen.content.body).success).toBe(true);
  });
});

describe("a save whose answer was lost", () => {
  const sent = draftWith([A, paragraph("It was clo", "b"), C]);
  const mine = draftWith([A, paragraph("It was closed", "b"), C]);

  it("is known again in the text that somebody else saved on top of it", () => {
    const theirs = draftWith([A, paragraph("It was clo", "b"), C, paragraph("New.")]);
    const base = commonBase(BASE, [sent], theirs);
    expect(merged(mine, theirs, base)).toMatchObject({
      questions: [],
      texts: [textsOf(BASE)[0], "It was closed", textsOf(BASE)[2], "New."],
    });
  });

  it("is not taken for granted where the newsroom never had it", () => {
    expect(commonBase(BASE, [sent], draftWith([A, B, C, paragraph("New.")]))).toBe(BASE);
  });
});

const three = fc.record({
  base: anyBlocks,
  mine: fc.array(anyEdit, { maxLength: 6 }),
  theirs: fc.array(anyEdit, { maxLength: 6 }),
});
const wordsOf = (draft: Draft) => new Set(textsOf(draft).join(" ").split(" ").filter(Boolean));

describe("whatever two people write", () => {
  it("no word of either is lost when nothing is asked", () => {
    fc.assert(
      fc.property(three, (edits) => {
        const base = draftWith(edits.base);
        const mine = draftWith(edited(edits.base, edits.mine, "mine"));
        const theirs = draftWith(edited(edits.base, edits.theirs, "theirs"));
        const { draft, questions } = mergeDrafts(base, mine, theirs);
        const [before, left, right, after] = [base, mine, theirs, draft].map(wordsOf);
        if (!before || !left || !right || !after || questions.length > 0) return;
        const due = [
          ...[...left].filter((word) => !before.has(word) || right.has(word)),
          ...[...right].filter((word) => !before.has(word)),
        ];
        expect(due.filter((word) => !after.has(word))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("the same is asked whoever looks, with the sides changed about", () => {
    fc.assert(
      fc.property(three, (edits) => {
        const base = draftWith(edits.base);
        const mine = draftWith(edited(edits.base, edits.mine, "mine"));
        const theirs = draftWith(edited(edits.base, edits.theirs, "theirs"));
        const asked = (left: Draft, right: Draft) => mergeDrafts(base, left, right).questions;
        const seen = asked(mine, theirs).map((question) => keyOf([question.mine, question.theirs]));
        const turned = asked(theirs, mine).map((question) => keyOf([question.theirs, question.mine]));
        expect(turned.sort()).toEqual(seen.sort());
      }),
      { numRuns: 300 },
    );
  });
});

describe.each([
  ["of every block that there is", fc.tuple(anyDraft, anyDraft)],
  [
    "as a writer edits it",
    three.map((edits): [Draft, Draft] => [
      draftWith(edits.base),
      draftWith(edited(edits.base, edits.mine, "mine")),
    ]),
  ],
])("a text %s", (_, drafts) => {
  const alike = (one: Draft, other: Draft) => expect(keyOf(one)).toBe(keyOf(other));

  it("comes out as the one side wrote it where the other changed nothing", () => {
    fc.assert(
      fc.property(drafts, ([base, text]) => {
        alike(mergeDrafts(base, text, base).draft, text);
        alike(mergeDrafts(base, base, text).draft, text);
        expect(mergeDrafts(base, text, base).questions).toEqual([]);
        expect(mergeDrafts(base, base, text).questions).toEqual([]);
      }),
    );
  });

  it("comes out as both wrote it where both wrote the same", () => {
    fc.assert(
      fc.property(drafts, ([base, text]) => {
        alike(mergeDrafts(base, text, text).draft, text);
        expect(mergeDrafts(base, text, text).questions).toEqual([]);
      }),
    );
  });

  it("is of the schema after any merge", () => {
    fc.assert(
      fc.property(drafts, drafts, ([base, mine], [, theirs]) => {
        const { draft } = mergeDrafts(base, mine, theirs);
        expect(bodySchema.safeParse(draft.content.body).error?.issues ?? []).toEqual([]);
      }),
    );
  });
});
