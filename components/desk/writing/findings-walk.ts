import { useEffect, useRef } from "react";
import type { Finding } from "@/lib/stories/desk-view";
import type { DraftStore } from "@/lib/writing/fields";
import { showIn } from "./show-finding";
import type { SurfaceContext } from "./surface-context";

/** F8 goes to the next thing that a check has found, Shift+F8 to the one before, wherever the focus is; where it leads is said. */
export function useFindingsWalk(draft: DraftStore, { tools, words, say }: SurfaceContext) {
  const at = useRef(-1);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== "F8" || event.defaultPrevented || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      const findings = draft.findings();
      if (findings.length === 0) return say(words("findings.none"));
      const step = event.shiftKey ? -1 : 1;
      const start = at.current === -1 && step < 0 ? 0 : at.current;
      for (let tried = 1; tried <= findings.length; tried++) {
        const index = (((start + step * tried) % findings.length) + findings.length) % findings.length;
        const finding = findings[index];
        if (!finding || !goTo(finding, draft, tools.nthFound)) continue;
        at.current = index;
        return say(words("findings.at", { number: index + 1, count: findings.length }));
      }
      say(words("findings.beside", { count: findings.length }));
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [draft, tools, words, say]);
}

/** Selects what was found in the text, or goes to the field it was found in; false where neither is on this screen. */
function goTo(
  finding: Finding,
  draft: DraftStore,
  nthFound: (of: DraftStore["body"], finding: Finding) => number,
) {
  const holder = draft.bodyHolder();
  const isField = finding.place !== undefined && /^[a-zA-Z]+$/.test(finding.place);
  const field = isField ? document.getElementById(finding.place ?? "") : null;
  if (field && finding.place !== "body") {
    field.focus();
    return document.activeElement === field || field.contains(document.activeElement);
  }
  return holder !== null && showIn(holder, finding, nthFound);
}
