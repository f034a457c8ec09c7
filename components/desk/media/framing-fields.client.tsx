"use client";

import { useEffect, useRef, useState } from "react";
import type { Framing, Size } from "@/lib/media/shapes";
import { CropEditor } from "./crops.client";

type FramingProps = Size & {
  src: string;
  framing: Framing;
  readOnly: boolean;
  /** The id of the form that it belongs to, wherever that stands. */
  form: string;
};

/** The crops of a picture as fields of a form. */
export function FramingFields({ src, width, height, framing: stored, readOnly, form }: FramingProps) {
  const [framing, setFraming] = useState(stored);
  const field = useRef<HTMLInputElement>(null);
  // No hidden field says by itself that it was changed.
  useEffect(() => {
    field.current?.form?.dispatchEvent(new Event("input"));
  }, [framing]);
  return (
    <section className="framing">
      <CropEditor {...{ src, width, height, framing, readOnly }} onChange={setFraming} />
      <input type="hidden" form={form} name="focalX" value={framing.focal?.x ?? 0.5} />
      <input type="hidden" form={form} name="focalY" value={framing.focal?.y ?? 0.5} />
      <input type="hidden" form={form} name="crops" value={JSON.stringify(framing.crops ?? {})} ref={field} />
    </section>
  );
}
