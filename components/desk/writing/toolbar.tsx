import { useCallback } from "react";
import type { Editor } from "@tiptap/core";
import { Focus, Keyboard, Search, type LucideIcon } from "lucide-react";
import { useMounted } from "@/components/desk/editor/inspector/state.client";
import { useEditorValue } from "./editor-value";
import { InsertMenu } from "./insert-menu";
import { ariaKeys, keyName } from "./key-names";
import { roving } from "./roving";
import type { Asked, SurfaceContext } from "./surface-context";
import { SuggestingSwitch } from "./suggesting-switch";
import {
  BLOCK_TOOLS,
  HISTORY_TOOLS,
  isLink,
  LINK_KEYS,
  LinkDrawing,
  MARK_TOOLS,
  toolStates,
  type Tool,
} from "./tools";

type ToolbarProps = {
  editor: Editor | null;
  context: SurfaceContext;
  mayWrite: boolean;
  quiet: boolean;
  toggleQuiet: () => void;
  ask: (what: Asked) => void;
};

/** What can be done with the text, in one row: Tab comes to it once, the arrows go through it. */
export function Toolbar({ editor, context, mayWrite, quiet, toggleQuiet, ask }: ToolbarProps) {
  const { words } = context;
  const shared = { editor, context, mayWrite };
  return (
    <div
      className="tools"
      role="toolbar"
      aria-label={words("tools.title")}
      aria-controls="body"
      aria-orientation="horizontal"
      {...roving}
    >
      <span className="tools__group">
        <ToolRow tools={MARK_TOOLS} first {...shared} />
        <LinkButton ask={ask} {...shared} />
      </span>
      <span className="tools__group">
        <ToolRow tools={BLOCK_TOOLS} {...shared} />
        <InsertMenu {...shared} />
      </span>
      <span className="tools__group">
        <ToolRow tools={HISTORY_TOOLS} {...shared} />
      </span>
      <span className="tools__group">
        <SuggestingSwitch mayWrite={mayWrite} />
      </span>
      <span className="tools__group tools__group--end">
        <ToolButton name="find" keys="Mod-F" drawing={Search} context={context} press={() => ask("find")} />
        <ToolButton
          name="quiet"
          keys="Mod-."
          drawing={Focus}
          context={context}
          pressed={quiet}
          press={toggleQuiet}
        />
        <ToolButton name="keys" keys="?" drawing={Keyboard} context={context} press={() => ask("keys")} />
      </span>
    </div>
  );
}

type Shared = Pick<ToolbarProps, "editor" | "context" | "mayWrite">;

function ToolRow({ tools, first, editor, context, mayWrite }: Shared & { tools: Tool[]; first?: boolean }) {
  const read = useCallback((of: Editor) => toolStates(tools, of), [tools]);
  const states = useEditorValue(editor, read, "");
  return tools.map(({ name, keys, drawing, isOn, run }, at) => (
    <ToolButton
      key={name}
      first={first === true && at === 0}
      {...{ name, keys, drawing, context }}
      pressed={isOn ? states[at] === "1" : undefined}
      disabled={!mayWrite || states[at] === "-" || !editor}
      press={() => editor && run(editor.chain().focus()).run()}
    />
  ));
}

function LinkButton({ editor, context, mayWrite, ask }: Shared & Pick<ToolbarProps, "ask">) {
  const on = useEditorValue(editor, isLink, false);
  return (
    <ToolButton
      name="link"
      keys={LINK_KEYS}
      drawing={LinkDrawing}
      context={context}
      pressed={on}
      disabled={!mayWrite || !editor}
      press={() => ask("link")}
    />
  );
}

type ToolButtonProps = {
  name: string;
  keys: string;
  drawing: LucideIcon;
  context: SurfaceContext;
  pressed?: boolean | undefined;
  disabled?: boolean;
  first?: boolean;
  press: () => void;
  more?: Record<string, string | boolean | undefined>;
};

/** A button with a drawing; its name and its key are said, and shown when the pointer rests on it. */
export function ToolButton({
  name,
  keys,
  drawing,
  context,
  pressed,
  disabled,
  first,
  press,
  more,
}: ToolButtonProps) {
  const Drawing = drawing;
  const label = context.words(`tools.${name}`);
  // Only a browser knows what its keys are called.
  const mounted = useMounted();
  const named = keys && mounted ? `${label} (${keyName(keys)})` : label;
  return (
    <button
      type="button"
      data-tool={name}
      tabIndex={first ? 0 : -1}
      aria-label={named}
      title={named}
      aria-keyshortcuts={keys && mounted ? ariaKeys(keys) : undefined}
      aria-pressed={pressed}
      aria-disabled={disabled || undefined}
      // The selection stays in the text.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => !disabled && press()}
      {...more}
    >
      <Drawing className="i" aria-hidden="true" focusable="false" />
    </button>
  );
}
