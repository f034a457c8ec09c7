/** What few stories need at once of their pictures: fetched together, and only where one is cut, described or may not be shown. */
export { AltHelp } from "./alt-help.client";
export { LeadImage } from "./lead-image.client";
export { drawUsed } from "./blocks/draw-used";
