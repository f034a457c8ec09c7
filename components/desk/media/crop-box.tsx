import { useTranslations } from "use-intl";
import { cropAt, drawn, widened, type Region, type Shape, type Size } from "@/lib/media/shapes";
import { PartBox, type PartHand } from "./part-box";
import { PlaceNumbers } from "./place-numbers";
import { percentOf } from "./point-at";

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

/** The whole picture and one crop in it, which keeps its shape. */
export function CropBox({ src, size, shape, crop, isOwn, onChange, leave }: CropBoxProps) {
  const words = useTranslations("desk.crops");
  const place = { shape, x: percentOf(crop.x), y: percentOf(crop.y), width: percentOf(crop.width) };
  const hand: PartHand = {
    moved: (part, to) => cropAt(size, shape, { ...part, ...to }),
    grown: (part, by) => widened(size, shape, part, part.width + by),
    drawn: (part, corner, to) => drawn(size, shape, part, corner, to),
  };
  const move = (to: Partial<Region>) => onChange(cropAt(size, shape, { ...crop, ...to }));
  return (
    <>
      <PartBox {...{ src, size, hand, onChange, leave }} part={crop} name={words("box", place)} takesFocus />
      <PlaceNumbers
        said={words("boxAt", place)}
        hint={words("boxHint")}
        numbers={[
          { label: words("fromLeft"), value: crop.x, set: (x) => move({ x }) },
          { label: words("fromTop"), value: crop.y, set: (y) => move({ y }) },
          {
            label: words("width"),
            value: crop.width,
            set: (width) => onChange(widened(size, shape, crop, width)),
          },
        ]}
      />
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
