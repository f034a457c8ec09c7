import { isForPaid, type FrontContainerView, type FrontPlace } from "@/lib/fronts/fields";

/** Whether an editor may put a story into a part: sponsored work has parts of its own, and "most recent" fills itself. */
export function mayBePut(part: FrontContainerView, { sponsored = false }: { sponsored?: boolean }): boolean {
  return part.layout !== "latest" && isForPaid(part.fill) === sponsored;
}

/** The places one step above and below another, across the parts into which its story may be put; undefined at the ends. */
export function neighbours(
  parts: readonly FrontContainerView[],
  at: FrontPlace,
  story: { sponsored?: boolean },
) {
  const all = parts
    .filter((part) => part.id === at.container || mayBePut(part, story))
    .flatMap(({ id, places }) => places.map(({ place }): FrontPlace => ({ container: id, place })));
  const index = all.findIndex(({ container, place }) => container === at.container && place === at.place);
  return { up: all[index - 1], down: all[index + 1] };
}
