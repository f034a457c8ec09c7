"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";

/**
 * Beside boxes that stand in the same form: how many are ticked, all of them at once, and "x" for the one whose picture
 * has the focus. Without it the boxes work as boxes do.
 */
export function Picking() {
  const words = useTranslations("desk.media.picking");
  const place = useRef<HTMLSpanElement>(null);
  const [chosen, setChosen] = useState(0);
  const boxes = () => [
    ...(place.current?.closest("form")?.querySelectorAll<HTMLInputElement>('[name="ids"]') ?? []),
  ];
  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    const count = () => setChosen(form.querySelectorAll('[name="ids"]:checked').length);
    const key = (event: KeyboardEvent) => {
      if (event.key !== "x" || event.ctrlKey || event.metaKey || event.altKey) return;
      const tile = event.target instanceof Element ? event.target.closest("li") : null;
      tile?.querySelector<HTMLInputElement>('[name="ids"]')?.click();
    };
    count();
    form.addEventListener("change", count);
    form.addEventListener("keydown", key);
    return () => {
      form.removeEventListener("change", count);
      form.removeEventListener("keydown", key);
    };
  }, []);
  const setAll = (isChosen: boolean) => {
    for (const box of boxes()) box.checked = isChosen;
    setChosen(isChosen ? boxes().length : 0);
  };
  return (
    <>
      <span ref={place} role="status" className="small muted">
        {words("chosen", { count: chosen })}
      </span>
      <button type="button" className="btn quiet sm" onClick={() => setAll(true)}>
        {words("all")}
      </button>
      {chosen > 0 ? (
        <button type="button" className="btn quiet sm" onClick={() => setAll(false)}>
          {words("none")}
        </button>
      ) : null}
    </>
  );
}
