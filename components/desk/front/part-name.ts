import { isForPaid, type FrontContainerView } from "@/lib/fronts/fields";
import type { Words } from "@/lib/words/words";

/** What a part of the front is called at the desk: its own name, what fills it, or its layout. */
export function partName(
  { name, about, layout, fill }: Pick<FrontContainerView, "name" | "about" | "layout" | "fill">,
  words: Words,
) {
  if (isForPaid(fill)) return name ?? words("desk.front.kinds.sponsored");
  return name ?? about ?? words(`desk.front.layouts.${layout}`);
}

/** What fills the places of a part that nobody filled by hand. */
export function fillWords({ fill, about }: Pick<FrontContainerView, "fill" | "about">, words: Words): string {
  if (fill.of === "kind")
    return words("desk.front.fill.kind", { kind: words(`desk.front.kinds.${fill.kind}`) });
  if (fill.of === "edition") return words("desk.front.fill.edition");
  return words("desk.front.fill.about", { name: about ?? "" });
}
