"use client";

import { ActionCheck } from "@/components/ui/action-fields.client";
import { useField } from "@/components/ui/action-form.client";

/**
 * Asked once a change of rights was refused because pages of readers lose a picture with it: that this is meant. It
 * comes with the answer that says how many, with JavaScript or without.
 */
export function RightsGaps({ label }: { label: string }) {
  const { value, error } = useField("gaps", "");
  if (!error && value !== "on") return null;
  return (
    <div className="field">
      {error ? (
        <p className="error" id="gaps-error">
          {error}
        </p>
      ) : null}
      <ActionCheck name="gaps" label={label} aria-describedby={error ? "gaps-error" : undefined} />
    </div>
  );
}
