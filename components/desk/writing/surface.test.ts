// @vitest-environment jsdom
import { undo } from "@tiptap/pm/history";
import { TextSelection } from "@tiptap/pm/state";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { EVERY_BLOCK } from "@/components/story/sample-story";
import type { Block, Body } from "@/lib/body/body";
import { anySuggestedBody } from "@/lib/body/body-arbitrary";
import { nthFound } from "@/lib/checks/nth-found";
import { blockFrom, bodyFrom, bodyWith } from "@/lib/prose/body-from";
import { docOf } from "@/lib/prose/doc-of";
import { tallier } from "@/lib/prose/tally";
import { typedCharacter } from "@/lib/typography/typed-character";
import { paragraph, SampleSurface, type } from "./sample-surface";

let sample: SampleSurface;

beforeEach(() => {
  sample = new SampleSurface({
    ...{ docOf, blockFrom, bodyWith, tallier, nthFound, typedCharacter },
    loadEmbedReader: async () => () => null,
    loadPasteReader: () => Promise.reject(new Error("Nothing is pasted here.")),
  });
});
afterEach(() => sample.close());

const bodyOf = (...blocks: Block[]): Body => ({ version: 1, blocks });

describe("the writing surface", () => {
  it("opens every block and gives it back the same", () => {
    sample.open(...EVERY_BLOCK);
    expect(sample.held.read()).toEqual(bodyFrom(docOf(bodyOf(...EVERY_BLOCK))));
    expect(sample.touched).toBe(0);
  });

  it("opens whatever a body can hold, with what is suggested in it", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anySuggestedBody, (body) => {
        sample.openBody(body);
        expect(sample.held.read()).toEqual(bodyFrom(docOf(body)));
      }),
      { numRuns: 20 },
    );
  });

  it("is a text field with a name, a language and its own spelling", () => {
    const { view } = sample.open(paragraph("x"));
    const said = (name: string) => view.dom.getAttribute(name);
    expect([said("role"), said("aria-multiline"), said("aria-label"), said("lang")]).toEqual([
      ...["textbox", "true", "text", "en"],
    ]);
    expect(said("contenteditable")).toBe("true");
  });

  it("cannot be written in while somebody else has the pen, and says so", () => {
    const editor = sample.open(paragraph("x"));
    sample.mayWrite(false);
    expect(editor.view.editable).toBe(false);
    expect(editor.view.dom.getAttribute("aria-readonly")).toBe("true");
    expect(sample.touched).toBe(0);
  });

  it("tells the draft of what its writer does", () => {
    type(sample.open(), "Fog");
    expect(sample.touched).toBe(3);
    expect(sample.held.read()).toEqual(bodyOf(paragraph("Fog")));
  });
});

describe("a body that comes from elsewhere", () => {
  const BEFORE = bodyOf(paragraph("One."), paragraph("Two."), paragraph("Three."), paragraph("Four."));

  it(
    "becomes the text whatever stood there, and is not taken for the writer's own work",
    { timeout: 60_000 },
    () => {
      fc.assert(
        fc.property(anySuggestedBody, anySuggestedBody, (body, other) => {
          sample.openBody(body);
          sample.held.apply(other);
          expect(sample.held.read()).toEqual(bodyFrom(docOf(other)));
          expect(sample.touched).toBe(0);
        }),
        { numRuns: 20 },
      );
    },
  );

  it("leaves the cursor between the words it stood between", () => {
    const editor = sample.openBody(BEFORE);
    const place = editor.state.doc.child(0).nodeSize + editor.state.doc.child(1).nodeSize + 3;
    editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, place)));
    sample.held.apply(
      bodyOf(
        paragraph("One more."),
        paragraph("New."),
        paragraph("Two."),
        paragraph("Three."),
        paragraph("Four!"),
      ),
    );
    const { $from } = editor.state.selection;
    expect([$from.parent.textContent, $from.parentOffset]).toEqual(["Three.", 2]);
  });

  it("leaves the cursor where it is in a paragraph that changes elsewhere", () => {
    const editor = sample.open(paragraph("The ferry stays in port."));
    editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, 5)));
    sample.held.apply(bodyOf(paragraph("The ferry stays in the old port.")));
    expect(editor.state.selection.from).toBe(5);
  });

  it("does not take the writer's undo away", () => {
    const editor = sample.openBody(BEFORE);
    editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, 5)));
    type(editor, " Mine.");
    sample.held.apply(
      bodyOf(paragraph("One. Mine."), paragraph("Two."), paragraph("Three."), paragraph("Theirs.")),
    );
    undo(editor.state, editor.view.dispatch);
    expect(sample.held.read()).toEqual(
      bodyOf(paragraph("One."), paragraph("Two."), paragraph("Three."), paragraph("Theirs.")),
    );
  });

  it("keeps the same letters on both sides of a change apart", () => {
    const editor = sample.open(paragraph("aa"));
    sample.held.apply(bodyOf(paragraph("aaa")));
    expect(editor.state.doc.textContent).toBe("aaa");
    sample.held.apply(bodyOf(paragraph("a")));
    expect(editor.state.doc.textContent).toBe("a");
  });
});

describe("words that a check has found", () => {
  it("are selected where they stand, and the second time at the second place", () => {
    const editor = sample.openBody(
      bodyOf(paragraph("TK lorries"), {
        type: "list",
        ordered: false,
        items: [{ text: [{ text: "and TK more" }] }],
      }),
    );
    expect(sample.held.reveal("TK", 1)).toBe(true);
    const { from, to } = editor.state.selection;
    expect(editor.state.doc.textBetween(from, to)).toBe("TK");
    expect(editor.state.selection.$from.parent.textContent).toBe("and TK more");
  });

  it("are a whole block where nothing is written in it", () => {
    const cells = [
      [[], []],
      [[], []],
    ];
    const table: Block = { type: "table", headRow: false, headColumn: false, rows: cells };
    const editor = sample.open(paragraph("Above."), table);
    editor.commands.insertContentAt(0, { type: "paragraph" });
    expect(sample.held.revealBlock(2)).toBe(true);
    expect(editor.state.selection).toMatchObject({ node: { type: { name: "figures" } } });
    expect(sample.held.revealBlock(3)).toBe(false);
  });

  it("are not looked for in vain", () => {
    sample.open(paragraph("Nothing to see."));
    expect(sample.held.reveal("TK")).toBe(false);
  });
});
