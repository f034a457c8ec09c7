import type { LabelView } from "@/lib/disclosures/fields";

/** What a story is before anybody reads it: opinion, analysis, or who paid for it. News goes without. */
export function KindLabel({ label }: { label: LabelView | undefined }) {
  if (!label) return null;
  return (
    <span className={label.kind === "sponsored" ? "genre genre--sponsored" : "genre"}>{label.words}</span>
  );
}
