"use client";

import { useEffect, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from "react";
import { flushSync } from "react-dom";

export type Tab = {
  /** Its panel's id, and its address: "#checks". */
  id: string;
  label: string;
  /** Counts beside the label. */
  badge?: ReactNode;
  /** Events on the document that ask for this panel. */
  opensOn?: readonly string[];
  panel: ReactNode;
};

/**
 * Panels behind tabs, by the ARIA pattern. Each has an address, so that a link leads to it; a link to something within
 * a panel opens that panel. Without scripts all of them stand below each other.
 */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  const [chosen, setChosen] = useState(tabs[0]?.id);
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const follow = () => {
      const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      const panel = named?.closest('[role="tabpanel"]');
      if (!named || !panel) return;
      setChosen(panel.id);
      // The panel is shown first.
      if (named !== panel) requestAnimationFrame(() => revealed(named));
    };
    follow();
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  const wanted = tabs.flatMap(({ id, opensOn = [] }) => opensOn.map((event) => `${event} ${id}`)).join("|");
  useEffect(() => {
    const gone = wanted.split("|").map((pair) => {
      const [event = "", id] = pair.split(" ");
      // Before whoever else hears of it: what is to take the focus must be on the screen.
      const open = () => flushSync(() => setChosen(id));
      if (event !== "") document.addEventListener(event, open, { capture: true });
      return () => document.removeEventListener(event, open, { capture: true });
    });
    return () => gone.forEach((stop) => stop());
  }, [wanted]);
  const choose = (id: string) => {
    setChosen(id);
    history.replaceState(history.state, "", `#${id}`);
  };
  const press = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ id }) => id === chosen);
    const to = nextPlace(event.key, at, tabs.length);
    const tab = to === undefined ? undefined : tabs[to];
    if (!tab) return;
    event.preventDefault();
    choose(tab.id);
    row.current?.querySelector<HTMLElement>(`#tab-${tab.id}`)?.focus();
  };
  return (
    <>
      <div className="tabs" role="tablist" aria-label={label} ref={row} onKeyDown={press}>
        {tabs.map(({ id, label: name, badge }) => (
          <a
            key={id}
            role="tab"
            id={`tab-${id}`}
            href={`#${id}`}
            aria-controls={id}
            aria-selected={id === chosen}
            tabIndex={id === chosen ? 0 : -1}
            onClick={(event: MouseEvent) => {
              event.preventDefault();
              choose(id);
            }}
          >
            {name}
            {badge}
          </a>
        ))}
      </div>
      <div className="in">
        {tabs.map(({ id, panel }) => (
          <div
            key={id}
            role="tabpanel"
            id={id}
            aria-labelledby={`tab-${id}`}
            tabIndex={0}
            className={id === chosen ? undefined : "off"}
          >
            {panel}
          </div>
        ))}
      </div>
    </>
  );
}

function nextPlace(key: string, at: number, count: number): number | undefined {
  if (key === "ArrowRight") return (at + 1) % count;
  if (key === "ArrowLeft") return (at - 1 + count) % count;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : undefined;
}

function revealed(element: HTMLElement): void {
  element.scrollIntoView({ block: "center" });
  element.focus({ preventScroll: true });
}
