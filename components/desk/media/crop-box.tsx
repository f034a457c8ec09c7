import { useEffect, useRef, type KeyboardEvent, type PointerEvent } from "react";
import { useTranslations } from "use-intl";
import { cropAt, drawn, widened, type Corner, type Region, type Shape, type Size } from "@/lib/media/shapes";
import { arrowOf } from "./arrow-of";
import { PercentField } from "./percent-field";
import { percentOf, pointAt } from "./point-at";

type CropBoxProps = {
  src: string;
  size: Size;
  shape: Shape;
  crop: Region;
  /** Whether it was made by hand already. */
  isOwn: boolean;
  /** Without a crop it follows the focal point again. */
  onChange: (crop: Region | undefined) => void;
  leave: () => void;
};

const CORNERS: Corner[] = [true, false].flatMap((left) => [true, false].map((top) => ({ left, top })));

/** How much wider or narrower the keys + and − make a crop, as a fraction of the picture. */
const STEP = 0.02;

/** The whole picture and one crop in it, which is moved and drawn by its corners, by keys, or by numbers. */
export function CropBox({ src, size, shape, crop, isOwn, onChange, leave }: CropBoxProps) {
  const words = useTranslations("desk.crops");
  const stage = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLButtonElement>(null);
  useEffect(() => box.current?.focus(), []);
  const place = { shape, x: percentOf(crop.x), y: percentOf(crop.y), width: percentOf(crop.width) };
  return (
    <>
      <div ref={stage} className="focal">
        <img src={src} alt="" width={size.width} height={size.height} draggable={false} />
        <Box {...{ stage, box, size, shape, crop, onChange, leave }} name={words("box", place)} />
        {CORNERS.map((corner) => (
          <Handle key={`${corner.left} ${corner.top}`} {...{ stage, size, shape, crop, corner, onChange }} />
        ))}
      </div>
      <p className="vh" role="status">
        {words("boxAt", place)}
      </p>
      <div className="between">
        <p className="small ink2">{words("boxHint")}</p>
        <div className="line num small">
          <PercentField
            label={words("fromLeft")}
            value={crop.x}
            readOnly={false}
            onChange={(x) => onChange(cropAt(size, shape, { ...crop, x }))}
          />
          <PercentField
            label={words("fromTop")}
            value={crop.y}
            readOnly={false}
            onChange={(y) => onChange(cropAt(size, shape, { ...crop, y }))}
          />
          <PercentField
            label={words("width")}
            value={crop.width}
            readOnly={false}
            onChange={(width) => onChange(widened(size, shape, crop, width))}
          />
        </div>
      </div>
      <div className="line">
        {isOwn ? (
          <button type="button" className="btn sm" onClick={() => onChange(undefined)}>
            {words("toAutomatic", { shape })}
          </button>
        ) : null}
        <button type="button" className="btn sm" onClick={leave}>
          {words("toPoint")}
        </button>
      </div>
    </>
  );
}

type PartProps = Pick<CropBoxProps, "size" | "shape" | "crop"> & {
  stage: { current: HTMLDivElement | null };
  onChange: (crop: Region) => void;
};
type BoxProps = PartProps & {
  box: { current: HTMLButtonElement | null };
  name: string;
  leave: () => void;
};

/** The crop itself: drawn about, moved with the arrows, made wider and narrower with + and −. */
function Box({ stage, box, size, shape, crop, onChange, name, leave }: BoxProps) {
  const grabbed = useRef({ x: 0, y: 0 });
  return (
    <button
      ref={box}
      type="button"
      className="cropbox"
      style={edges(crop)}
      aria-label={name}
      onPointerDown={(event) => {
        capture(event);
        const { x, y } = pointAt(stage.current, event);
        grabbed.current = { x: x - crop.x, y: y - crop.y };
      }}
      onPointerMove={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
        const { x, y } = pointAt(stage.current, event);
        onChange(cropAt(size, shape, { ...crop, x: x - grabbed.current.x, y: y - grabbed.current.y }));
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") {
          event.stopPropagation();
          event.preventDefault();
          return leave();
        }
        const next = keyed(event, size, shape, crop);
        if (!next) return;
        event.preventDefault();
        onChange(next);
      }}
    />
  );
}

/** The crop after a key; null where the key means nothing here. */
function keyed(event: KeyboardEvent, size: Size, shape: Shape, crop: Region): Region | null {
  const arrow = arrowOf(event);
  if (arrow) return cropAt(size, shape, { ...crop, x: crop.x + arrow.x, y: crop.y + arrow.y });
  if (event.key === "+" || event.key === "=") return widened(size, shape, crop, crop.width + STEP);
  if (event.key === "-") return widened(size, shape, crop, crop.width - STEP);
  return null;
}

/** A corner for the pointer; keys and numbers do the same on the crop itself. */
function Handle({ stage, size, shape, crop, corner, onChange }: PartProps & { corner: Corner }) {
  const place = { x: crop.x + (corner.left ? 0 : crop.width), y: crop.y + (corner.top ? 0 : crop.height) };
  return (
    <span
      className={corner.left === corner.top ? "handle falling" : "handle"}
      aria-hidden="true"
      style={{ left: `${100 * place.x}%`, top: `${100 * place.y}%` }}
      onPointerDown={capture}
      onPointerMove={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
        onChange(drawn(size, shape, crop, corner, pointAt(stage.current, event)));
      }}
    />
  );
}

function capture(event: PointerEvent): void {
  if (event.button !== 0) return;
  event.currentTarget.setPointerCapture(event.pointerId);
}

function edges({ x, y, width, height }: Region) {
  return { left: `${100 * x}%`, top: `${100 * y}%`, width: `${100 * width}%`, height: `${100 * height}%` };
}
