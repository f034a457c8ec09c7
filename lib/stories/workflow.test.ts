import { describe, expect, it } from "vitest";
import { PublicState, WorkingState } from "@/prisma/generated/enums";
import { PERMISSIONS, whyNot, type Actor, type Relation, type StoryAct } from "@/lib/permissions";
import { messagesFor, WORD_LANGUAGES, wordsFor } from "@/lib/words/words";
import { neededBy, statesAfter, whyNotNow, WORKFLOW } from "./workflow";

/**
 * The whole table, written down a second time as a newsroom would say it. Who: O a reporter on their own story (or
 * one shared with them), S a reporter on a stranger's, E an editor, A an admin, C the clock, I the import. Readers
 * meet it: N never published, L live, W withdrawn, U unpublished, K killed. The text: d draft, r in review, c changes
 * requested, a approved; "any" is all of them. Then: what it becomes, and what must be said.
 */
const EXPECTED = `
  create           O S E A I   N          any    -          -
  import           O S E A I   N          any    -          -
  read             O E A       N L W U K  any    -          -
  save             O E A       N L W U    any    -          -
  cut              O E A       N L W U    any    -          -
  endSitting       C           N L W U    any    -          -
  takeOver         O E A       N L W U    any    -          -
  setAside         O E A       N L W U    any    -          -
  restoreRevision  O E A       N L W U    any    text d     -
  note             O E A       N L W U    any    -          -
  linkPreview      O E A       N L W U    any    -          -
  revokePreview    O E A       N L W U K  any    -          -
  translate        O S E A     N L W U    any    -          -
  share            O E A       N L W U    any    -          -
  unshare          O E A       N L W U    any    -          -
  submit           O E A       N L W U    d c    text r     -
  return           E A         N L W U    r a    text c     reason
  approve          E A         N L W U    r      text a     -
  sign             E A         L W        any    -          -
  embargo          O E A       N L W U    any    -          reason
  lift             E A         N L W U    any    -          reason
  publish          E A         N          any    L, text d  -
  schedule         E A         N L W      any    -          -
  unschedule       E A C       N L W      any    -          -
  confirm          C           N L W U K  any    -          -
  update           E A         L W        any    text d     -
  correct          E A         L W        any    text d     publicNote
  clarify          E A         L W        any    text d     publicNote
  fix              E A         L W        any    text d     -
  redate           E A         N L W      any    -          reason
  move             E A         L W        any    -          reason
  withdraw         E A         L          any    W          publicNote
  unpublish        E A         L W        any    U          reason
  republish        E A         W U        any    L          reason
  kill             E A         L W U      any    K          reason
  restore          A           K          any    U, text d  reason
  redact           A           L W U K    any    -          reason
`;

const PUBLIC: Record<string, PublicState> = {
  N: "neverPublished",
  L: "live",
  W: "withdrawn",
  U: "unpublished",
  K: "killed",
};
const WORKING: Record<string, WorkingState> = {
  d: "draft",
  r: "inReview",
  c: "changesRequested",
  a: "approved",
};

const person = (role: "reporter" | "editor" | "admin"): Actor => ({
  kind: "person",
  id: 1,
  name: "Somebody",
  role,
  language: "en",
});
const STRANGER: Relation = { own: false, shared: false };
const WHO: Record<string, { actor: Actor; relations: Relation[] }> = {
  O: {
    actor: person("reporter"),
    relations: [
      { own: true, shared: false },
      { own: false, shared: true },
    ],
  },
  S: { actor: person("reporter"), relations: [STRANGER] },
  E: { actor: person("editor"), relations: [STRANGER] },
  A: { actor: person("admin"), relations: [STRANGER] },
  C: { actor: { kind: "clock", name: "Clock" }, relations: [STRANGER] },
  I: { actor: { kind: "import", name: "Import" }, relations: [STRANGER] },
};

type Line = { act: StoryAct; who: string[]; from: string[]; text: string[]; becomes: string; says: string };

const expected: Line[] = EXPECTED.trim()
  .split("\n")
  .map((line) => {
    const [act = "", who = "", from = "", text = "", becomes = "", says = ""] = line.trim().split(/ {2,}/);
    const texts = text === "any" ? Object.keys(WORKING) : text.split(" ");
    return {
      act: `story.${act}` as StoryAct,
      who: who.split(" "),
      from: from.split(" "),
      text: texts,
      becomes,
      says,
    };
  });

type Cell = { act: StoryAct; state: string; text: string; who: string };
const cells: Cell[] = expected.flatMap(({ act }) =>
  Object.keys(PUBLIC).flatMap((state) =>
    Object.keys(WORKING).flatMap((text) => Object.keys(WHO).map((who) => ({ act, state, text, who }))),
  ),
);

const statesOf = ({ state, text }: Cell) => ({
  publicState: PUBLIC[state] ?? "neverPublished",
  workingState: WORKING[text] ?? "draft",
});

/** What the table in force says of a cell: the refusals of both tables in the order in which an act meets them, or what follows. */
function said(cell: Cell): string[] {
  const { actor, relations } = WHO[cell.who] ?? { actor: person("reporter"), relations: [] };
  return relations.map((relation) => {
    const refused = whyNot(actor, cell.act, relation) ?? whyNotNow(cell.act, statesOf(cell));
    if (refused) return `refused: ${refused}`;
    const { publicState, workingState } = statesAfter(cell.act, statesOf(cell));
    return `${publicState}, ${workingState}`;
  });
}

/** The same from the table above. */
function wanted(cell: Cell): string {
  const line = expected.find(({ act }) => act === cell.act);
  if (!line) return "not in the table";
  const { publicState, workingState } = statesOf(cell);
  if (!line.who.includes(cell.who)) return `refused: ${whyNotWho(line.who, cell.who)}`;
  if (!line.from.includes(cell.state)) return `refused: state.${publicState}`;
  if (!line.text.includes(cell.text)) return `refused: working.${workingState}`;
  const state = /^[NLWUK]/.exec(line.becomes)?.[0];
  const text = /text ([drca])/.exec(line.becomes)?.[1];
  return `${state ? PUBLIC[state] : publicState}, ${text ? WORKING[text] : workingState}`;
}

function whyNotWho(allowed: string[], who: string): string {
  if (allowed.join() === "A") return "onlyAdmins";
  if (allowed.join() === "C") return "onlyClock";
  if (who === "S" && allowed.includes("O")) return "notYourStory";
  return "onlyEditors";
}

/** The table in force, an act a line: for each public state who may, and from which texts where not from all. */
function grid(): string {
  const head = ["", ...Object.values(PUBLIC)].map((name) => name.padEnd(16)).join("");
  const lines = expected.map(({ act }) => {
    const columns = Object.keys(PUBLIC).map((state) => {
      const open = cells.filter(
        (cell) =>
          cell.act === act && cell.state === state && said(cell).every((is) => !is.startsWith("refused")),
      );
      const who = new Set(open.map((cell) => cell.who));
      const texts = new Set(open.map(({ text }) => text));
      const from = texts.size > 0 && texts.size < 4 ? ` (${[...texts].join("")})` : "";
      return ([...who].join("") || "·") + from;
    });
    return [act, ...columns].map((text, index) => text.padEnd(index === 0 ? 24 : 16)).join("");
  });
  return [head.replace(/^ {16}/, "".padEnd(24)), ...lines].join("\n") + "\n";
}

describe("the transition table", () => {
  it("holds every act, and its whole table is printed and is the one that the newsroom agreed on", () => {
    process.stdout.write(`\n${grid()}${cells.length} cells\n`);
    const acts = Object.keys(PERMISSIONS).filter((act) => act.startsWith("story."));
    expect(expected.map(({ act }) => act).sort()).toEqual(acts.sort());
    expect(Object.keys(WORKFLOW).sort()).toEqual(acts.sort());
    expect(Object.values(PUBLIC).sort()).toEqual(Object.values(PublicState).sort());
    expect(Object.values(WORKING).sort()).toEqual(Object.values(WorkingState).sort());
    const differences = cells.flatMap((cell) => {
      const { act, state, text, who } = cell;
      const want = wanted(cell);
      return said(cell).flatMap((is) =>
        is === want ? [] : `${who} ${act} from ${state}/${text}: ${is}, and should be ${want}`,
      );
    });
    expect(differences).toEqual([]);
  });

  it.each(expected)("asks with $act for the words that belong to it: $says", ({ act, says }) => {
    expect(neededBy(act) ?? "-").toBe(says);
  });

  it.each(WORD_LANGUAGES)("has a sentence for every refusal in %s", (language) => {
    const words = wordsFor(language);
    const codes = new Set(
      cells.flatMap(said).flatMap((is) => (is.startsWith("refused: ") ? is.slice("refused: ".length) : [])),
    );
    const needed = [...codes, "notFound", "noteMissing", "reasonMissing"];
    const unsaid = needed.filter((code) => !words.has(`refusals.${code}` as Parameters<typeof words.has>[0]));
    expect(unsaid).toEqual([]);
    expect(needed.length).toBeGreaterThan(12);
    expect(messagesFor(language).refusals.state.killed).not.toBe("");
  });

  it("never lets a text that is saved, handed in, returned or approved change what readers meet", () => {
    const reach = cells.filter(({ act }) =>
      /\.(?:save|cut|endSitting|takeOver|setAside|note|linkPreview|revokePreview|translate|submit|return|approve|sign|restoreRevision|share|unshare|embargo|lift|schedule|unschedule)$/.test(
        act,
      ),
    );
    const moved = reach.filter(
      (cell) => statesAfter(cell.act, statesOf(cell)).publicState !== PUBLIC[cell.state],
    );
    expect(moved).toEqual([]);
  });

  it("kills in any working state, so that nobody's typing can hold it up", () => {
    const kills = cells.filter(
      ({ act, who, state }) => act === "story.kill" && who === "E" && "LWU".includes(state),
    );
    expect(new Set(kills.flatMap(said).map((is) => is.split(",")[0]))).toEqual(new Set(["killed"]));
  });

  it("lets no act make a published story one that was never published, and none but the admin's open a killed one", () => {
    const outcomes = cells.map((cell) => ({
      cell,
      after: statesAfter(cell.act, statesOf(cell)).publicState,
    }));
    expect(outcomes.filter(({ cell, after }) => cell.state !== "N" && after === "neverPublished")).toEqual(
      [],
    );
    const opening = cells.filter(
      (cell) =>
        cell.state === "K" && said(cell).some((is) => !is.startsWith("refused") && !is.startsWith("killed")),
    );
    expect(new Set(opening.map(({ act, who }) => `${act} ${who}`))).toEqual(new Set(["story.restore A"]));
  });
});
