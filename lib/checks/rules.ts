import { attribution } from "./rules/attribution";
import { deadLinks } from "./rules/dead-links";
import { futureDates } from "./rules/future-dates";
import { leaks } from "./rules/leaks";
import { missing } from "./rules/missing";
import { pictures } from "./rules/pictures";
import { quoteMarks } from "./rules/quote-marks";
import type { Rule } from "./text";

/** Every rule that holds for a text wherever it was read: on its page, or in the fields of the editor. */
export const RULES: readonly Rule[] = [
  missing,
  pictures,
  leaks,
  quoteMarks,
  attribution,
  deadLinks,
  futureDates,
];
