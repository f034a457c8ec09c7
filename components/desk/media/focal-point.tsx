import { useRef, type KeyboardEvent, type PointerEvent } from "react";
import { useTranslations } from "use-intl";
import { within, type Focal, type Size } from "@/lib/media/shapes";
import { arrowOf } from "./arrow-of";
import { PlaceNumbers } from "./place-numbers";
import { percentOf, pointAt } from "./point-at";

type FocalPointProps = {
  src: string;
  size: Size;
  focal: Focal | undefined;
  onChange: (focal: Focal) => void;
  readOnly: boolean;
};

const MIDDLE: Focal = { x: 0.5, y: 0.5 };

/** The whole picture and the point in it that every crop keeps: drawn, moved with arrow keys, or typed in per cent. */
export function FocalPoint({ src, size, focal = MIDDLE, onChange, readOnly }: FocalPointProps) {
  const words = useTranslations("desk.crops");
  const stage = useRef<HTMLDivElement>(null);
  const move = (point: Focal) => onChange(within(point));
  const place = { x: percentOf(focal.x), y: percentOf(focal.y) };
  const follow = (event: PointerEvent) => {
    if (readOnly || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    move(pointAt(stage.current, event));
  };
  return (
    <>
      <div
        ref={stage}
        className="focal"
        onPointerDown={(event) => {
          if (readOnly || event.button !== 0) return;
          event.preventDefault();
          event.currentTarget.setPointerCapture(event.pointerId);
          stage.current?.querySelector("button")?.focus();
          move(pointAt(stage.current, event));
        }}
        onPointerMove={follow}
      >
        <img src={src} alt="" width={size.width} height={size.height} draggable={false} />
        <button
          className="pt"
          type="button"
          style={{ left: `${100 * focal.x}%`, top: `${100 * focal.y}%` }}
          aria-label={words("point", place)}
          aria-disabled={readOnly || undefined}
          onKeyDown={(event: KeyboardEvent) => {
            const arrow = arrowOf(event);
            if (!arrow || readOnly) return;
            event.preventDefault();
            move({ x: focal.x + arrow.x, y: focal.y + arrow.y });
          }}
        />
      </div>
      <PlaceNumbers
        said={words("pointAt", place)}
        hint={words("pointHint")}
        numbers={[
          { label: words("fromLeft"), value: focal.x, set: (x) => move({ ...focal, x }) },
          { label: words("fromTop"), value: focal.y, set: (y) => move({ ...focal, y }) },
        ]}
        readOnly={readOnly}
      />
    </>
  );
}
