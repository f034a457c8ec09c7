// @vitest-environment jsdom
import { Editor } from "@tiptap/core";
import { NodeSelection } from "@tiptap/pm/state";
import { afterEach, describe, expect, it } from "vitest";
import { RUNNING_TEXT } from "../extensions";
import { BLOCKS } from "./blocks";
import { box, closeAll, line, p, pictureWith, press, shown, tableOf, write } from "./sample-writing";

afterEach(closeAll);

describe("a block and its neighbours", () => {
  it("is selected as a whole with Esc", () => {
    const opened = write(p("A"), box("quote", p("It| opens."), line("attribution")));
    press(opened, "Escape");
    const { selection } = opened.state;
    expect(selection instanceof NodeSelection && selection.node.type.name).toBe("quote");
  });

  it("has room before and after it at the edges of a text, without a paragraph that was not written", () => {
    const opened = write(box("quote", p("It opens.|"), line("attribution")));
    expect(opened.state.doc.childCount).toBe(1);
    opened.commands.addTextBeside("above");
    expect(shown(opened)).toBe("paragraph:| quote(paragraph:It opens. attribution:)");
    press(opened, "Alt-Shift-ArrowDown");
    expect(shown(opened)).toBe("quote(paragraph:It opens. attribution:) paragraph:|");
  });

  it("moves with its cursor, and past nothing", () => {
    const opened = write(p("A"), box("quote", p("It| opens."), line("attribution")), p("B"));
    press(opened, "Alt-ArrowUp");
    expect(shown(opened)).toBe("quote(paragraph:It| opens. attribution:) paragraph:A paragraph:B");
    press(opened, "Alt-Shift-ArrowUp");
    expect(shown(opened)).toBe("quote(paragraph:It| opens. attribution:) paragraph:A paragraph:B");
    opened.commands.setTextSelection({ from: 3, to: opened.state.doc.content.size - 4 });
    press(opened, "Alt-Shift-ArrowDown");
    expect(opened.state.doc.firstChild?.textContent).toBe("B");
  });

  it("moves while it is selected as a whole, and stays selected", () => {
    const opened = write(p("A"), box("quote", p("It| opens."), line("attribution")), p("B"));
    press(opened, "Escape");
    press(opened, "Alt-Shift-ArrowDown");
    const { selection } = opened.state;
    expect(selection instanceof NodeSelection && selection.node.type.name).toBe("quote");
    expect(opened.state.doc.lastChild?.type.name).toBe("quote");
  });

  it("is taken out whole, and a text of one block keeps an empty paragraph", () => {
    const opened = write(box("quote", p("It| opens."), line("attribution")));
    opened.commands.deleteBlock();
    expect(shown(opened)).toBe("paragraph:|");
  });
});

describe("a new block", () => {
  it("takes the place of an empty paragraph", () => {
    const opened = write(p("A"), p("|"), p("B"));
    opened.commands.insertBlock("factBox");
    expect(shown(opened)).toBe("paragraph:A factBox(factTitle:| paragraph:) paragraph:B");
  });

  it("comes after the block with the cursor, however deep that is", () => {
    const opened = write(tableOf(["a|"]), p("B"));
    opened.commands.insertBlock("divider");
    expect(shown(opened)).toMatch(/^figures\(.*\) divider: paragraph:\|B$/);
  });

  it("is a quotation of the paragraphs that are selected", () => {
    const opened = write(p("One.|"), p("Two."));
    opened.commands.setTextSelection({ from: 2, to: 9 });
    opened.commands.toggleQuote();
    expect(opened.state.doc.firstChild?.type.name).toBe("quote");
    expect(opened.state.doc.childCount).toBe(1);
    opened.commands.toggleQuote();
    expect(opened.state.doc.childCount).toBe(2);
  });

  it("can be undone in one step", () => {
    const opened = write(p("A|"));
    opened.commands.insertBlock("questions");
    opened.commands.undo();
    expect(shown(opened)).toContain("A");
    expect(opened.state.doc.childCount).toBe(1);
  });
});

describe("a story that is only opened", () => {
  it("is not changed by its blocks", () => {
    let changes = 0;
    const editor = new Editor({
      element: document.createElement("div"),
      extensions: [...RUNNING_TEXT, ...BLOCKS],
      content: { type: "doc", content: [tableOf(["a", "b"]), pictureWith("picture", "")] },
      onUpdate: () => {
        changes += 1;
      },
    });
    editor.commands.setTextSelection(4);
    expect(changes).toBe(0);
    expect(editor.state.doc.childCount).toBe(2);
    editor.destroy();
  });
});
