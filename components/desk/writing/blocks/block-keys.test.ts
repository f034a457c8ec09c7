// @vitest-environment jsdom
import { NodeSelection } from "@tiptap/pm/state";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  box,
  closeAll,
  line,
  p,
  pictureWith,
  press,
  shown,
  tableOf,
  write,
  type Part,
} from "./sample-writing";

afterEach(closeAll);

describe("Enter in a block", () => {
  it.each<[string, Part[], string]>([
    [
      "goes from a caption to the credit",
      [pictureWith("picture", "Low water|")],
      "picture(caption:Low water credit:| alt:)",
    ],
    [
      "leaves a quotation from its attribution into a new paragraph",
      [box("quote", p("It opens."), line("attribution", "Lev|"))],
      "quote(paragraph:It opens. attribution:Lev) paragraph:|",
    ],
    [
      "uses the empty paragraph that is there already",
      [box("pullQuote", p("A gate."), line("attribution", "|")), p(), p("After")],
      "pullQuote(paragraph:A gate. attribution:) paragraph:| paragraph:After",
    ],
    [
      "divides a paragraph of a quotation",
      [box("quote", p("It| opens."), line("attribution"))],
      "quote(paragraph:It paragraph:| opens. attribution:)",
    ],
    [
      "goes from an empty last paragraph of a quotation to who said it, and leaves none behind",
      [box("quote", p("It opens."), p("|"), line("attribution"))],
      "quote(paragraph:It opens. attribution:|)",
    ],
    [
      "goes from a pull quote to who said it",
      [box("pullQuote", p("A gate.|"), line("attribution"))],
      "pullQuote(paragraph:A gate. attribution:|)",
    ],
    [
      "goes from a question to its answer",
      [box("questions", box("questionItem", line("question", "Who?|"), p("Us.")))],
      "questions(questionItem(question:Who? paragraph:|Us.))",
    ],
    [
      "begins the next question after an empty line",
      [box("questions", box("questionItem", line("question", "Who?"), p("Us."), p("|")))],
      "questions(questionItem(question:Who? paragraph:Us.) questionItem(question:| paragraph:))",
    ],
    [
      "ends the questions at an empty one",
      [
        box(
          "questions",
          box("questionItem", line("question", "Who?"), p("Us.")),
          box("questionItem", line("question", "|"), p()),
        ),
      ],
      "questions(questionItem(question:Who? paragraph:Us.)) paragraph:|",
    ],
    [
      "goes from a term to its value",
      [box("factBox", line("factTitle"), box("pairs", box("pair", line("term", "Length|"), p("31 m"))))],
      "factBox(factTitle: pairs(pair(term:Length paragraph:|31 m)))",
    ],
    [
      "goes from a value to a new term",
      [box("factBox", line("factTitle"), box("pairs", box("pair", line("term", "Length"), p("31 m|"))))],
      "factBox(factTitle: pairs(pair(term:Length paragraph:31 m) pair(term:| paragraph:)))",
    ],
    [
      "ends the terms at an empty one, still in the box",
      [
        box(
          "factBox",
          line("factTitle"),
          box("pairs", box("pair", line("term", "A"), p("B")), box("pair", line("term", "|"), p())),
        ),
      ],
      "factBox(factTitle: pairs(pair(term:A paragraph:B)) paragraph:|)",
    ],
    [
      "leaves a fact box from an empty last paragraph",
      [box("factBox", line("factTitle", "Facts"), p("One."), p("|")), p("After")],
      "factBox(factTitle:Facts paragraph:One.) paragraph:| paragraph:After",
    ],
    [
      "divides a source in two",
      [box("sources", line("sourcesTitle"), line("source", "Survey|Ledger"))],
      "sources(sourcesTitle: source:Survey source:|Ledger)",
    ],
    [
      "ends the sources at an empty one",
      [box("sources", line("sourcesTitle"), line("source", "Survey"), line("source", "|"))],
      "sources(sourcesTitle: source:Survey) paragraph:|",
    ],
    [
      "goes down a column",
      [tableOf(["a", "b|"], ["c", "d"])],
      "figures(tableCaption: table(tableRow(tableCell(paragraph:a) tableCell(paragraph:b)) tableRow(tableCell(paragraph:c) tableCell(paragraph:|d))) tableSource:)",
    ],
    [
      "goes from the last row to the table's source",
      [tableOf(["a|", "b"])],
      "figures(tableCaption: table(tableRow(tableCell(paragraph:a) tableCell(paragraph:b))) tableSource:|)",
    ],
  ])("%s", (_, blocks, after) => {
    const opened = write(...blocks);
    press(opened, "Enter");
    opened.state.doc.check();
    expect(shown(opened)).toBe(after);
  });

  it("leaves every kind of block sooner or later", () => {
    const kinds = ["quote", "pullQuote", "figures", "factBox", "questions", "sources"] as const;
    for (const kind of kinds) {
      const opened = write(p("Before|"));
      opened.commands.insertBlock(kind);
      const isInside = () => opened.state.selection.$from.node(1).type.name === kind;
      expect(isInside()).toBe(true);
      for (let presses = 0; presses < 12 && isInside(); presses += 1) press(opened, "Enter");
      expect(isInside(), kind).toBe(false);
      opened.destroy();
    }
  });
});

describe("Backspace at the beginning of a line", () => {
  it.each<[string, Part[], string]>([
    [
      "removes an empty block",
      [p("A"), box("quote", p("|"), line("attribution"))],
      "paragraph:A paragraph:|",
    ],
    ["removes an empty table", [tableOf(["", ""], "|")], "paragraph:|"],
    [
      "makes a quotation a paragraph again, and loses nobody's name",
      [box("quote", p("|It opens."), line("attribution", "Lev"))],
      "paragraph:|It opens. paragraph:Lev",
    ],
    [
      "steps back a line instead of joining two",
      [box("quote", p("It opens."), line("attribution", "|Lev"))],
      "quote(paragraph:It opens.| attribution:Lev)",
    ],
    [
      "joins two sources",
      [box("sources", line("sourcesTitle"), line("source", "Survey"), line("source", "| Ledger"))],
      "sources(sourcesTitle: source:Survey| Ledger)",
    ],
    [
      "removes an empty question",
      [
        box(
          "questions",
          box("questionItem", line("question", "Who?"), p("Us.")),
          box("questionItem", line("question", "|"), p()),
        ),
      ],
      "questions(questionItem(question:Who? paragraph:Us.|))",
    ],
    [
      "removes an empty pair",
      [
        box(
          "factBox",
          line("factTitle"),
          box("pairs", box("pair", line("term", "A"), p("B")), box("pair", line("term", "|"), p())),
        ),
      ],
      "factBox(factTitle: pairs(pair(term:A paragraph:B|)))",
    ],
    [
      "steps back a cell",
      [tableOf(["a", "|b"])],
      "figures(tableCaption: table(tableRow(tableCell(paragraph:a|) tableCell(paragraph:b))) tableSource:)",
    ],
    [
      "joins two paragraphs of a fact box",
      [box("factBox", line("factTitle"), p("One."), p("| Two."))],
      "factBox(factTitle: paragraph:One.| Two.)",
    ],
  ])("%s", (_, blocks, after) => {
    const opened = write(...blocks);
    press(opened, "Backspace");
    opened.state.doc.check();
    expect(shown(opened)).toBe(after);
  });

  it("selects a picture as a whole rather than removing it", () => {
    const opened = write(p("A"), pictureWith("picture", "|"));
    press(opened, "Backspace");
    expect(opened.state.selection).toBeInstanceOf(NodeSelection);
    expect(opened.state.doc.childCount).toBe(2);
  });

  it("after a block does not pull the paragraph into it", () => {
    const opened = write(box("quote", p("It opens."), line("attribution", "Lev")), p("|After"));
    press(opened, "Backspace");
    expect(opened.state.doc.textContent).toBe("It opens.LevAfter");
    expect(opened.state.doc.firstChild?.textContent).toBe("It opens.Lev");
  });
});

describe("Tab", () => {
  it("goes from cell to cell and adds a row after the last", async () => {
    const opened = write(tableOf(["a|", "b"]));
    await vi.waitFor(() => expect(press(opened, "Tab")).toBe(true));
    expect(opened.state.selection.$from.parent.textContent).toBe("b");
    press(opened, "Tab");
    expect(opened.state.doc.firstChild?.child(1).childCount).toBe(2);
  });

  it("goes from line to line, and from the last one on with the page", () => {
    const opened = write(pictureWith("picture", "|"));
    press(opened, "Tab");
    expect(opened.state.selection.$from.parent.type.name).toBe("credit");
    press(opened, "Tab");
    expect(press(opened, "Tab")).toBe(false);
  });
});
