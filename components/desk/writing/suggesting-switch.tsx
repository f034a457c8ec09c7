import { use } from "react";
import { MessageSquarePlus, PencilLine } from "lucide-react";
import { useTranslations } from "use-intl";
import { ariaKeys, keyName } from "./key-names";
import { MarginContext, useNotes, useSuggesting } from "./margin.client";
import { NOTE_EVENT } from "./surface-keys";
import { SUGGESTING_KEYS } from "./suggesting-keys";

const NOTE_KEYS = "Mod-Alt-M";

/** Turns suggesting on and off, and says in words that it is on. It stands in the row of tools. */
export function SuggestingSwitch({ mayWrite }: { mayWrite: boolean }) {
  const words = useTranslations("desk.suggesting");
  const margin = use(MarginContext);
  const on = useSuggesting((one) => one.isOn(), false);
  if (!margin) return null;
  const named = `${words("toggle")} (${keyName(SUGGESTING_KEYS.toggle)})`;
  return (
    <>
      <button
        type="button"
        data-tool="suggesting"
        tabIndex={-1}
        aria-label={named}
        title={named}
        aria-keyshortcuts={ariaKeys(SUGGESTING_KEYS.toggle)}
        aria-pressed={on}
        aria-disabled={!mayWrite || undefined}
        suppressHydrationWarning
        // The selection stays in the text.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => mayWrite && margin.suggesting()?.turn(!on)}
      >
        <PencilLine className="i" aria-hidden="true" focusable="false" />
      </button>
      <NoteButton />
      {on ? <span className="suggesting-on">{words("on")}</span> : null}
    </>
  );
}

/** Pins a note to the selected words: the key's way for a pointer and a finger. */
function NoteButton() {
  const words = useTranslations("desk.notes");
  const mayNote = useNotes((notes) => notes.view()?.mayNote ?? false, false);
  if (!mayNote) return null;
  const named = `${words("tool")} (${keyName(NOTE_KEYS)})`;
  return (
    <button
      type="button"
      data-tool="note"
      tabIndex={-1}
      aria-label={named}
      title={named}
      aria-keyshortcuts={ariaKeys(NOTE_KEYS)}
      suppressHydrationWarning
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => document.dispatchEvent(new CustomEvent(NOTE_EVENT))}
    >
      <MessageSquarePlus className="i" aria-hidden="true" focusable="false" />
    </button>
  );
}
