import { useRef, useState } from "react";
import type { Editor } from "@tiptap/core";
import { Plus } from "lucide-react";
import type { Insert } from "./inserts";
import { onDemand } from "./on-demand";
import type { SurfaceContext } from "./surface-context";
import { ToolButton } from "./toolbar";

const InsertEntries = onDemand(async () => (await import("./insert-entries")).InsertEntries);

type InsertMenuProps = { editor: Editor | null; context: SurfaceContext; mayWrite: boolean };

/** The button for everything that stands between paragraphs, and its menu. */
export function InsertMenu({ editor, context, mayWrite }: InsertMenuProps) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLSpanElement>(null);
  const close = () => {
    setOpen(false);
    root.current?.querySelector("button")?.focus();
  };
  const failed = () => {
    setOpen(false);
    context.failed();
  };
  const choose = (insert: Insert) => {
    setOpen(false);
    if (editor) insert.put(editor.chain().focus()).run();
  };
  return (
    <span
      className="tools__menu"
      ref={root}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}
    >
      <ToolButton
        name="insert"
        keys="/"
        drawing={Plus}
        context={context}
        disabled={!mayWrite || !editor}
        press={() => setOpen(!open)}
        more={{
          "aria-haspopup": "menu",
          "aria-expanded": open,
          "aria-controls": open ? "insert-menu" : undefined,
        }}
      />
      {open ? <InsertEntries {...{ context, choose, close, failed }} /> : null}
    </span>
  );
}
