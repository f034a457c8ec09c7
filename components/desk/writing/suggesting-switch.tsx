import { use } from "react";
import { PencilLine } from "lucide-react";
import { useTranslations } from "use-intl";
import { ariaKeys, keyName } from "./key-names";
import { MarginContext, useSuggesting } from "./margin.client";
import { SUGGESTING_KEYS } from "./suggesting-keys";

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
      {on ? <span className="suggesting-on">{words("on")}</span> : null}
    </>
  );
}
