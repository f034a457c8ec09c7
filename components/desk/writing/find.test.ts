// @vitest-environment jsdom
import { Editor } from "@tiptap/core";
import { afterEach, describe, expect, it } from "vitest";
import { docOf } from "@/lib/prose/doc-of";
import { BLOCKS } from "./blocks/blocks";
import { RUNNING_TEXT } from "./extensions";
import { foundIn, goToNext, goToPrevious, look, replaceEvery, replaceOne, stopLooking } from "./find";

let editor: Editor;

afterEach(() => editor.destroy());

function open(...paragraphs: string[]): Editor {
  const blocks = paragraphs.map((text) => ({ type: "paragraph" as const, text: [{ text }] }));
  editor = new Editor({
    element: document.createElement("div"),
    extensions: [...RUNNING_TEXT, ...BLOCKS],
    content: docOf({ version: 1, blocks }),
  });
  return editor;
}

const wanted = { words: "мост", by: "паром", matchCase: false, wholeWords: false };

describe("finding words in the text", () => {
  it("counts the places and says which one is selected", () => {
    look(open("Мост закрыт.", "На мосту чинят мост."), wanted);
    expect(foundIn(editor.state)).toEqual({ at: 0, count: 3 });
    goToNext(editor);
    goToNext(editor);
    expect(foundIn(editor.state)).toEqual({ at: 2, count: 3 });
    goToPrevious(editor);
    expect(foundIn(editor.state)).toEqual({ at: 1, count: 3 });
  });

  it("begins again at the top after the last place", () => {
    look(open("мост", "мост"), wanted);
    goToNext(editor);
    goToNext(editor);
    goToNext(editor);
    expect(foundIn(editor.state).at).toBe(1);
  });

  it("can insist on capitals and on whole words", () => {
    look(open("Мост мост мосту"), { ...wanted, matchCase: true });
    expect(foundIn(editor.state).count).toBe(2);
    look(editor, { ...wanted, wholeWords: true });
    expect(foundIn(editor.state).count).toBe(2);
  });

  it("takes signs for themselves", () => {
    look(open("4.7 or 417"), { ...wanted, words: "4.7" });
    expect(foundIn(editor.state).count).toBe(1);
  });

  it("counts anew when the text changes", () => {
    look(open("мост"), wanted);
    expect(foundIn(editor.state).count).toBe(1);
    editor.commands.insertContentAt(editor.state.doc.content.size, { type: "text", text: " мост" });
    expect(foundIn(editor.state).count).toBe(2);
  });

  it("finds nothing once nobody looks any more", () => {
    look(open("мост"), wanted);
    stopLooking(editor);
    expect(foundIn(editor.state).count).toBe(0);
  });
});

describe("replacing words", () => {
  it("replaces the selected place and goes to the next", () => {
    look(open("мост и мост"), wanted);
    replaceOne(editor);
    replaceOne(editor);
    expect(editor.state.doc.textContent).toBe("паром и мост");
    expect(foundIn(editor.state)).toEqual({ at: 1, count: 1 });
  });

  it("replaces every place as one thing to undo", () => {
    open("мост", "и мост", "и ещё мост");
    editor.commands.insertContentAt(1, "A");
    look(editor, wanted);
    expect(replaceEvery(editor)).toBe(3);
    expect(editor.state.doc.textContent).toBe("Aпароми пароми ещё паром");
    editor.commands.undo();
    expect(editor.state.doc.textContent).toBe("Aмости мости ещё мост");
    editor.commands.redo();
    expect(editor.state.doc.textContent).toBe("Aпароми пароми ещё паром");
  });

  it("leaves the marks of the words around as they are", () => {
    open("мост");
    editor.chain().selectAll().setBold().run();
    look(editor, wanted);
    replaceEvery(editor);
    expect(editor.state.doc.toJSON()).toMatchObject({
      content: [{ content: [{ text: "паром", marks: [{ type: "bold" }] }] }],
    });
  });
});
