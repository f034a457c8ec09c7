import type { Words } from "@/lib/words/words";

type Props = {
  /** What the field asks for. */
  label: string;
  words: Words;
};

/** The label of a field that an act cannot do without. */
export function Required({ label, words }: Props) {
  return (
    <>
      {label} <span className="muted">{words("desk.change.required")}</span>
    </>
  );
}
