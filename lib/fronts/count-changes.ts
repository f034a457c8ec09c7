import { isDeepStrictEqual } from "node:util";
import type { Arrangement, Container } from "./fields";
import { changedPins } from "./put-on-top";

/**
 * How much of a front a draft changed. It goes into the log, so it holds no word of the front: nothing then has to be
 * taken out of the log when words are removed from the record.
 */
export function countChanges(base: Arrangement, draft: Arrangement) {
  const [before, after] = [shapesOf(base), shapesOf(draft)];
  const ids = new Set([...before.keys(), ...after.keys()]);
  const both = (given: Map<string, unknown>, other: Map<string, unknown>) =>
    [...given.keys()].filter((id) => other.has(id));
  const left = new Set([...base.leftOut, ...draft.leftOut]);
  return {
    stories: changedPins(base, draft).size,
    parts: [...ids].filter((id) => !isDeepStrictEqual(before.get(id), after.get(id))).length,
    reordered: !isDeepStrictEqual(both(before, after), both(after, before)),
    leftOut: [...left].filter((id) => base.leftOut.includes(id) !== draft.leftOut.includes(id)).length,
    banner: !isDeepStrictEqual(base.banner, draft.banner),
  };
}

function shapesOf({ containers }: Arrangement): Map<string, Omit<Container, "pins">> {
  return new Map(containers.map(({ pins: _, ...shape }) => [shape.id, shape]));
}
