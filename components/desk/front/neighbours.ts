import type { FrontContainerView, FrontPlace } from "@/lib/fronts/fields";

/** The places one step above and below another, across the parts that can be arranged; undefined at the ends. */
export function neighbours(parts: readonly FrontContainerView[], at: FrontPlace) {
  const all = parts
    .filter(({ layout }) => layout !== "latest")
    .flatMap(({ id, places }) => places.map(({ place }): FrontPlace => ({ container: id, place })));
  const index = all.findIndex(({ container, place }) => container === at.container && place === at.place);
  return { up: all[index - 1], down: all[index + 1] };
}
