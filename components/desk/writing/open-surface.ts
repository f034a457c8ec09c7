import { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { NodeSelection, TextSelection } from "@tiptap/pm/state";
import type { DraftStore } from "@/lib/writing/fields";
import { applyDocument } from "./apply-body";
import { surfaceExtensions } from "./extensions";
import { findWords } from "./find-words";
import { bodyReader } from "./read-body";
import type { SurfaceContext } from "./surface-context";

/** The writing surface on an element of the page, and how to take it off again. */
export type Surface = { editor: Editor; close(): void };

/**
 * Opens the draft's body for writing in `place`, which becomes the text field itself. Throws where the surface cannot
 * show the body whole: a text that is shown in part would be saved in part.
 */
export function openSurface(place: HTMLElement, draft: DraftStore, context: SurfaceContext): Surface {
  const editor = new Editor({
    element: { mount: place },
    extensions: surfaceExtensions(context),
    content: context.tools.docOf(draft.body),
    enableContentCheck: true,
    editable: draft.mayWrite(),
    injectCSS: false,
    editorProps: {
      attributes: () => attributesOf(draft, context),
      scrollThreshold: IN_VIEW,
      scrollMargin: IN_VIEW,
    },
    onUpdate: () => draft.touchBody(),
  });
  const letGo = holdBody(editor, draft, context);
  const unsubscribe = draft.subscribe(() => {
    const may = draft.mayWrite();
    if (may !== editor.options.editable) editor.setEditable(may, false);
  });
  return {
    editor,
    close() {
      letGo();
      unsubscribe();
      editor.destroy();
    },
  };
}

/** How far from the edges of the screen what is shown must stand, in pixels: the bar and the tools lie over its top. */
const IN_VIEW = { top: 128, bottom: 64, left: 0, right: 0 };

function attributesOf(draft: DraftStore, { language, words }: SurfaceContext): Record<string, string> {
  return {
    class: "body",
    id: "body",
    role: "textbox",
    "aria-multiline": "true",
    "aria-label": words("text"),
    "aria-readonly": String(!draft.mayWrite()),
    lang: language,
    spellcheck: "true",
    tabindex: "0",
  };
}

/** Where the block of this number begins; each node of the document is one. */
function startOfChild(doc: Node, number: number): number {
  let at = 0;
  for (let before = 0; before < number; before++) at += doc.child(before).nodeSize;
  return at;
}

/** Gives the draft its hands on the text. */
function holdBody(editor: Editor, draft: DraftStore, { tools }: SurfaceContext): () => void {
  const read = bodyReader(tools);
  return draft.holdBody({
    read: () => read(editor.state.doc),
    apply(body) {
      const wanted = editor.schema.nodeFromJSON(tools.docOf(body));
      wanted.check();
      const tr = applyDocument(editor.state, wanted);
      if (tr) editor.view.dispatch(tr);
    },
    reveal(words, nth) {
      const found = findWords(editor.state.doc, words, nth);
      if (!found) return false;
      const { tr, doc } = editor.state;
      editor.view.dispatch(tr.setSelection(TextSelection.create(doc, found.from, found.to)).scrollIntoView());
      editor.view.focus();
      return true;
    },
    revealBlock(number) {
      const { tr, doc } = editor.state;
      if (!doc.maybeChild(number)) return false;
      const at = startOfChild(doc, number);
      editor.view.dispatch(tr.setSelection(NodeSelection.create(doc, at)).scrollIntoView());
      editor.view.focus();
      return true;
    },
  });
}
