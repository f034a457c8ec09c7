import { Extension } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import type { ReadTypedCharacter } from "@/lib/typography/fields";

/** How much of the text before the cursor decides what a character becomes. */
const REACH = 1_000;

export type SmartTypingContext = { language: string; tools: { typedCharacter: ReadTypedCharacter } };

/**
 * Quotation marks, apostrophes, dashes and ellipses of the story's language as they are typed. The character that was
 * typed is put in first, and what it becomes is a step of its own: undoing once gives it back.
 */
export function smartTyping({ language, tools }: SmartTypingContext): Extension {
  return Extension.create({
    name: "smartTyping",
    addProseMirrorPlugins: () => [
      new Plugin({
        key: new PluginKey("smartTyping"),
        props: {
          handleTextInput: (view, from, to, text) => {
            if (text.length !== 1 || view.composing) return false;
            const typed = tools.typedCharacter(textBefore(view, from), text, language);
            if (!typed) return false;
            view.dispatch(view.state.tr.insertText(text, from, to).scrollIntoView());
            const end = view.state.selection.from;
            const { tr } = view.state;
            view.dispatch(closeHistory(tr.insertText(typed.insert, end - 1 - typed.remove, end)));
            // What is typed next is undone apart from this.
            view.dispatch(closeHistory(view.state.tr));
            return true;
          },
        },
      }),
    ],
  });
}

function textBefore(view: EditorView, at: number): string {
  const { parent, parentOffset } = view.state.doc.resolve(at);
  return parent.textBetween(Math.max(0, parentOffset - REACH), parentOffset, undefined, "\n");
}
