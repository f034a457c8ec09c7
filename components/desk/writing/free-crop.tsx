import { useRef, type KeyboardEvent, type PointerEvent } from "react";
import { useTranslations } from "use-intl";
import { arrowOf } from "@/components/desk/media/arrow-of";
import { PercentField } from "@/components/desk/media/percent-field";
import { percentOf, pointAt } from "@/components/desk/media/point-at";
import type { Corner, Region, Size } from "@/lib/media/shapes";
import { drawnTo, grown, partAt } from "./free-part";

type FreeCropProps = { src: string; size: Size; part: Region; onChange: (part: Region) => void };

const CORNERS: Corner[] = [true, false].flatMap((left) => [true, false].map((top) => ({ left, top })));
const FIELDS = [
  ["x", "fromLeft"],
  ["y", "fromTop"],
  ["width", "width"],
  ["height", "height"],
] as const;

/** How much larger or smaller the keys + and − make the part, as a fraction of the picture. */
const STEP = 0.02;

/** The whole picture and the part of it that is shown, in any shape: drawn, moved by keys, or set by numbers. */
export function FreeCrop({ src, size, part, onChange }: FreeCropProps) {
  const words = useTranslations("desk.blocks.cut");
  const stage = useRef<HTMLDivElement>(null);
  const place = {
    ...{ x: percentOf(part.x), y: percentOf(part.y) },
    ...{ width: percentOf(part.width), height: percentOf(part.height) },
  };
  return (
    <div className="cropper" role="group" aria-label={words("ways.free")}>
      <div ref={stage} className="focal">
        <img src={src} alt="" width={size.width} height={size.height} draggable={false} />
        <Box {...{ stage, part, onChange }} name={words("box", place)} />
        {CORNERS.map((corner) => (
          <Handle key={`${corner.left} ${corner.top}`} {...{ stage, part, corner, onChange }} />
        ))}
      </div>
      <p className="vh" role="status">
        {words("boxAt", place)}
      </p>
      <div className="between">
        <p className="small ink2">{words("boxHint")}</p>
        <div className="line num small">
          {FIELDS.map(([side, label]) => (
            <span className="line nowrap" key={side}>
              <PercentField
                label={words(label)}
                value={part[side]}
                readOnly={false}
                onChange={(value) => onChange(partAt({ ...part, [side]: value }))}
              />
            </span>
          ))}
        </div>
      </div>
    </div>
  );
}

type PartProps = Pick<FreeCropProps, "part" | "onChange"> & { stage: { current: HTMLDivElement | null } };

/** The part itself: drawn about, moved with the arrows, made larger and smaller with + and −. */
function Box({ stage, part, onChange, name }: PartProps & { name: string }) {
  const grabbed = useRef({ x: 0, y: 0 });
  return (
    <button
      type="button"
      className="cropbox"
      style={edges(part)}
      aria-label={name}
      onPointerDown={(event) => {
        capture(event);
        const { x, y } = pointAt(stage.current, event);
        grabbed.current = { x: x - part.x, y: y - part.y };
      }}
      onPointerMove={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
        const { x, y } = pointAt(stage.current, event);
        onChange(partAt({ ...part, x: x - grabbed.current.x, y: y - grabbed.current.y }));
      }}
      onKeyDown={(event) => {
        const next = keyed(event, part);
        if (!next) return;
        event.preventDefault();
        onChange(next);
      }}
    />
  );
}

/** The part after a key; null where the key means nothing here. */
function keyed(event: KeyboardEvent, part: Region): Region | null {
  const arrow = arrowOf(event);
  if (arrow) return partAt({ ...part, x: part.x + arrow.x, y: part.y + arrow.y });
  if (event.key === "+" || event.key === "=") return grown(part, STEP);
  return event.key === "-" ? grown(part, -STEP) : null;
}

/** A corner for the pointer; keys and numbers do the same on the part itself. */
function Handle({ stage, part, corner, onChange }: PartProps & { corner: Corner }) {
  const [x, y] = [part.x + (corner.left ? 0 : part.width), part.y + (corner.top ? 0 : part.height)];
  return (
    <span
      className={corner.left === corner.top ? "handle falling" : "handle"}
      aria-hidden="true"
      style={{ left: `${100 * x}%`, top: `${100 * y}%` }}
      onPointerDown={capture}
      onPointerMove={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
        onChange(drawnTo(part, corner, pointAt(stage.current, event)));
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
