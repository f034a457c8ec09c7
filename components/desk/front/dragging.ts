import { useRef, type PointerEvent, type RefObject } from "react";

type Parts = {
  form: RefObject<HTMLFormElement | null>;
  /** Says where the story would come to stand; "" for nowhere. */
  tell: (text: string) => void;
  /** Takes the step when the story is let go. */
  drop: (step: string) => void;
  /** "Position {place} of {part}" */
  dropWords: string;
};

type Drag = { row: HTMLElement; over: HTMLElement | null; after: boolean };

/** Handlers of a form whose rows are dragged by their grips. Escape, or letting go elsewhere, leaves all as it was. */
export function useDragging({ form, tell, drop, dropWords }: Parts) {
  const drag = useRef<Drag | null>(null);
  const mark = (over: HTMLElement | null, after: boolean) => {
    const current = drag.current;
    if (!current) return;
    current.over?.removeAttribute("data-drop");
    Object.assign(current, { over, after });
    over?.setAttribute("data-drop", after ? "after" : "before");
    const target = over && placeOver(current);
    tell(target ? sayPlace(dropWords, target) : "");
  };
  const stop = () => {
    mark(null, false);
    drag.current?.row.removeAttribute("data-dragged");
    drag.current = null;
  };
  return {
    onPointerDown: (event: PointerEvent) => {
      const grip = (event.target as HTMLElement).closest<HTMLElement>("[data-grip]");
      const row = grip?.closest<HTMLElement>("[data-story]");
      if (!grip || !row || event.button !== 0) return;
      event.preventDefault();
      grip.setPointerCapture(event.pointerId);
      drag.current = { row, over: null, after: false };
      row.setAttribute("data-dragged", "");
    },
    onPointerMove: (event: PointerEvent) => {
      if (!drag.current) return;
      const over = document
        .elementFromPoint(event.clientX, event.clientY)
        ?.closest<HTMLElement>("[data-place]");
      if (!over || !form.current?.contains(over)) return mark(null, false);
      const { top, height } = over.getBoundingClientRect();
      mark(over, event.clientY > top + height / 2);
    },
    onPointerUp: () => {
      const current = drag.current;
      const target = current?.over ? placeOver(current) : null;
      if (current && target && !target.isOwn) drop(stepOf(current.row, target));
      stop();
    },
    onPointerCancel: stop,
    onKeyUp: (event: { key: string }) => void (event.key === "Escape" && stop()),
  };
}

type Target = { container: string; place: number; part: string; isOwn: boolean };

/** The place that the story would get: in its own part those between make room, elsewhere those below. */
function placeOver({ row, over, after }: Drag): Target | null {
  if (!over) return null;
  const { container = "", part = "" } = over.dataset;
  const at = Number(over.dataset.place);
  const own = Number(row.dataset.place);
  const inside = row.dataset.container === container;
  const wanted = after ? at + 1 : at;
  const place = inside && own < wanted ? wanted - 1 : wanted;
  const most = Number(over.dataset.places);
  return { container, part, place: Math.min(place, most), isOwn: inside && place === own };
}

function stepOf(row: HTMLElement, { container, place, part }: Target): string {
  const { story, name = "" } = row.dataset;
  const from = { container: row.dataset.container, place: Number(row.dataset.place) };
  const edit = { do: "put", storyId: Number(story), container, place, from };
  return JSON.stringify({ edit, name, part });
}

function sayPlace(words: string, { place, part }: Target): string {
  return words.replace("{place}", String(place)).replace("{part}", part);
}
