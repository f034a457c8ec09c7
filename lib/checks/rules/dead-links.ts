import { finding, type Finding } from "../finding";
import { placeOf, type About, type CheckedText } from "../text";

/** Links to addresses of our own at which nothing stands. */
export function deadLinks({ links }: CheckedText, about: About): Finding[] {
  return links
    .filter(({ href }) => about.deadLinks?.has(href))
    .map(({ text, href }) => finding("deadLink", placeOf({ text }, about), href));
}
