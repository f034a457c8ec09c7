import { finding, type Finding } from "../finding";
import type { CheckedText } from "../text";

/** A picture says what it shows, unless it is marked decorative, and whose it is. */
export function pictures({ pictures: all }: CheckedText): Finding[] {
  return all.flatMap(({ place, hasAlt, hasCredit }) => [
    ...(hasAlt ? [] : [finding("pictureNoAlt", place)]),
    ...(hasCredit ? [] : [finding("pictureNoCredit", place)]),
  ]);
}
