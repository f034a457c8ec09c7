import { useRef, type KeyboardEvent, type PointerEvent } from "react";
import { useTranslations } from "use-intl";
import { within, type Focal, type Size } from "@/lib/media/shapes";
import { arrowOf } from "./arrow-of";
import { PercentField } from "./percent-field";
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
      <p className="vh" role="status">
        {words("pointAt", place)}
      </p>
      <div className="between">
        <p className="small ink2">{words("pointHint")}</p>
        <div className="line num small">
          <PercentField
            label={words("fromLeft")}
            value={focal.x}
            readOnly={readOnly}
            onChange={(x) => move({ ...focal, x })}
          />
          <PercentField
            label={words("fromTop")}
            value={focal.y}
            readOnly={readOnly}
            onChange={(y) => move({ ...focal, y })}
          />
        </div>
      </div>
    </>
  );
}
