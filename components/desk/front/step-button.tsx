import type { ReactNode } from "react";
import type { FrontEdit } from "@/lib/fronts/fields";

type StepButtonProps = {
  /** Once on a page: whoever pressed it finds it again by this. */
  id: string;
  /** What it does and to which story, in words. */
  label: string;
  edit: FrontEdit;
  /** The story's headline, and the part that it goes to, for the announcement. */
  name: string;
  part: string;
  /** Why it cannot be pressed here, in words. */
  edge?: string | false;
  children: ReactNode;
};

/** A button that takes one step of arranging: the form around it sends what it holds. */
export function StepButton({ id, label, edit, name, part, edge, children }: StepButtonProps) {
  const common = { className: "btn sm icon quiet", "aria-label": label, title: label, "data-key": id };
  if (edge) {
    return (
      <button type="button" {...common} aria-disabled="true" data-edge={edge}>
        {children}
      </button>
    );
  }
  return (
    <button type="submit" name="step" value={JSON.stringify({ edit, name, part })} {...common}>
      {children}
    </button>
  );
}
