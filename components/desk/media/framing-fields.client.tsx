"use client";

import { useState } from "react";
import type { Framing, Size } from "@/lib/media/shapes";
import { CropEditor } from "./crops.client";

type FramingProps = Size & { src: string; framing: Framing; readOnly: boolean };

/** The crops of a picture as fields of the form around. */
export function FramingFields({ src, width, height, framing: stored, readOnly }: FramingProps) {
  const [framing, setFraming] = useState(stored);
  return (
    <section className="framing">
      <CropEditor {...{ src, width, height, framing, readOnly }} onChange={setFraming} />
      <input type="hidden" name="focalX" value={framing.focal?.x ?? 0.5} />
      <input type="hidden" name="focalY" value={framing.focal?.y ?? 0.5} />
      <input type="hidden" name="crops" value={JSON.stringify(framing.crops ?? {})} />
    </section>
  );
}
