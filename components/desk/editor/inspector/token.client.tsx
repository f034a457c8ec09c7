"use client";

import type { ReactNode } from "react";
import { Sign } from "@/components/ui/sign";

/** Something chosen, with a button that takes it out again. */
export function Token({
  name,
  remove,
  onRemove,
  readOnly,
  children,
}: {
  /** Its name for the button's id, so that the focus can be put there. */
  name: string;
  remove: string;
  onRemove: () => void;
  readOnly: boolean;
  children: ReactNode;
}) {
  return (
    <span className={readOnly ? "token plain" : "token"}>
      {children}
      {readOnly ? null : (
        <button type="button" id={name} aria-label={remove} onClick={onRemove}>
          <Sign name="x" />
        </button>
      )}
    </span>
  );
}
