import { useTranslations } from "use-intl";
import { PartBox, type PartHand } from "@/components/desk/media/part-box";
import { PlaceNumbers } from "@/components/desk/media/place-numbers";
import { percentOf } from "@/components/desk/media/point-at";
import type { Region, Size } from "@/lib/media/shapes";
import { drawnTo, grown, partAt } from "./free-part";

type FreeCropProps = { src: string; size: Size; part: Region; onChange: (part: Region) => void };

const FIELDS = [
  ["x", "fromLeft"],
  ["y", "fromTop"],
  ["width", "width"],
  ["height", "height"],
] as const;

const HAND: PartHand = {
  moved: (part, to) => partAt({ ...part, ...to }),
  grown,
  drawn: drawnTo,
};

/** The whole picture and the part of it that is shown, in any shape. */
export function FreeCrop({ src, size, part, onChange }: FreeCropProps) {
  const words = useTranslations("desk.blocks.cut");
  const place = {
    ...{ x: percentOf(part.x), y: percentOf(part.y) },
    ...{ width: percentOf(part.width), height: percentOf(part.height) },
  };
  return (
    <div className="cropper" role="group" aria-label={words("ways.free")}>
      <PartBox {...{ src, size, part, onChange }} hand={HAND} name={words("box", place)} />
      <PlaceNumbers
        said={words("boxAt", place)}
        hint={words("boxHint")}
        numbers={FIELDS.map(([side, label]) => ({
          label: words(label),
          value: part[side],
          set: (value) => onChange(partAt({ ...part, [side]: value })),
        }))}
      />
    </div>
  );
}
