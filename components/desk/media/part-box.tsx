import { useRef, type KeyboardEvent, type PointerEvent, type RefObject } from "react";
import type { Corner, Focal, Region, Size } from "@/lib/media/shapes";
import { arrowOf } from "./arrow-of";
import { pointAt } from "./point-at";

/** What can be done with a part of a picture by hand: each gives the part that is allowed nearest to what is asked. */
export type PartHand = {
  /** The same part with its upper left corner there. */
  moved: (part: Region, to: Focal) => Region;
  /** Wider by so much, as a fraction of the picture, around the same middle. */
  grown: (part: Region, by: number) => Region;
  /** With one corner drawn to a point. */
  drawn: (part: Region, corner: Corner, to: Focal) => Region;
};

type PartBoxProps = {
  src: string;
  size: Size;
  part: Region;
  /** What the part is, where, and how it is moved. */
  name: string;
  hand: PartHand;
  onChange: (part: Region) => void;
  takesFocus?: boolean;
  /** What Escape does, where it is something of its own. */
  leave?: () => void;
};

const CORNERS: Corner[] = [true, false].flatMap((left) => [true, false].map((top) => ({ left, top })));

/** How much larger or smaller the keys + and − make a part, as a fraction of the picture. */
const STEP = 0.02;

/** The whole picture and one part of it, which is drawn about, drawn by its corners, or moved by keys. */
export function PartBox({ src, size, ...rest }: PartBoxProps) {
  const stage = useRef<HTMLDivElement>(null);
  const { part, hand, onChange } = rest;
  return (
    <div ref={stage} className="focal">
      <img src={src} alt="" width={size.width} height={size.height} draggable={false} />
      <Box stage={stage} {...rest} />
      {CORNERS.map((corner) => (
        <Handle key={`${corner.left} ${corner.top}`} {...{ stage, part, hand, onChange, corner }} />
      ))}
    </div>
  );
}

type Staged = { stage: RefObject<HTMLDivElement | null> };
type BoxProps = Omit<PartBoxProps, "src" | "size"> & Staged;

/** The part itself: drawn about, moved with the arrows, made larger and smaller with + and −. */
function Box({ stage, part, name, hand, onChange, takesFocus = false, leave }: BoxProps) {
  const grabbed = useRef({ x: 0, y: 0 });
  return (
    <button
      type="button"
      className="cropbox"
      style={edges(part)}
      aria-label={name}
      autoFocus={takesFocus}
      onPointerDown={(event) => {
        capture(event);
        const { x, y } = pointAt(stage.current, event);
        grabbed.current = { x: x - part.x, y: y - part.y };
      }}
      onPointerMove={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
        const { x, y } = pointAt(stage.current, event);
        onChange(hand.moved(part, { x: x - grabbed.current.x, y: y - grabbed.current.y }));
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape" && leave) {
          event.stopPropagation();
          event.preventDefault();
          return leave();
        }
        const next = keyed(event, part, hand);
        if (!next) return;
        event.preventDefault();
        onChange(next);
      }}
    />
  );
}

/** The part after a key; null where the key means nothing here. */
function keyed(event: KeyboardEvent, part: Region, { moved, grown }: PartHand): Region | null {
  const arrow = arrowOf(event);
  if (arrow) return moved(part, { x: part.x + arrow.x, y: part.y + arrow.y });
  if (event.key === "+" || event.key === "=") return grown(part, STEP);
  return event.key === "-" ? grown(part, -STEP) : null;
}

type HandleProps = Pick<BoxProps, "part" | "hand" | "onChange"> & Staged & { corner: Corner };

/** A corner for the pointer; keys and numbers do the same on the part itself. */
function Handle({ stage, part, hand, onChange, corner }: HandleProps) {
  const [x, y] = [part.x + (corner.left ? 0 : part.width), part.y + (corner.top ? 0 : part.height)];
  return (
    <span
      className={corner.left === corner.top ? "handle falling" : "handle"}
      aria-hidden="true"
      style={{ left: `${100 * x}%`, top: `${100 * y}%` }}
      onPointerDown={capture}
      onPointerMove={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
        onChange(hand.drawn(part, corner, pointAt(stage.current, event)));
      }}
    />
  );
}

function capture(event: PointerEvent): void {
  if (event.button === 0) event.currentTarget.setPointerCapture(event.pointerId);
}

function edges({ x, y, width, height }: Region) {
  return { left: `${100 * x}%`, top: `${100 * y}%`, width: `${100 * width}%`, height: `${100 * height}%` };
}
