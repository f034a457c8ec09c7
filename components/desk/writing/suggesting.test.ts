import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Schema, Slice, type Node } from "@tiptap/pm/model";
import { EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { ReplaceStep } from "@tiptap/pm/transform";
import type { Suggestion } from "@/lib/body/body";
import { applyPlan } from "./suggest-apply";
import { planSuggestion } from "./suggest-blocks";
import { decide } from "./suggest-decide";
import { touchedBy } from "./suggest-edit";
import { suggestionsIn } from "./suggest-list";

const named = { id: { default: null }, suggested: { default: null } };
const schema = new Schema({
  nodes: {
    doc: { content: "block+" },
    paragraph: { group: "block", content: "inline*", attrs: named },
    heading: { group: "block", content: "inline*", attrs: { ...named, level: { default: 2 } } },
    bulletList: { group: "block", content: "listItem+", attrs: named },
    listItem: { content: "paragraph" },
    picture: { group: "block", content: "caption", attrs: { ...named, pictureId: { default: 1 } } },
    caption: { content: "text*", marks: "" },
    divider: { group: "block", attrs: named },
    hardBreak: { group: "inline", inline: true },
    text: { group: "inline" },
  },
  marks: {
    bold: {},
    inserted: { attrs: { by: {} }, excludes: "inserted" },
    deleted: { attrs: { by: {} }, excludes: "deleted", inclusive: false },
  },
});

const ana: Suggestion = { id: "a", personId: 1, name: "Ana Verlinde", at: "2026-11-19T08:00:00.000Z" };
const bolat: Suggestion = { id: "b", personId: 2, name: "Bolat Ermekov", at: "2026-11-19T08:05:00.000Z" };
let ids = 0;
const again = (by: Suggestion): Suggestion => ({ ...by, id: `${by.id}${(ids += 1)}` });

const text = (words: string, ...marks: string[]) =>
  words
    ? [
        schema.text(
          words,
          marks.map((m) => schema.mark(m)),
        ),
      ]
    : [];
const paragraph = (words: string, id: string | null = null) => schema.node("paragraph", { id }, text(words));
const docOf = (...blocks: Node[]) => schema.node("doc", null, blocks);
const list = (...items: string[]) =>
  schema.node(
    "bulletList",
    null,
    items.map((words) => schema.node("listItem", null, [paragraph(words)])),
  );
const picture = (caption: string) =>
  schema.node("picture", null, [schema.node("caption", null, text(caption))]);

type Edit = (tr: Transaction) => void;

/** The text after an edit that was suggested, and the selection. */
function suggested(doc: Node, by: Suggestion, edit: Edit, forwards = false): EditorState {
  const state = EditorState.create({ doc });
  const tr = state.tr;
  edit(tr);
  const shown = state.tr;
  applyPlan(shown, planSuggestion(doc, tr.doc, by, touchedBy(tr)), tr.selection, forwards);
  shown.doc.check();
  return state.apply(shown);
}

const decided = (doc: Node, accept: boolean) => decide(EditorState.create({ doc }).tr, "all", accept).doc;
/** Without the names of blocks: a block that was put in has none yet. */
const bare = (doc: Node) =>
  JSON.parse(JSON.stringify(doc.toJSON(), (key, value: unknown) => (key === "id" ? null : value))) as unknown;
const words = (doc: Node) => doc.textBetween(0, doc.content.size, "|");
const marked = (doc: Node) => {
  const out: string[] = [];
  doc.forEach((block) => {
    const change = (block.attrs["suggested"] as { change: string } | null)?.change;
    const inner: string[] = [];
    block.descendants((node) => {
      const names = node.marks.map(({ type }) => type.name);
      if (node.isText)
        inner.push(
          names.includes("deleted")
            ? `-${node.text}-`
            : names.includes("inserted")
              ? `+${node.text}+`
              : (node.text ?? ""),
        );
    });
    out.push(`${change === "inserted" ? "+" : change === "deleted" ? "-" : ""}[${inner.join("")}]`);
  });
  return out.join(" ");
};

describe("a change that is only suggested", () => {
  const doc = docOf(paragraph("The lock opens in May.", "p1"), paragraph("The mayor said so.", "p2"));

  it("marks what is typed and keeps what is taken out", () => {
    const typed = suggested(doc, ana, (tr) => tr.insertText("old ", 5));
    expect(marked(typed.doc)).toBe("[The +old +lock opens in May.] [The mayor said so.]");
    const cut = suggested(doc, ana, (tr) => tr.delete(5, 10));
    expect(marked(cut.doc)).toBe("[The -lock -opens in May.] [The mayor said so.]");
    const replaced = suggested(doc, ana, (tr) => tr.insertText("gate", 5, 9));
    expect(marked(replaced.doc)).toBe("[The -lock-+gate+ opens in May.] [The mayor said so.]");
  });

  it("really removes what the same person had only suggested, and strikes what somebody else had", () => {
    const typed = suggested(doc, ana, (tr) => tr.insertText("old ", 5)).doc;
    expect(marked(suggested(typed, again(ana), (tr) => tr.delete(5, 9)).doc)).toBe(marked(doc));
    const struck = suggested(typed, bolat, (tr) => tr.delete(5, 9)).doc;
    expect(marked(struck)).toBe("[The -old -lock opens in May.] [The mayor said so.]");
    expect(words(decided(struck, true))).toBe(words(doc));
    expect(words(decided(struck, false))).toBe(words(doc));
  });

  it("splits and joins paragraphs without touching what stood there", () => {
    const split = suggested(doc, ana, (tr) => splitAt(tr, 9));
    expect(marked(split.doc)).toBe("[The lock- opens in May.-] +[ opens in May.] [The mayor said so.]");
    const first = suggested(doc, ana, (tr) => splitAt(tr, 1));
    expect(marked(first.doc)).toBe("+[] [The lock opens in May.] [The mayor said so.]");
    const joined = suggested(doc, ana, (tr) => tr.join(24));
    expect(marked(joined.doc)).toBe("[The lock opens in May.+The mayor said so.+] -[The mayor said so.]");
  });

  it("takes out and puts in whole blocks, lists and pictures among them", () => {
    const long = docOf(paragraph("One"), list("a", "b"), picture("A lock"), schema.node("divider"));
    const caption = suggested(long, ana, (tr) => tr.insertText("x", long.content.size - 3));
    expect(marked(caption.doc)).toBe("[One] [ab] -[A lock] +[A lockx] []");
    const item = suggested(long, ana, (tr) => tr.insertText("x", 9));
    expect(marked(item.doc)).toBe("[One] [a+x+b] [A lock] []");
    const divider = suggested(long, ana, (tr) => tr.delete(long.content.size - 1, long.content.size));
    expect(marked(divider.doc)).toBe("[One] [ab] [A lock] -[]");
  });

  it("leaves the cursor where the writer goes on", () => {
    const at = (edit: Edit, place: number, forwards = false) => {
      const edited: Edit = (tr) => {
        edit(tr);
        tr.setSelection(TextSelection.create(tr.doc, place));
      };
      const { $from } = suggested(doc, ana, edited, forwards).selection;
      return `${$from.parent.textContent.slice(0, $from.parentOffset)}|`;
    };
    expect(at((tr) => tr.insertText("gate", 5, 9), 9)).toBe("The lockgate|");
    expect(at((tr) => tr.delete(5, 9), 5)).toBe("The |");
    expect(at((tr) => tr.delete(5, 9), 5, true)).toBe("The lock|");
    expect(at((tr) => splitAt(tr, 9), 11)).toBe("|");
    expect(at((tr) => tr.join(24), 23)).toBe("The lock opens in May.|");
  });

  it("never loses a letter that is typed into a struck paragraph", () => {
    const struck = suggested(doc, ana, (tr) => tr.delete(0, 24)).doc;
    expect(marked(struck)).toBe("-[The lock opens in May.] [The mayor said so.]");
    const typed = suggested(struck, bolat, (tr) => tr.insertText("x", 5)).doc;
    expect(marked(typed)).toBe("-[The lock opens in May.] +[x] [The mayor said so.]");
    expect(suggested(struck, bolat, (tr) => tr.delete(3, 5)).doc.eq(struck)).toBe(true);
  });

  it("is listed once, whatever it is made of, and decided alone", () => {
    const one = suggested(doc, ana, (tr) => splitAt(tr, 9)).doc;
    const both = suggested(one, bolat, (tr) => tr.insertText("Lady ", tr.doc.content.size - 18)).doc;
    expect(suggestionsIn(both).map(({ by, before, after }) => [by.name, before, after])).toEqual([
      ["Ana Verlinde", " opens in May.", " opens in May."],
      ["Bolat Ermekov", "", "Lady "],
    ]);
    const state = EditorState.create({ doc: both });
    const refused = decide(state.tr, new Set(["a"]), false).doc;
    expect(marked(refused)).toBe("[The lock opens in May.] [T+Lady +he mayor said so.]");
    expect(marked(decide(state.tr, new Set(["b"]), true).doc)).toBe(
      "[The lock- opens in May.-] +[ opens in May.] [TLady he mayor said so.]",
    );
  });
});

/** As the surface splits: the second half has no name. */
function splitAt(tr: Transaction, at: number): void {
  tr.split(at);
  tr.setNodeAttribute(tr.mapping.map(at, 1) - 1, "id", null);
}

describe("any row of suggested changes", () => {
  it("is what was typed once all are accepted, and what stood before once all are refused", () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 14 }), (edits) => {
        let shown = start;
        let typed = start;
        for (const one of edits) {
          typed = edited(typed, one);
          shown = suggested(shown, again(one.by), (tr) => carryOut(tr, one)).doc;
          expect(bare(decided(shown, true)), JSON.stringify(one)).toEqual(bare(typed));
          expect(decided(shown, false).toJSON()).toEqual(start.toJSON());
        }
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});

const start = docOf(
  paragraph("Seven were for it.", "p1"),
  schema.node("heading", { id: "h1" }, text("The lock")),
  paragraph("Four 🙂 were 🙃 against it.", "p2"),
  list("a boat", "a bridge"),
  picture("A lock at dawn"),
  schema.node("paragraph", { id: "p3" }, [...text("The "), ...text("mayor", "bold"), ...text(" wept.")]),
);

const edit = fc.record({
  by: fc.constantFrom(ana, bolat),
  what: fc.constantFrom(
    "type",
    "cut",
    "split",
    "join",
    "bold",
    "type",
    "head",
    "put",
    "takeBlock",
    "cutAcross",
  ),
  block: fc.nat(40),
  from: fc.nat(60),
  size: fc.nat(12),
  words: fc.constantFrom("x", "old ", "🙂", "🙃", "lock", "e"),
});
type RandomEdit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function edited(doc: Node, one: RandomEdit): Node {
  const { tr } = EditorState.create({ doc });
  carryOut(tr, one);
  return tr.doc;
}

/** The pieces of text that are not struck: where their letters stand, as a writer counts them. */
function places(doc: Node) {
  const found: { at: number[]; top: boolean; block: number; blockEnd: number; pos: number; end: number }[] =
    [];
  doc.forEach((block, blockAt) => {
    if ((block.attrs["suggested"] as { change: string } | null)?.change === "deleted") return;
    doc.nodesBetween(blockAt, blockAt + block.nodeSize, (node, pos) => {
      if (!node.isTextblock) return true;
      const at: number[] = [];
      node.forEach((child, offset) => {
        if (child.marks.some(({ type }) => type.name === "deleted")) return;
        for (let one = 0; one < child.nodeSize; one += 1) at.push(pos + 1 + offset + one);
      });
      const end = pos + 1 + node.content.size;
      found.push({ at, top: node === block, block: blockAt, blockEnd: blockAt + block.nodeSize, pos, end });
      return false;
    });
  });
  return found;
}

/** One edit, at the place that a writer means whatever is struck around it. */
function carryOut(tr: Transaction, { what, block, from, size, words: typed }: RandomEdit): void {
  const all = places(tr.doc);
  const place = all[block % Math.max(1, all.length)];
  if (!place) return;
  const letters = wholeCharacters(tr.doc, place.at);
  const first = letters[from % (letters.length + 1)];
  const begin = first ?? (letters.length > 0 ? (place.at.at(-1) ?? 0) + 1 : place.end);
  const chosen = place.at.filter(
    (at) => at >= begin && at < (letters[(from % (letters.length + 1)) + size] ?? Infinity),
  );
  const stop = chosen.length > 0 ? (chosen.at(-1) ?? begin) + 1 : begin;
  const next = all[(block % all.length) + 1];
  if (what === "type") tr.replaceWith(begin, begin, schema.text(typed));
  if (what === "cut") tr.delete(begin, stop);
  if (what === "bold" && place.top && stop > begin) tr.addMark(begin, stop, schema.mark("bold"));
  if (what === "split" && place.top) splitAt(tr, begin);
  if (what === "join" && place.top && next?.top) tr.delete(place.end, next.pos + 1);
  if (what === "cutAcross" && place.top && next?.top) tr.delete(begin, next.at[size % 5] ?? next.end);
  if (what === "head" && place.top)
    tr.setBlockType(place.pos, place.pos + 1, schema.nodes["heading"] ?? null, { level: 3 });
  if (what === "put")
    tr.insert(place.blockEnd, [list("new"), picture("new"), schema.node("divider")][size % 3] ?? []);
  if (what === "takeBlock" && all.some(({ block: other }) => other !== place.block))
    tr.step(new ReplaceStep(place.block, place.blockEnd, Slice.empty));
}

/** The places at which a character begins. */
function wholeCharacters(doc: Node, at: number[]): number[] {
  return at.filter((pos) => !/^[\uDC00-\uDFFF]/.test(doc.textBetween(pos, pos + 1)));
}
