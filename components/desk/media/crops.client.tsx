"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { regionOf, SHAPES, type Framing, type Region, type Shape, type Size } from "@/lib/media/shapes";
import { CropBox } from "./crop-box";
import { CropThumb } from "./crop-thumb";
import { FocalPoint } from "./focal-point";

/** Of the same picture: what is shown here, and its size in pixels. */
export type CropEditorProps = Size & {
  src: string;
  framing: Framing;
  onChange: (framing: Framing) => void;
  readOnly?: boolean;
  /** Those that are shown and can be made by hand; all of them where it is not said. */
  shapes?: readonly Shape[];
};

/**
 * How a picture is cut: the point that every crop keeps, and four crops, each of which follows that point or is made by
 * hand. Everything can be done with the pointer, with arrow keys and with numbers. What else `framing` holds is left alone.
 */
export function CropEditor({
  framing,
  onChange,
  readOnly = false,
  shapes = SHAPES,
  ...picture
}: CropEditorProps) {
  const { src, width, height } = picture;
  const words = useTranslations("desk.crops");
  const [byHand, setByHand] = useState<Shape | null>(null);
  const size = { width, height };
  const put = (shape: Shape, crop: Region | undefined) => {
    const { [shape]: _before, ...others } = framing.crops ?? {};
    const crops = crop ? { ...others, [shape]: crop } : others;
    const { crops: _crops, ...rest } = framing;
    onChange(Object.keys(crops).length > 0 ? { ...rest, crops } : rest);
  };
  const partOf = (shape: Shape) => regionOf(size, { framing }, shape);
  return (
    <div className="cropper" role="group" aria-label={words("name")}>
      {byHand && !readOnly ? (
        <CropBox
          key={byHand}
          {...{ src, size }}
          shape={byHand}
          crop={partOf(byHand)}
          isOwn={framing.crops?.[byHand] !== undefined}
          onChange={(crop) => put(byHand, crop)}
          leave={() => setByHand(null)}
        />
      ) : (
        <FocalPoint
          {...{ src, size, readOnly }}
          focal={framing.focal}
          onChange={(focal) => onChange({ ...framing, focal })}
        />
      )}
      <div className="crops">
        {shapes.map((shape) => (
          <CropThumb
            key={shape}
            {...{ src, shape, readOnly }}
            part={partOf(shape)}
            isOwn={framing.crops?.[shape] !== undefined}
            isOpen={byHand === shape}
            onOpen={() => setByHand(byHand === shape ? null : shape)}
          />
        ))}
      </div>
    </div>
  );
}
